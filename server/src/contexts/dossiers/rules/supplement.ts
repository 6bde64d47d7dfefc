import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { computeDue } from './deadline.ts'

/** Within so many working days of receipt an officer returns what cannot be decided as it is (Decree 61/2018, Art. 19). */
export const appraisalDays = 3

/** Whether an officer asks for a supplement in time; null at the desk, before the dossier was accepted. */
export const isAskedInTime = (
  acceptedAt: Date | null,
  now: Date,
  calendar: WorkingCalendar,
): boolean | null =>
  acceptedAt === null
    ? null
    : now <= computeDue(acceptedAt, { time: appraisalDays, unit: 'working-day' }, calendar).at
