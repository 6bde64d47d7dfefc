import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
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
export async function reportCounts(read: Read, asked: ReportAsked): Promise<ReportCounts[]> {
  const { from, to, asOf, units, by } = asked
  const [before, during, overdue] = await Promise.all([
    countTotals(read, { from: beginning, to: addDays(from, -1), asOf, units, by: [by] }),
    countTotals(read, { from, to, asOf, units, by: [by] }),
    overdueAt(read, asked),
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
  }
  for (const row of overdue) at(row.key).overdue += row.overdue
  return [...counts.values()]
}

/** What waited at the end of `asOf` and was due before the last day that is counted: whole months from the counts by month, the rest by day. */
async function overdueAt(read: Read, { to, asOf, units, by }: ReportAsked) {
  const last = to < asOf ? to : asOf
  const [dueMonth, knownMonth] = [monthOf(last), monthOf(asOf)]
  const ofUnits = units === null ? sql`true` : sql`unit = any(${[...units]}::text[])`
  const months = sql.table(by === 'unit' ? 'performance.month_count' : 'performance.procedure_month_count')
  const { rows } = await sql<{ key: string; overdue: number }>`
    select ${sql.ref(by)} as key, sum(n)::float8 as overdue from (
      select ${sql.ref(by)}, accepted_waiting_due as n from ${months}
      where unit <> '' and ${ofUnits} and day < ${dueMonth} and known < ${knownMonth}
      union all
      select ${sql.ref(by)}, accepted_waiting_due from performance.day_count
      where ${ofUnits} and day < ${last} and known >= ${knownMonth} and known <= ${asOf}
      union all
      select ${sql.ref(by)}, accepted_waiting_due from performance.day_count
      where ${ofUnits} and day >= ${dueMonth} and day < ${last} and known < ${knownMonth}
    ) waiting group by 1 having sum(n) <> 0`.execute(read.db)
  return rows
}

const monthOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`
