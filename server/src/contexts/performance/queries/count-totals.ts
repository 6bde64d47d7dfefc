import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { addDays, type PlainDate, toInstant } from '../../../kernel/values/vietnam-time.ts'
import type { Tier } from '../rules/happening.ts'
import {
  allMeasures,
  type Counts,
  flowMeasures,
  type Measure,
  noCounts,
  waitingMeasures,
} from '../rules/measures.ts'
import { lastDay, monthEnd, monthOf, monthsWithin, outside, type Period } from '../rules/period.ts'
import { columnOf } from '../store/counts.ts'

/**
 * What is asked for: days from … to, as known at the end of `asOf` (today: as known now), of the named units or of all;
 * one row for each value of `by`. What waits is what waited at the end of the last day.
 */
export type CountsAsked = {
  from: PlainDate
  to: PlainDate
  asOf: PlainDate
  units: readonly string[] | null
  /** Only what happened is asked for, not what waits. */
  isPast?: boolean
  /** What waits counts when it was due by the end of this day; of the last day that is looked at unless said. */
  dueBy?: PlainDate
  /** Only this one. */
  procedure?: string
  /** Only these are summed, the others are 0; all when absent. */
  measures?: readonly Measure[]
  /** Only what units of this tier handle. */
  tier?: Tier | undefined
  by: readonly ('unit' | 'tier' | 'procedure' | 'channel' | 'month')[]
}
export type CountsRow = {
  unit: string
  tier: string
  procedure: string
  channel: string
  month: PlainDate
} & Counts

/** Exact whole sums of measures, under their names. */
export const sums = (measures: readonly Measure[]) =>
  sql.join(measures.map((measure) => sql`sum(${sql.ref(columnOf(measure))})::float8 as ${sql.ref(measure)}`))

/**
 * What was counted, as exact whole numbers. Whole months come from the counts by month; what is left, and what came to be known in
 * the month of a past `asOf`, from those by day. The cost does not grow with dossiers but with units, procedures and months.
 */
export async function countTotals(read: Read, asked: CountsAsked): Promise<CountsRow[]> {
  const [flow, waits] = await Promise.all([
    flowTotals(read, asked),
    asked.isPast ? [] : waitingTotals(read, asked),
  ])
  const keyOf = (row: Partial<CountsRow>) => asked.by.map((part) => row[part]).join(' ')
  const merged = new Map<string, CountsRow>()
  for (const row of [...flow, ...waits]) {
    const known = merged.get(keyOf(row)) ?? { ...noCounts, ...place(row) }
    for (const measure of allMeasures) known[measure] += row[measure] ?? 0
    merged.set(keyOf(row), known)
  }
  return [...merged.values()]
}

type Summed = Partial<CountsRow>
const place = ({ unit = '', tier = '', procedure = '', channel = '', month = '' }: Summed) => ({
  ...{ unit, tier, procedure, channel, month },
})

async function flowTotals(read: Read, asked: CountsAsked): Promise<Summed[]> {
  const { from, to, asOf } = asked
  const months = monthsWithin({ from, to, asOf })
  const whole = wholeMonths(read, asOf)
  const flows = asked.measures ? flowMeasures.filter((one) => asked.measures?.includes(one)) : flowMeasures
  const parts: RawBuilder<unknown>[] = []
  if (flows.length === 0) return []
  if (months)
    parts.push(
      sql`select ${columns(asked.by)}, ${refs(flows)} from ${byMonth(asked)}
          where ${inUnits(asked)} and day between ${months.first} and ${months.last} ${whole.known}`,
    )
  const days = (period: Period, more: RawBuilder<unknown>) =>
    parts.push(
      sql`select ${columns(asked.by)}, ${refs(flows)} from performance.day_count
          where ${inUnits(asked)} and day between ${period.from} and ${period.to} and known <= ${asOf} ${more}`,
    )
  for (const edge of outside(months, { from, to })) days(edge, sql``)
  if (months && whole.rest)
    days({ from: months.first, to: monthEnd(months.last) }, sql`and known >= ${whole.rest}`)
  return summed(read, asked, parts, flows)
}

/**
 * Of counts by month, what was known at the end of `asOf`: everything of now, everything up to a month that ends with it, else what
 * the months before knew; `rest` is the first of the month that is left.
 */
function wholeMonths(read: Read, asOf: PlainDate): { known: RawBuilder<unknown>; rest: PlainDate | null } {
  const month = monthOf(asOf)
  if (asOf >= read.today) return { known: sql``, rest: null }
  return monthEnd(month) === asOf
    ? { known: sql`and known <= ${month}`, rest: null }
    : { known: sql`and known < ${month}`, rest: month }
}

/** What waited at the end of the last day, or waits now, and was due by then or by `dueBy`, since whenever. */
async function waitingTotals(read: Read, asked: CountsAsked): Promise<Summed[]> {
  const asOf = lastDay(asked)
  const due = asked.dueBy ?? asOf
  if (asOf >= read.today) return waitingNow(read, asked, due)
  const by = asked.by.filter((part) => part !== 'month')
  const part = (table: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
    sql`select ${columns(by)}, ${refs(waitingMeasures)} from ${table} where ${inUnits(asked)} and ${where}`
  const days = (where: RawBuilder<unknown>) => part(sql`performance.day_count`, where)
  const { known, rest } = wholeMonths(read, asOf)
  // The month in which it is due may be cut by that day; those before it are whole.
  const cut = monthEnd(monthOf(due)) === due ? addDays(due, 1) : monthOf(due)
  const parts = [part(byMonth(asked), sql`day < ${cut} ${known}`)]
  if (cut <= due) parts.push(days(sql`day between ${cut} and ${due} and known < ${rest ?? addDays(asOf, 1)}`))
  if (rest) parts.push(days(sql`day <= ${due} and known between ${rest} and ${asOf}`))
  return summed(read, { ...asked, by }, parts, waitingMeasures)
}

/** To the very moment, from the dossiers that wait. */
async function waitingNow(read: Read, asked: CountsAsked, due: PlainDate): Promise<Summed[]> {
  const keys = asked.by.filter((part) => part !== 'month')
  const endOfDue = toInstant({ date: addDays(due, 1), time: 0 })
  const until = endOfDue < read.now ? endOfDue : read.now
  const late = (moment: RawBuilder<unknown>) =>
    sql`select dossier, unit, coalesce(tier, '') as tier, procedure, channel, waiting_due, waiting_first_due, answered, accepted_waiting
        from performance.dossier_fact where ${moment} < ${until} and ${ofUnits(asked)}`
  const { rows } = await sql<Summed>`
    select ${keys.length === 0 ? sql`` : sql`${columns(keys)},`}
      count(*) filter (where waiting_due < ${until})::float8 as "waitingDue",
      count(*) filter (where waiting_first_due < ${until})::float8 as "waitingFirstDue",
      count(*) filter (where waiting_first_due < ${until} and answered)::float8 as "waitingFirstDueAnswered",
      count(*) filter (where accepted_waiting and waiting_due < ${until})::float8 as "acceptedWaitingDue"
    from (${late(sql`waiting_due`)} union ${late(sql`waiting_first_due`)}) late
    ${keys.length === 0 ? sql`` : sql`group by ${sql.join(keys.map((key) => sql.ref(key)))}`}`.execute(
    read.db,
  )
  return rows
}

const refs = (measures: readonly Measure[]) => sql.join(measures.map((measure) => sql.ref(columnOf(measure))))
const columns = (by: CountsAsked['by']) =>
  by.length === 0
    ? sql`1 as one`
    : sql.join(
        by.map((part) => (part === 'month' ? sql`date_trunc('month', day)::date as month` : sql.ref(part))),
      )

/** The table of counts by month that has what is asked for; of a whole province the one with a row for all units of a tier. */
const byMonth = ({ by, procedure, units }: CountsAsked) =>
  by.includes('procedure') || procedure !== undefined || (units === null && !by.includes('unit'))
    ? sql`performance.procedure_month_count`
    : sql`performance.month_count`

const ofUnits = ({ units, procedure, tier }: Pick<CountsAsked, 'units' | 'procedure' | 'tier'>) =>
  sql`${units === null ? sql`true` : sql`unit = any(${units}::text[])`}
      ${procedure === undefined ? sql`` : sql`and procedure = ${procedure}`}
      ${tier === undefined ? sql`` : sql`and tier = ${tier}`}`

/** Of counts, where all units of a tier together have rows of their own. */
function inUnits(asked: CountsAsked): RawBuilder<unknown> {
  const chosen = ofUnits(asked)
  if (asked.units !== null) return chosen
  return asked.by.includes('unit') ? sql`${chosen} and unit <> ''` : sql`${chosen} and unit = ''`
}

async function summed(
  read: Read,
  { by }: CountsAsked,
  parts: readonly RawBuilder<unknown>[],
  measures: readonly Measure[],
): Promise<Summed[]> {
  if (parts.length === 0) return []
  const keys = by.map((part) => sql.ref(part))
  const { rows } = await sql<Summed>`
    select ${keys.length === 0 ? sql`` : sql`${sql.join(keys)},`} ${sums(measures)}
    from (${sql.join(parts, sql` union all `)}) counted
    ${keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`}`.execute(read.db)
  return rows
}
