/** The plan whose targets are shown to everybody. */
export const planCode = 'son-la-2025'
