import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import { addMonths, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { nothingCounted } from '../rules/counted.ts'
import { type CountRow, measuredIndicators, neededBy } from '../rules/indicator.ts'
import { addCounts, type Counts, flowMeasures, noCounts, waitingMeasures } from '../rules/measures.ts'
import { type Change, monthsUpTo, standingAt } from '../rules/months.ts'
import { countTotals, sums } from './count-totals.ts'

export type MonthOfCounts = { month: PlainDate; rows: CountRow[] }
type Asked = { at: PlainDate; months: number; units: readonly string[] | null }
type Summed = { tier: string; procedure: string; month: PlainDate } & Partial<Counts>

/** Whether a figure is made of what happens to dossiers, so that months and units can be told apart without asking the catalogue. */
export const comesFromDossiers = (indicator: string): boolean =>
  measuredIndicators.includes(indicator) && !neededBy([indicator]).has('standings')

/**
 * What was counted month by month up to the month of `at`, each for itself and as it was known at its end (that of `at`: as known
 * then), by tier; for figures that come from dossiers. The cost of one look, not of twelve.
 */
export async function monthlyCounts(read: Read, { at, months, units }: Asked): Promise<MonthOfCounts[]> {
  const all = monthsUpTo(at, months)
  const running = all.at(-1) ?? at
  const past = { first: all[0] ?? running, last: addMonths(running, -1), units }
  const [flow, changes, now] = await Promise.all([
    flowOf(read, past),
    changesOf(read, past),
    countTotals(read, { from: running, to: at, asOf: at, units, by: ['tier', 'procedure'] }),
  ])
  return all.map((month) => ({
    month,
    rows:
      month === running
        ? rowsOf(month, now, () => ({}))
        : rowsOf(
            month,
            flow.filter((row) => row.month === month),
            (tier) =>
              standingAt(changes, { months: [month], tier, measures: waitingMeasures }).get(month) ?? {},
          ),
  }))
}

function rowsOf(
  month: PlainDate,
  rows: readonly (Partial<Counts> & { tier: string; procedure: string })[],
  waitingOf: (tier: string) => Partial<Counts>,
): CountRow[] {
  return [...tiers, ''].map((tier) => {
    const own = rows
      .filter((row) => row.tier === tier)
      .map((row) => ({ ...row, ...addCounts(noCounts, row) }))
    return {
      ...nothingCounted,
      ...{ year: Number(month.slice(0, 4)), tier },
      counts: [waitingOf(tier), ...own].reduce<Counts>(addCounts, { ...noCounts }),
      procedures: new Map(own.map((row) => [row.procedure, row])),
    }
  })
}

type Past = { first: PlainDate; last: PlainDate; units: readonly string[] | null }
const ofUnits = (units: readonly string[] | null) =>
  units === null ? sql`unit = ''` : sql`unit = any(${units}::text[])`

/** What happened in each month, as it was known at its end. */
async function flowOf(read: Read, { first, last, units }: Past): Promise<Summed[]> {
  const { rows } = await sql<Summed>`
    select tier, procedure, day as month, ${sums(flowMeasures)} from performance.procedure_month_count
    where ${ofUnits(units)} and day between ${first} and ${last} and known <= day
    group by tier, procedure, day`.execute(read.db)
  return rows
}

/** What waits was known from the later of the two months on: the one it is due in and the one in which it came to be known. */
async function changesOf(read: Read, { last, units }: Past): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select tier, greatest(day, known) as month, ${sums(waitingMeasures)} from performance.procedure_month_count
    where ${ofUnits(units)} and day <= ${last} and known <= ${last}
    group by tier, greatest(day, known)`.execute(read.db)
  return rows
}
