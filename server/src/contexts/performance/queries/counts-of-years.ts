import type { Read } from '../../../kernel/app.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type ProcedureStanding, procedureStandings } from '../../catalogue/index.ts'
import { predecessorsOf, type UnitNode, unitTree } from '../../organisation/index.ts'
import { nothingCounted } from '../rules/counted.ts'
import { handledBy } from '../rules/handled-by.ts'
import { type CountRow, measuredIndicators, neededBy } from '../rules/indicator.ts'
import { addCounts, type Counts, noCounts } from '../rules/measures.ts'
import { twelveMonthsTo, yearToDate } from '../rules/period.ts'
import { termsOn } from '../terms.ts'
import { type CountsAsked, type CountsRow, countTotals } from './count-totals.ts'
import { unitsUnder } from './units-looked-at.ts'

/**
 * `at`: the last day that is counted, as known at its end, or at that of `knownOn`. `indicators`: what they need is looked up; all
 * when absent.
 */
type Years = { years: readonly number[]; at: PlainDate; knownOn?: PlainDate; indicators?: readonly string[] }
/** `units` limits what is counted; null means all. */
export type CountedYears = Years & { units: readonly string[] | null }
/** Some things are counted at no tier. */
const anyTier = [...tiers, ''] as const

/** Everything that is counted for indicators, from 1 January of each year to `at` or the end of that year, by tier. */
export async function countsOfYears(read: Read, { units, ...years }: CountedYears): Promise<CountRow[]> {
  const count = (asked: Asked) => countTotals(read, { ...asked, units })
  const counted = await inYears(read, years, { count, places: units !== null })
  const scope = units && new Set(units)
  return counted.flatMap(({ tree, standings, ...year }) =>
    rowsOfYear({
      ...year,
      standings: scope
        ? handledIn(
            standings,
            tree.filter(({ id }) => scope.has(id)),
          )
        : inProvince(standings),
    }),
  )
}

/**
 * The same for each of the nodes with everything under it and the units whose work came wholly to these: one look for all, whatever
 * their number.
 */
export async function countsOfUnits(
  read: Read,
  { nodes, ...years }: Years & { nodes: readonly UnitNode[] },
): Promise<Map<string, CountRow[]>> {
  if (nodes.length === 0) return new Map()
  const under = new Map(nodes.map((node) => [node.id, unitsUnder(node).map(({ id }) => id)]))
  const standing = [...new Set([...under.values()].flat())]
  const before = await predecessorsOf(read, standing, years.at)
  const units = [...new Set([...standing, ...[...before.values()].flat()])]
  const count = (asked: Asked) => countTotals(read, { ...asked, units, by: ['unit', ...asked.by] })
  const counted = await inYears(read, years, { count, places: true })
  const byUnit = counted.map((year) => ({
    ...year,
    procedures: Map.groupBy(year.procedures, ({ unit }) => unit),
    yearly: Map.groupBy(year.yearly, ({ unit }) => unit),
  }))
  return new Map(
    [...under].map(([node, ids]) => {
      const own = new Set(ids.flatMap((id) => [id, ...(before.get(id) ?? [])]))
      const rows = byUnit.flatMap(({ tree, standings, ...year }) =>
        rowsOfYear({
          year: year.year,
          to: year.to,
          procedures: [...own].flatMap((unit) => year.procedures.get(unit) ?? []),
          yearly: [...own].flatMap((unit) => year.yearly.get(unit) ?? []),
          standings: handledIn(
            standings,
            tree.filter(({ id }) => own.has(id)),
          ),
        }),
      )
      return [node, rows]
    }),
  )
}

type Asked = Omit<CountsAsked, 'units'>
type CountedYear = {
  year: number
  /** The last day that is counted. */
  to: PlainDate
  procedures: readonly CountsRow[]
  yearly: readonly CountsRow[]
}

/** What was counted in each year that has begun, with the procedures in force at its end, and the units where it matters which handles them. */
async function inYears(
  read: Read,
  { years, at, knownOn = at, indicators = measuredIndicators }: Years,
  { count, places }: { count(asked: Asked): Promise<CountsRow[]>; places: boolean },
): Promise<(CountedYear & { standings: readonly ProcedureStanding[]; tree: readonly UnitNode[] })[]> {
  const needs = neededBy(indicators)
  const counted = [...new Set(years)].map(async (year) => {
    const period = yearToDate(year, at)
    if (!period) return []
    const asked = { ...period, asOf: knownOn, by: ['tier', 'procedure'] as const }
    const [procedures, yearly, standings, tree] = await Promise.all([
      count(asked),
      needs.has('yearly') ? count({ ...asked, from: twelveMonthsTo(period.to), isPast: true }) : [],
      needs.has('standings') ? procedureStandings(read, period.to) : [],
      places && needs.has('standings') ? unitTree(read, period.to) : [],
    ])
    return [{ year, to: period.to, procedures, yearly, standings, tree: tree.flatMap(unitsUnder) }]
  })
  return (await Promise.all(counted)).flat()
}

/** Procedures by code, by the tiers at which they are handled. */
type Handled = ReadonlyMap<string, ReadonlyMap<string, ProcedureStanding>>

const handledIn = (standings: readonly ProcedureStanding[], within: readonly UnitNode[]): Handled =>
  byTier(standings, (one) => handledBy(one, within))

/** Of the whole province, which is asked for most; as long as the standings are remembered. */
const ofProvince = new WeakMap<readonly ProcedureStanding[], Handled>()

function inProvince(standings: readonly ProcedureStanding[]): Handled {
  const known = ofProvince.get(standings) ?? byTier(standings, (one) => one.tiers)
  ofProvince.set(standings, known)
  return known
}

function byTier(
  standings: readonly ProcedureStanding[],
  tiersOf: (one: ProcedureStanding) => readonly string[],
): Handled {
  const found = new Map<string, Map<string, ProcedureStanding>>(anyTier.map((tier) => [tier, new Map()]))
  for (const one of standings) for (const tier of tiersOf(one)) found.get(tier)?.set(one.code, one)
  return found
}

/** A year by tier; what several units counted for a procedure is added up. */
const rowsOfYear = ({
  year,
  to,
  procedures,
  yearly,
  standings,
}: CountedYear & { standings: Handled }): CountRow[] =>
  anyTier.map((tier): CountRow => {
    const own = procedures.filter((row) => row.tier === tier)
    return {
      ...nothingCounted,
      ...{ year, tier, terms: termsOn(to) },
      counts: own.reduce<Counts>(addCounts, { ...noCounts }),
      procedures: addedUp(own),
      yearly: new Map(
        [...addedUp(yearly.filter((row) => row.tier === tier))].map(([code, { received }]) => [
          code,
          received,
        ]),
      ),
      standings: standings.get(tier) ?? new Map(),
    }
  })

function addedUp(rows: readonly CountsRow[]): Map<string, CountsRow> {
  const procedures = new Map<string, CountsRow>()
  for (const row of rows) {
    const known = procedures.get(row.procedure)
    procedures.set(row.procedure, known ? { ...known, ...addCounts(known, row) } : row)
  }
  return procedures
}
