/** How many days a draft is kept after it was last saved; people are told the day. */
export const draftDays = 30
