import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import {
  computeDue,
  computeRestartedDue,
  computeResumedDue,
  remainingWhen,
  type TimeLimit,
} from './deadline.ts'
import { promisedDue } from './delay.ts'

/** When the clock stood still; `to` is null while it still does. */
export type Pause = {
  from: Date
  to: Date | null
  /** The whole time begins anew at the end; else what was left goes on. */
  restarts?: boolean
}
/** A day promised anew, and when it was. */
export type Extension = { at: Date; day: PlainDate }
export type Counted = {
  received: Date
  limit: TimeLimit
  pauses: readonly Pause[]
  extension?: Extension | undefined
}

/**
 * The due moment counted anew from the arrival over every pause and the day that was promised anew, exactly as the moves of the
 * dossier counted it one by one; from when it was last counted; and the working time that is left, in ms, while the clock stands still, else null.
 */
export function recomputeDue(
  { received, limit, pauses, extension }: Counted,
  calendar: WorkingCalendar,
): { due: { at: Date; explanation: Text }; from: Date; remaining: number | null } {
  let due: { at: Date; explanation: Text } = computeDue(received, limit, calendar)
  let from = received
  let promised = extension
  for (const { from: stopped, to, restarts } of pauses) {
    if (promised && promised.at <= stopped) {
      due = promisedDue(promised.day, calendar)
      from = promised.at
      promised = undefined
    }
    const remaining = remainingWhen(stopped, due.at, calendar)
    if (!to) return { due, from, remaining }
    due = restarts ? computeRestartedDue(to, limit, calendar) : computeResumedDue(to, remaining, calendar)
    from = to
  }
  if (!promised) return { due, from, remaining: null }
  return { due: promisedDue(promised.day, calendar), from: promised.at, remaining: null }
}
