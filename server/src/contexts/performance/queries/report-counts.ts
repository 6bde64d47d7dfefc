import type { Read } from '../../../kernel/app.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { lastDay } from '../rules/period.ts'
import { countTotals } from './count-totals.ts'

/**
 * The days from … to of a report as known at the end of `asOf`, of the named units or of all; `by` a unit or a procedure. Everything is
 * of one and the same knowledge, so that what was received is always what ended and what is still open (ADR 0053).
 */
export type ReportAsked = {
  from: PlainDate
  to: PlainDate
  asOf: PlainDate
  units: readonly string[] | null
  by: 'unit' | 'procedure'
}

/** Dossiers that were accepted, as whole numbers; `key` is a unit or a procedure. Early, on the day and late are by date. */
export type ReportCounts = {
  key: string
  acceptedBefore: number
  endedBefore: number
  acceptedOnline: number
  acceptedOtherwise: number
  endedEarly: number
  endedOnDay: number
  endedLate: number
  /** Open, the clock running, and due on a day before the last one that is counted. */
  overdue: number
}

const nothing = {
  ...{ acceptedBefore: 0, endedBefore: 0, acceptedOnline: 0, acceptedOtherwise: 0 },
  ...{ endedEarly: 0, endedOnDay: 0, endedLate: 0, overdue: 0 },
}
const beginning = '2000-01-01'

/** What a report counts; the cost grows with units, procedures and months, not with dossiers. */
export async function reportCounts(
  read: Read,
  { from, to, asOf, units, by }: ReportAsked,
): Promise<ReportCounts[]> {
  const of = { asOf, units, by: [by] }
  const dueBy = addDays(lastDay({ to, asOf }), -1)
  const [before, during] = await Promise.all([
    countTotals(read, { ...of, from: beginning, to: addDays(from, -1), isPast: true }),
    countTotals(read, { ...of, from, to, dueBy }),
  ])
  const counts = new Map<string, ReportCounts>()
  const at = (key: string) => {
    const known = counts.get(key) ?? { key, ...nothing }
    counts.set(key, known)
    return known
  }
  for (const row of before) {
    const count = at(row[by])
    count.acceptedBefore += row.accepted
    count.endedBefore += row.acceptedEndedEarly + row.acceptedEndedOnDay + row.acceptedEndedLate
  }
  for (const row of during) {
    const count = at(row[by])
    count.acceptedOnline += row.acceptedOnline
    count.acceptedOtherwise += row.accepted - row.acceptedOnline
    count.endedEarly += row.acceptedEndedEarly
    count.endedOnDay += row.acceptedEndedOnDay
    count.endedLate += row.acceptedEndedLate
    count.overdue += row.acceptedWaitingDue
  }
  return [...counts.values()]
}
