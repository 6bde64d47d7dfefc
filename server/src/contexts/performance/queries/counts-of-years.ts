import type { Read } from '../../../kernel/app.ts'
import { addDays, addMonths, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type ProcedureStanding, procedureStandings } from '../../catalogue/index.ts'
import { type UnitNode, unitTree } from '../../organisation/index.ts'
import { type Counted, nothingCounted, together } from '../rules/counted.ts'
import { computeIndicator, type Measurement, measuredIndicators, neededBy } from '../rules/indicator.ts'
import { type Period, yearToDate } from '../rules/period.ts'
import { countTotals } from './count-totals.ts'

/**
 * `at`: the last day that is counted, as known at its end. `units` limits what is counted; null means all. `indicators`: what
 * they need is looked up; all when absent.
 */
export type CountedYears = {
  years: readonly number[]
  at: PlainDate
  units: readonly string[] | null
  indicators?: readonly string[]
}
/** What was counted in a year to date over the units of one tier of government. */
export type CountRow = Counted & { year: number; tier: string }

const tiers = ['province', 'district', 'commune', ''] as const

/** Everything that is counted for indicators, from 1 January of each year to `at` or the end of that year, by tier. */
export async function countsOfYears(
  read: Read,
  { years, at, units, indicators = measuredIndicators }: CountedYears,
): Promise<CountRow[]> {
  const needs = neededBy(indicators)
  const counted = [...new Set(years)].map(async (year) => {
    const period = yearToDate(year, at)
    if (!period) return []
    const asked = { ...period, asOf: at, units, by: ['tier'] as const }
    const [totals, procedures, yearly, standings] = await Promise.all([
      countTotals(read, asked),
      needs.has('procedures') ? countTotals(read, { ...asked, by: ['tier', 'procedure'] }) : [],
      needs.has('yearly') ? countTotals(read, { ...asked, from: yearBefore(period), by: ['tier', 'procedure'] }) : [],
      needs.has('standings') ? standingsIn(read, period.to, units) : [],
    ])
    return tiers.map((tier): CountRow => {
      const of = <T extends { tier: string }>(rows: readonly T[]) => rows.filter((row) => row.tier === tier)
      return {
        ...nothingCounted,
        ...{ year, tier },
        counts: of(totals)[0] ?? nothingCounted.counts,
        procedures: new Map(of(procedures).map((row) => [row.procedure, row])),
        yearly: new Map(of(yearly).map(({ procedure, received }) => [procedure, received])),
        standings: new Map(standings.filter((one) => one.at.includes(tier)).map((one) => [one.code, one])),
      }
    })
  })
  return (await Promise.all(counted)).flat()
}

/** The first of the twelve months up to the end of the period. */
const yearBefore = ({ to }: Period): PlainDate => addDays(addMonths(to, -12), 1)

/** What an indicator came to in a year, over one tier or (null) over all. */
export function measureIndicator(
  counted: readonly CountRow[],
  { indicator, year, tier }: { indicator: string; year: number; tier: string | null },
): Measurement | 'not-measured-yet' {
  const rows = counted.filter((row) => row.year === year && (tier === null || row.tier === tier))
  return computeIndicator(indicator, rows.reduce(together, nothingCounted))
}

const unitsOf = (node: UnitNode): UnitNode[] => [node, ...node.children.flatMap(unitsOf)]

/** The procedures in force that the units handle, with the tiers at which they do. */
async function standingsIn(read: Read, day: PlainDate, units: readonly string[] | null) {
  const [standings, tree] = await Promise.all([procedureStandings(read, day), unitTree(read, day)])
  const scope = new Set(units)
  const within = tree.flatMap(unitsOf).filter(({ id }) => units === null || scope.has(id))
  const tiersWithin = new Set<string>(within.map(({ tier }) => tier))
  const isWithin = (unit: string | null) => units === null || (unit !== null && scope.has(unit))
  const handledAt = ({ tiers, responsible, receivers }: ProcedureStanding) =>
    receivers.length > 0
      ? tiers.filter(() => receivers.some(isWithin))
      : tiers.filter((tier) => (tier === 'province' ? isWithin(responsible) : tiersWithin.has(tier)))
  return standings.map((one) => ({ ...one, at: handledAt(one) as string[] })).filter(({ at }) => at.length > 0)
}
