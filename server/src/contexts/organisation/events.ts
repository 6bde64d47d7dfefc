import { defineEvent } from '../../kernel/app.ts'

/** Facts this context announces. Past tense; add fields freely, never change or remove one. */
export const calendarChanged = defineEvent<{ calendar: string; validFrom: string }>(
  'organisation.calendar-changed',
)
