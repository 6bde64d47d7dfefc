import { defineEvent } from '../../kernel/app.ts'

/** Facts this context announces. Past tense; add fields freely, never change or remove one. */
export const calendarChanged = defineEvent<{
  calendar: string
  /** The first day that may be different. */
  validFrom: string
  /** What was issued; absent in the oldest events, of which nothing more is known. */
  change?: string
  /** The units whose calendars change, with all below them; null for every unit. */
  units?: string[] | null
}>('organisation.calendar-changed')
