import { type WorkingCalendar, workingTimeBetween } from '../../../kernel/values/working-time.ts'

type Moved = { move: string; at: Date }

/** Moves at which work on a dossier begins or goes on, and at which it waits for the applicant or has ended. */
const begins = ['accept', 'supply-supplement', 're-open']
const rests = ['request-supplement', 'refuse', 'stop', 'withdraw', 'seal-result']

/**
 * Whole minutes of working time that the office had a dossier: from its acceptance to `until`, without what the applicant was
 * waited for. This is what online and desk dossiers are compared by (Decision 1565/QĐ-TTg: 20 % less time online).
 */
export function workedMinutes(moves: readonly Moved[], until: Date, calendar: WorkingCalendar): number {
  let [total, since] = [0, null as Date | null]
  for (const { move, at } of moves) {
    if (begins.includes(move)) since ??= at
    if (!rests.includes(move) || !since) continue
    total += workingTimeBetween(since, at, calendar)
    since = null
  }
  if (since) total += workingTimeBetween(since, until, calendar)
  return Math.round(total / 60_000)
}
