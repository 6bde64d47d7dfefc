import { type WorkingCalendar, workingTimeBetween } from '../../../kernel/values/working-time.ts'

type Moved = { move: string; at: Date }

/** Moves at which it waits for the applicant, or has ended. */
const rests = ['request-supplement', 'refuse', 'stop', 'withdraw', 'seal-result']

/**
 * Whole minutes of working time that the office had a dossier: from its acceptance to `until`, without what the applicant was
 * waited for. This is what online and desk dossiers are compared by (Decision 1565/QĐ-TTg: 20 % less time online).
 */
export function workedMinutes(moves: readonly Moved[], until: Date, calendar: WorkingCalendar): number {
  let total = 0
  let isAccepted = false
  let since: Date | null = null
  for (const { move, at } of moves) {
    isAccepted ||= move === 'accept'
    const begins = isAccepted && ['accept', 'supply-supplement', 're-open'].includes(move)
    if (begins) since ??= at
    if (!rests.includes(move) || !since) continue
    total += workingTimeBetween(since, at, calendar)
    since = null
  }
  if (since) total += workingTimeBetween(since, until, calendar)
  return Math.round(total / 60_000)
}
