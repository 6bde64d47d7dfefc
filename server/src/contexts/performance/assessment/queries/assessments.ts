import type { App, StaffActor } from '../../../../kernel/app.ts'
import type { Text } from '../../../../kernel/values/locale.ts'
import {
  headsOn,
  overseenUnits,
  standingUnits,
  unitTree,
  withPredecessors,
} from '../../../organisation/index.ts'
import { performanceErrors } from '../../errors.ts'
import { indicatorsById } from '../../queries/indicators-by-id.ts'
import { unitsUnder } from '../../queries/units-looked-at.ts'
import { countedPeriod } from '../../service-index/queries/counted-units.ts'
import type { PeriodCode } from '../../service-index/rules/index-period.ts'
import { assessmentMethodOn } from '../method.ts'
import { type AssessedIndicator, type Assessment, assessUnit } from '../rules/assess-unit.ts'
import type { allOf } from '../rules/method.ts'
import { partsInPeriod } from './parts-in-period.ts'
import { type ReportedOfUnit, reportedOfUnits } from './reported-of-units.ts'

/** A figure that a unit reported and another checked, as it stands beside the points that were made of it. */
export type ReportedSource = {
  name: Text
  periodEnd: string
  numerator: number
  denominator: number
  source: string
  reportedBy: string
  checkedBy: string | null
}
export type AssessedUnit = Omit<Assessment, 'indicators'> & {
  unit: string
  name: Text
  /** Who led the unit on the last day of the period; null when nobody did. */
  head: { name: string; position: string } | null
  indicators: (AssessedIndicator & { reported: ReportedSource[] })[]
}
export type Assessments = { period: PeriodCode; to: string; source: string; units: AssessedUnit[] }

/**
 * The units that the actor looks after by the nine indicators, each with everything below it and with its head: what was counted as
 * known at the end of the period, what was reported as accepted by now. Throws `assessment-not-yours` for others than leaders and
 * supervisors.
 */
export const assessments = (app: App, actor: StaffActor, period: PeriodCode): Promise<Assessments> =>
  app.read(actor, async (read) => {
    if (!actor.roles.some((role) => role === 'supervisor' || role === 'leader'))
      throw performanceErrors.assessmentNotYours()
    const counted = await countedPeriod(read, period)
    const method = assessmentMethodOn(counted.to)
    const overseen = await overseenUnits(read, actor.unit)
    const units = overseen && (await withPredecessors(read, overseen, counted.to))
    const [parts, reportedOf, standing, tree, heads, indicators] = await Promise.all([
      partsInPeriod(read, counted, units),
      reportedOfUnits(read, counted, method),
      standingUnits(read, counted.to),
      unitTree(read, counted.to),
      headsOn(read, counted.to),
      indicatorsById(read),
    ])
    const byUnit = Map.groupBy(parts, ({ unit }) => standing(unit))
    const nodes = new Map(tree.flatMap(unitsUnder).map((node) => [node.id, node]))
    const sourcesOf = sourcesIn((id) => indicators.get(id)?.name ?? { vi: id, en: id })
    const assessed = counted.units
      .filter(({ unit }) => overseen === null || overseen.includes(unit))
      .map(({ unit, name, tier, counted: { counts, standings } }): AssessedUnit => {
        const node = nodes.get(unit)!
        const below = unitsUnder(node).flatMap(({ id }) => byUnit.get(id) ?? [])
        const reported = reportedOf(unit, node.validFrom)
        const result = assessUnit(method, {
          ...{ tier, counts, procedures: standings.size },
          procedureOnline: [...standings.values()].filter(({ level }) => level !== 'info').length,
          parts: below.reduce(addTimes, { earlier: 0, same: 0, later: 0 }),
          reported: new Map(reported.map((one) => [one.indicator, one])),
        })
        const named = result.indicators.map((one) => {
          const needs = method.indicators.find(({ no }) => no === one.no)?.reported ?? []
          return {
            ...one,
            reported: sourcesOf(
              reported.filter(({ indicator }) => needs.some((need) => need.indicator === indicator)),
            ),
          }
        })
        return { unit, name, head: heads.get(unit) ?? null, ...result, indicators: named }
      })
    return {
      ...{ period, to: counted.to, source: method.source },
      units: assessed.filter(({ dossiers, indicators: all }) => dossiers > 0 || all.some(isKnown)),
    }
  })

const isKnown = ({ points }: AssessedIndicator) => points !== null

type Times = Parameters<typeof allOf>[0]
const addTimes = (a: Times, b: Times): Times => ({
  earlier: a.earlier + b.earlier,
  same: a.same + b.same,
  later: a.later + b.later,
})

const sourcesIn =
  (nameOf: (indicator: string) => Text) =>
  (reported: readonly ReportedOfUnit[]): ReportedSource[] =>
    reported.flatMap(({ indicator, figures }) =>
      figures.map(({ periodEnd, numerator, denominator, source, reportedByName, checkedByName }) => ({
        ...{ name: nameOf(indicator), periodEnd, numerator: numerator ?? 0, denominator, source },
        ...{ reportedBy: reportedByName, checkedBy: checkedByName },
      })),
    )
