import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type ProcedureStanding, procedureStandings } from '../../catalogue/index.ts'
import { unitTree } from '../../organisation/index.ts'
import { nothingCounted } from '../rules/counted.ts'
import { handledBy } from '../rules/handled-by.ts'
import { type CountRow, measuredIndicators, neededBy } from '../rules/indicator.ts'
import { addCounts, type Counts, noCounts } from '../rules/measures.ts'
import { twelveMonthsTo, yearToDate } from '../rules/period.ts'
import { termsOn } from '../terms.ts'
import { countTotals } from './count-totals.ts'
import { unitsUnder } from './units-looked-at.ts'

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
    const asked = { ...period, asOf: at, units, by: ['tier', 'procedure'] as const }
    const [procedures, yearly, standings] = await Promise.all([
      countTotals(read, asked),
      needs.has('yearly')
        ? countTotals(read, { ...asked, from: twelveMonthsTo(period.to), isPast: true })
        : [],
      needs.has('standings') ? standingsIn(read, period.to, units) : new Map<string, ByCode>(),
    ])
    return tiers.map((tier): CountRow => {
      const of = <T extends { tier: string }>(rows: readonly T[]) => rows.filter((row) => row.tier === tier)
      return {
        ...nothingCounted,
        ...{ year, tier, terms: termsOn(period.to) },
        counts: of(procedures).reduce<Counts>(addCounts, { ...noCounts }),
        procedures: new Map(of(procedures).map((row) => [row.procedure, row])),
        yearly: new Map(of(yearly).map(({ procedure, received }) => [procedure, received])),
        standings: standings.get(tier) ?? new Map(),
      }
    })
  })
  return (await Promise.all(counted)).flat()
}

type ByCode = ReadonlyMap<string, ProcedureStanding>
/** Of the whole province, which is asked for most; as long as the standings are remembered. */
const ofProvince = new WeakMap<readonly ProcedureStanding[], ReadonlyMap<string, ByCode>>()

/** The procedures in force that the units handle, by the tiers at which they do. In the whole province all count. */
async function standingsIn(read: Read, day: PlainDate, units: readonly string[] | null) {
  const standings = await procedureStandings(read, day)
  if (units !== null) {
    const scope = new Set(units)
    const within = (await unitTree(read, day)).flatMap(unitsUnder).filter(({ id }) => scope.has(id))
    return byTier(standings, (one) => handledBy(one, within))
  }
  const known = ofProvince.get(standings) ?? byTier(standings, (one) => one.tiers)
  ofProvince.set(standings, known)
  return known
}

function byTier(
  standings: readonly ProcedureStanding[],
  tiersOf: (one: ProcedureStanding) => readonly string[],
) {
  const found = new Map<string, Map<string, ProcedureStanding>>(tiers.map((tier) => [tier, new Map()]))
  for (const one of standings) for (const tier of tiersOf(one)) found.get(tier)?.set(one.code, one)
  return found as ReadonlyMap<string, ByCode>
}
