import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { computeDue, computeResumedDue, type Due, remainingWhen, type TimeLimit } from './deadline.ts'

/** When the clock stood still; `to` is null while it still does. */
export type Pause = { from: Date; to: Date | null }
export type Counted = { received: Date; limit: TimeLimit; pauses: readonly Pause[] }

/**
 * The due moment counted anew from the arrival over every pause, exactly as the moves of the dossier counted it one by one; and
 * the working time that is left, in ms, while the clock stands still, else null.
 */
export function recomputeDue(
  { received, limit, pauses }: Counted,
  calendar: WorkingCalendar,
): { due: Due; remaining: number | null } {
  let due = computeDue(received, limit, calendar)
  for (const { from, to } of pauses) {
    const remaining = remainingWhen(from, due.at, calendar)
    if (!to) return { due, remaining }
    due = computeResumedDue(to, remaining, calendar)
  }
  return { due, remaining: null }
}
