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
/** A unit began, changed or ended; what it is from `validFrom` on is read in the tree. */
export const unitChanged = defineEvent<{ unit: string; validFrom: string }>('organisation.unit-changed')
/** Somebody got, changed or lost a post. */
export const postChanged = defineEvent<{ staff: string; post: string; unit: string; validFrom: string }>(
  'organisation.post-changed',
)
/** Roles of a post were lent, or the loan was taken back. */
export const delegationChanged = defineEvent<{ delegation: string; post: string; delegate: string }>(
  'organisation.delegation-changed',
)
/** The list of a training was recorded. */
export const trainingRecorded = defineEvent<{ training: string; attended: number; completed: number }>(
  'organisation.training-recorded',
)
