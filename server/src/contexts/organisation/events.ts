import { defineEvent } from '../../kernel/app.ts'

/** Facts this context announces. Past tense; add fields freely, never change or remove one. */
export const calendarChanged = defineEvent<{ calendar: string; validFrom: string }>(
  'organisation.calendar-changed',
)
/**
 * Units ended, began or gave up parts on the day. `successions` has every pair; what was begun goes on at the main one.
 * `choices` says, where units that became one differed, whose way holds.
 */
export const unitsReorganised = defineEvent<{
  reorganisation: string
  on: string
  decision: { number: string; issuedOn: string; signer: string }
  successions: { predecessor: string; successor: string; isMain: boolean }[]
  choices: { context: string; subject: string; successor: string; unit: string }[]
}>('organisation.units-reorganised')
