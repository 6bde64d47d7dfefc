import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { allMeasures, type Counts, type Measure, noCounts, waitingMeasures } from '../rules/measures.ts'
import { monthsWithin } from '../rules/period.ts'
import { columnOf } from '../store/counts.ts'

/**
 * What is asked for: days from … to, as known at the end of `asOf` (today: as known now), of the named units or of all;
 * one row for each value of `by`.
 */
export type CountsAsked = {
  from: PlainDate
  to: PlainDate
  asOf: PlainDate
  units: readonly string[] | null
  /** Only this one. */
  procedure?: string
  by: readonly ('unit' | 'tier' | 'procedure' | 'channel' | 'month')[]
}
export type CountsRow = { unit: string; tier: string; procedure: string; channel: string; month: PlainDate } & Counts

const waiting: readonly Measure[] = waitingMeasures
const flows = allMeasures.filter((measure) => !waiting.includes(measure))
const sums = (measures: readonly Measure[]) =>
  sql.join(measures.map((measure) => sql`sum(${sql.ref(columnOf(measure))})::float8 as ${sql.ref(measure)}`))

/**
 * What was counted, as exact whole numbers. Whole months come from the counts by month; what is left, and what came to be known in
 * the month of a past `asOf`, from those by day. The cost does not grow with dossiers but with units, procedures and months.
 */
export async function countTotals(read: Read, asked: CountsAsked): Promise<CountsRow[]> {
  const [flow, waits] = await Promise.all([flowTotals(read, asked), waitingTotals(read, asked)])
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
  const isNow = asOf >= read.today
  const months = monthsWithin({ from, to, asOf })
  const known = monthOf(asOf)
  const parts: RawBuilder<unknown>[] = []
  if (months)
    parts.push(
      sql`select ${columns(asked.by)}, ${refs(flows)} from ${byMonth(asked)}
          where ${inUnits(asked)} and day between ${months.first} and ${months.last} ${isNow ? sql`` : sql`and known < ${known}`}`,
    )
  const inMonths = months ? sql`date_trunc('month', day)::date between ${months.first} and ${months.last}` : sql`false`
  const isWhole = months && months.first <= from && (to >= asOf || months.last === monthOf(to)) && isNow
  if (!isWhole)
    parts.push(
      sql`select ${columns(asked.by)}, ${refs(flows)} from performance.day_count
          where ${ofUnits(asked)} and day between ${from} and ${to} and known <= ${asOf}
            and (not ${inMonths} ${isNow ? sql`` : sql`or known >= ${known}`})`,
    )
  return summed(read, asked, parts, flows)
}

/** What waits and was due by the end of `asOf`, or by now, since whenever. */
async function waitingTotals(read: Read, asked: CountsAsked): Promise<Summed[]> {
  if (asked.asOf >= read.today) return waitingNow(read, asked)
  const known = monthOf(asked.asOf)
  const part = (table: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
    sql`select ${columns(asked.by.filter((by) => by !== 'month'))}, ${refs(waitingMeasures)} from ${table} where ${where}`
  return summed(
    read,
    { ...asked, by: asked.by.filter((by) => by !== 'month') },
    [
      part(byMonth(asked), sql`${inUnits(asked)} and day < ${known} and known < ${known}`),
      part(
        sql`performance.day_count`,
        sql`${ofUnits(asked)} and day <= ${asked.asOf} and known >= ${known} and known <= ${asked.asOf}`,
      ),
      part(sql`performance.day_count`, sql`${ofUnits(asked)} and day between ${known} and ${asked.asOf} and known < ${known}`),
    ],
    waitingMeasures,
  )
}

/** To the very moment, from the dossiers that wait. */
async function waitingNow(read: Read, asked: CountsAsked): Promise<Summed[]> {
  const keys = asked.by.filter((part) => part !== 'month')
  const late = (moment: RawBuilder<unknown>) =>
    sql`select dossier, unit, coalesce(tier, '') as tier, procedure, channel, waiting_due, waiting_first_due, answered, accepted_waiting
        from performance.dossier_fact where ${moment} < ${read.now} and ${ofUnits(asked)}`
  const { rows } = await sql<Summed>`
    select ${keys.length === 0 ? sql`` : sql`${columns(keys)},`}
      count(*) filter (where waiting_due < ${read.now})::float8 as "waitingDue",
      count(*) filter (where waiting_first_due < ${read.now})::float8 as "waitingFirstDue",
      count(*) filter (where waiting_first_due < ${read.now} and answered)::float8 as "waitingFirstDueAnswered",
      count(*) filter (where accepted_waiting and waiting_due < ${read.now})::float8 as "acceptedWaitingDue"
    from (${late(sql`waiting_due`)} union ${late(sql`waiting_first_due`)}) late
    ${keys.length === 0 ? sql`` : sql`group by ${sql.join(keys.map((key) => sql.ref(key)))}`}`.execute(read.db)
  return rows
}

const monthOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`
const refs = (measures: readonly Measure[]) => sql.join(measures.map((measure) => sql.ref(columnOf(measure))))
const columns = (by: CountsAsked['by']) =>
  by.length === 0
    ? sql`1 as one`
    : sql.join(by.map((part) => (part === 'month' ? sql`date_trunc('month', day)::date as month` : sql.ref(part))))

/** The table of counts by month that has what is asked for. */
const byMonth = ({ by, procedure }: CountsAsked) =>
  by.includes('procedure') || procedure !== undefined
    ? sql`performance.procedure_month_count` : sql`performance.month_count`

const ofUnits = ({ units, procedure }: Pick<CountsAsked, 'units' | 'procedure'>) =>
  sql`${units === null ? sql`true` : sql`unit = any(${units}::text[])`}
      ${procedure === undefined ? sql`` : sql`and procedure = ${procedure}`}`

/** Of procedures there is a row for all units of a tier beside those of the single units. */
function inUnits({ by, units, procedure }: CountsAsked): RawBuilder<unknown> {
  const chosen = ofUnits({ units, ...(procedure !== undefined && { procedure }) })
  if (units !== null || (!by.includes('procedure') && procedure === undefined)) return chosen
  return sql`${chosen} and unit ${by.includes('unit') ? sql`<> ''` : sql`= ''`}`
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
