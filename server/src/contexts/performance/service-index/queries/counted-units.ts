import type { Read } from '../../../../kernel/app.ts'
import type { Text } from '../../../../kernel/values/locale.ts'
import { tiers } from '../../../../kernel/values/tier.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { type ProcedureStanding, procedureStandings } from '../../../catalogue/index.ts'
import { standingUnits, type UnitNode, unitTree } from '../../../organisation/index.ts'
import { performanceErrors } from '../../errors.ts'
import { type CountsRow, countTotals } from '../../queries/count-totals.ts'
import { countedOf } from '../../queries/figure-breakdown.ts'
import { unitsUnder } from '../../queries/units-looked-at.ts'
import type { Counted } from '../../rules/counted.ts'
import { handledAt } from '../../rules/handled-by.ts'
import type { Period } from '../../rules/period.ts'
import { ranksItself } from '../../rules/ranks-itself.ts'
import { daysOf, type PeriodCode } from '../rules/index-period.ts'

/** What was counted of a unit with everything below it and what it took over. */
export type CountedUnit = {
  unit: string
  parent: string | null
  name: Text
  tier: string
  /** Whether it lies within another one, so that it is not ranked beside it. */
  isWithin: boolean
  counted: Counted
}
export type CountedPeriod = {
  period: PeriodCode
  from: PlainDate
  /** The last day that is counted, as known at its end. */
  to: PlainDate
  total: Counted
  tiers: { tier: string; counted: Counted }[]
  /** The units right below the province and those below them that receive dossiers, in the order of the tree. */
  units: CountedUnit[]
  rows: readonly CountsRow[]
  standings: readonly ProcedureStanding[]
}

/** The days of a period up to today. Throws `index-period-to-come`. */
export function daysUpToNow({ today }: Pick<Read, 'today'>, period: PeriodCode): Period {
  const { from, to } = daysOf(period)
  if (from > today) throw performanceErrors.indexPeriodToCome()
  return { from, to: to < today ? to : today }
}

/**
 * Everything that an index of the period is computed from, for the province, each tier and each unit. Throws `index-period-to-come`
 * for one that has not begun.
 */
export async function countedPeriod(read: Read, period: PeriodCode): Promise<CountedPeriod> {
  const { from, to } = daysUpToNow(read, period)
  const [rows, standings, tree, standing] = await Promise.all([
    countTotals(read, { from, to, asOf: to, units: null, by: ['unit', 'tier', 'procedure'] }),
    procedureStandings(read, to),
    unitTree(read, to),
    standingUnits(read, to),
  ])
  const byUnit = Map.groupBy(rows, ({ unit }) => standing(unit))
  const byTier = tiers.map((tier) => ({
    tier,
    counted: countedOf(
      to,
      rows.filter((row) => row.tier === tier),
      standings.filter((one) => (one.tiers as string[]).includes(tier)),
    ),
  }))
  return {
    ...{ period, from, to, rows, standings },
    total: countedOf(to, rows, standings),
    tiers: byTier.filter(({ counted }) => counted.procedures.size > 0),
    units: tree.flatMap(agenciesUnder).map(({ node, isWithin }) => {
      const nodes = unitsUnder(node)
      const handled = handledAt(standings, nodes)
      const name = { vi: node.nameVi, en: node.nameEn }
      const { id: unit, parent, tier } = node
      const counted = countedOf(
        to,
        nodes.flatMap(({ id }) => byUnit.get(id) ?? []),
        handled,
      )
      return { unit, parent, name, tier, isWithin, counted }
    }),
  }
}

/** Agencies below a root; divisions and desks are parts of theirs. */
const agenciesUnder = (above: UnitNode): { node: UnitNode; isWithin: boolean }[] =>
  above.children
    .filter(({ kind }) => kind !== 'division' && kind !== 'one-stop-desk')
    .flatMap((node) => [{ node, isWithin: !ranksItself(node, above) }, ...agenciesUnder(node)])
