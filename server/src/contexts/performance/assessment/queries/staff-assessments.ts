import type { App, StaffActor, Tx } from '../../../../kernel/app.ts'
import { workOfStaff } from '../../../dossiers/index.ts'
import {
  agenciesBelow,
  staffNames,
  type UnitNode,
  unitTree,
  withPredecessors,
} from '../../../organisation/index.ts'
import { unitsUnder } from '../../queries/units-looked-at.ts'
import { momentsOf, type Period } from '../../rules/period.ts'
import { daysUpToNow } from '../../service-index/queries/counted-units.ts'
import type { PeriodCode } from '../../service-index/rules/index-period.ts'
import { assessmentMethodOn } from '../method.ts'
import { assessStaff, type StaffAssessment } from '../rules/assess-staff.ts'

export type AssessedOfficer = StaffAssessment & { staff: string; name: string }
export type StaffAssessments = {
  period: PeriodCode
  to: string
  source: string
  /** Everybody who handled dossiers in the unit, or only whoever asks. */
  scope: 'unit' | 'own'
  officers: AssessedOfficer[]
}

/**
 * The officers of the actor's own unit, its divisions and desks, by the dossiers they handled: all of them for its leaders and
 * supervisors, for anybody else their own line. What is seen of others is written down.
 */
export const staffAssessments = (
  app: App,
  actor: StaffActor,
  period: PeriodCode,
): Promise<StaffAssessments> =>
  app.transaction(actor, async (tx) => {
    const days = daysUpToNow(tx, period)
    const isHead = actor.roles.some((role) => role === 'supervisor' || role === 'leader')
    const units = await unitsOf(tx, actor, { isHead, to: days.to })
    const officers = await assessedIn(tx, days, { units, ...(!isHead && { staff: actor.id }) })
    if (isHead) tx.audit('performance.read-staff-assessments', `${actor.unit} ${period}`)
    return {
      ...{ period, to: days.to, source: assessmentMethodOn(days.to).source },
      ...{ scope: isHead ? 'unit' : 'own', officers },
    }
  })

/** Most dossiers first. */
async function assessedIn(
  tx: Tx,
  days: Period,
  asked: { units: readonly string[]; staff?: string },
): Promise<AssessedOfficer[]> {
  const method = assessmentMethodOn(days.to)
  const work = await workOfStaff(tx, { ...momentsOf(days), ...asked })
  const names = await staffNames(
    tx,
    work.map(({ staff }) => staff),
  )
  return work
    .map(({ staff, ...done }) => ({ staff, name: names.get(staff) ?? '', ...assessStaff(method, done) }))
    .sort((a, b) => b.handled - a.handled || a.name.localeCompare(b.name, 'vi'))
}

/**
 * A head's unit with its divisions and desks; of an officer the whole agency, as they may end steps at its desk. Agencies below have
 * heads of their own.
 */
async function unitsOf(
  tx: Tx,
  { unit }: StaffActor,
  { isHead, to }: { isHead: boolean; to: string },
): Promise<string[]> {
  const nodes = (await unitTree(tx, to)).flatMap(unitsUnder)
  const holds = (node: UnitNode) => partsOf(node).includes(unit)
  const node = nodes.find((one) => (isHead ? one.id === unit : holds(one)))
  return withPredecessors(tx, node ? partsOf(node) : [unit], to)
}

const partsOf = (node: UnitNode): string[] => {
  const agencies = agenciesBelow(node)
  return [node.id, ...node.children.filter((child) => !agencies.includes(child)).flatMap(partsOf)]
}
