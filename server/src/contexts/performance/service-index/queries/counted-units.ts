import type { Read } from '../../../../kernel/app.ts'
import type { Text } from '../../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { type ProcedureStanding, procedureStandings } from '../../../catalogue/index.ts'
import { standingUnits, type UnitNode, unitTree } from '../../../organisation/index.ts'
import { performanceErrors } from '../../errors.ts'
import { type CountsRow, countTotals } from '../../queries/count-totals.ts'
import { countedOf } from '../../queries/figure-breakdown.ts'
import { unitsUnder } from '../../queries/units-looked-at.ts'
import type { Counted } from '../../rules/counted.ts'
import { handledBy } from '../../rules/handled-by.ts'
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

/**
 * Everything that an index of the period is computed from, for the province, each tier and each unit. Throws `index-period-to-come`
 * for one that has not begun.
 */
export async function countedPeriod(read: Read, period: PeriodCode): Promise<CountedPeriod> {
  const days = daysOf(period)
  if (days.from > read.today) throw performanceErrors.indexPeriodToCome()
  const to = days.to < read.today ? days.to : read.today
  const [rows, standings, tree, standing] = await Promise.all([
    countTotals(read, { from: days.from, to, asOf: to, units: null, by: ['unit', 'tier', 'procedure'] }),
    procedureStandings(read, to),
    unitTree(read, to),
    standingUnits(read, to),
  ])
  const byUnit = Map.groupBy(rows, ({ unit }) => standing(unit))
  const tiers = ['province', 'district', 'commune'].map((tier) => ({
    tier,
    counted: countedOf(
      rows.filter((row) => row.tier === tier),
      standings.filter((one) => (one.tiers as string[]).includes(tier)),
    ),
  }))
  return {
    ...{ period, from: days.from, to, rows, standings },
    total: countedOf(rows, standings),
    tiers: tiers.filter(({ counted }) => counted.procedures.size > 0),
    units: tree.flatMap(agenciesUnder).map(({ node, isWithin }) => {
      const nodes = unitsUnder(node)
      const handled = standings.filter((one) => handledBy(one, nodes).length > 0)
      const name = { vi: node.nameVi, en: node.nameEn }
      const { id: unit, parent, tier } = node
      const counted = countedOf(
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
