import type { App, StaffActor } from '../../../../kernel/app.ts'
import type { Text } from '../../../../kernel/values/locale.ts'
import { headsOn, overseenUnits, standingUnits, unitTree } from '../../../organisation/index.ts'
import { performanceErrors } from '../../errors.ts'
import { unitsUnder } from '../../queries/units-looked-at.ts'
import { countedPeriod } from '../../service-index/queries/counted-units.ts'
import type { PeriodCode } from '../../service-index/rules/index-period.ts'
import { assessmentMethodOn } from '../method.ts'
import { type Assessment, assessUnit } from '../rules/assess-unit.ts'
import { decidedAlike } from './decided-alike.ts'

export type AssessedUnit = Assessment & {
  unit: string
  name: Text
  /** Who led the unit on the last day of the period; null when nobody did. */
  head: { name: string; position: string } | null
}
export type Assessments = { period: PeriodCode; to: string; source: string; units: AssessedUnit[] }

/**
 * The units that the actor looks after by the nine indicators, each with everything below it and with its head. Throws
 * `assessment-not-yours` for others than leaders and supervisors.
 */
export const assessments = (app: App, actor: StaffActor, period: PeriodCode): Promise<Assessments> =>
  app.read(actor, async (read) => {
    if (!actor.roles.some((role) => role === 'supervisor' || role === 'leader'))
      throw performanceErrors.assessmentNotYours()
    const counted = await countedPeriod(read, period)
    const [overseen, decided, standing, tree, heads] = await Promise.all([
      overseenUnits(read, actor.unit),
      decidedAlike(read, counted),
      standingUnits(read, counted.to),
      unitTree(read, counted.to),
      headsOn(read, counted.to),
    ])
    const byUnit = Map.groupBy(decided, ({ unit }) => standing(unit))
    const nodes = new Map(tree.flatMap(unitsUnder).map((node) => [node.id, node]))
    const method = assessmentMethodOn(counted.to)
    const units = counted.units
      .filter(({ unit }) => overseen === null || overseen.includes(unit))
      .map(({ unit, name, counted: { counts, standings } }): AssessedUnit => {
        const below = unitsUnder(nodes.get(unit)!)
        const facts = {
          decided: below.flatMap(({ id }) => byUnit.get(id) ?? []),
          ...{ received: counts.received, receivedOnline: counts.receivedOnline, procedures: standings.size },
          procedureOnline: [...standings.values()].filter(({ level }) => level !== 'info').length,
        }
        return { unit, name, head: heads.get(unit) ?? null, ...assessUnit(method, facts) }
      })
    return {
      ...{ period, to: counted.to, source: method.source },
      units: units.filter(({ measurable }) => measurable > 0),
    }
  })
