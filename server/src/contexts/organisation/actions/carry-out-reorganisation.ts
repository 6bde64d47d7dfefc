import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { organisationErrors } from '../errors.ts'
import { unitsReorganised } from '../events.ts'
import type { ReorganisationImpact } from '../ports.ts'
import { impactOf } from '../queries/plan-impact.ts'
import { type PlanPreview, previewPlan } from '../queries/plan-preview.ts'
import type { StandingUnit } from '../rules/reorganisation.ts'
import { type PlanFault, toFaults } from '../rules/reorganisation-faults.ts'
import { continuePosts, endPosts } from '../store/continue-posts.ts'
import {
  finishReorganisation,
  holdUpReorganisation,
  lockReorganisation,
  nameSuccessions,
  type Reorganisation,
} from '../store/reorganisation.ts'
import type { UnitFacts } from '../store/tables.ts'
import { addSuccessions, addUnits, endUnit, lockUnits, replaceUnitVersions } from '../store/unit.ts'
import { permitReorganisation } from './permit-reorganisation.ts'

/** Carries out an approved plan for at once; from here on every reader sees the new tree. Twice is once. */
export const carryOutNow = (
  app: App,
  impacts: readonly ReorganisationImpact[],
  actor: StaffActor,
  id: string,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await permitReorganisation(tx, 'approve')
    await lockUnits(tx)
    const plan = await lockReorganisation(tx, id)
    if (!plan) throw organisationErrors.reorganisationNotFound()
    if (plan.state === 'carried-out') return
    if (plan.state !== 'approved') throw organisationErrors.reorganisationClosed()
    if (plan.timing !== 'at-once') throw organisationErrors.reorganisationNotDue()
    const faults = await carryOut(tx, impacts, plan)
    if (faults.length > 0) throw organisationErrors.reorganisationFaulty(toFaults(faults))
  })

/**
 * Carries out an approved plan whose day has come. When the tree has changed so that it cannot be, the plan stays approved
 * and says why; it is tried again each minute until it works or is cancelled.
 */
export const carryOutDue = (app: App, impacts: readonly ReorganisationImpact[], id: string): Promise<void> =>
  app.transaction({ kind: 'system', id: 'organisation.carry-out-reorganisations' }, async (tx) => {
    await lockUnits(tx)
    const plan = await lockReorganisation(tx, id)
    if (plan?.state !== 'approved' || plan.effectiveOn === null || plan.effectiveOn > tx.today) return
    const faults = await carryOut(tx, impacts, plan)
    if (faults.length > 0 && JSON.stringify(faults) !== JSON.stringify(plan.heldUp))
      await holdUpReorganisation(tx, plan, faults)
  })

/** Does everything a plan says, or nothing and says what is wrong. The tree is locked, and judged again as it is now. */
async function carryOut(
  tx: Tx,
  impacts: readonly ReorganisationImpact[],
  plan: Reorganisation,
): Promise<PlanFault[]> {
  const preview = await previewPlan(tx, plan)
  if (preview.faults.length > 0) return preview.faults
  const { number, issuedOn, signer } = plan.decision
  const decision = { number: number!, issuedOn: issuedOn!, signer: signer! } // it was approved with one
  const { lines } = await impactOf(tx, impacts, preview)
  await changeTree(tx, plan, preview)
  await endPosts(tx, preview.plannedPosts.ends, preview.on)
  await continuePosts(tx, preview.plannedPosts.goesOn, { on: preview.on, decision: decision.number })
  await finishReorganisation(tx, plan, preview.on, lines)
  const successions = preview.planned.successions.map(({ predecessor, successor, isMain }) => ({
    predecessor,
    successor,
    isMain,
  }))
  const { choices } = plan
  tx.publish(unitsReorganised.of({ reorganisation: plan.id, on: preview.on, decision, successions, choices }))
  tx.audit('reorganisation.carry-out', plan.id)
  return []
}

/** Units that end go first, so that their codes are free for those that begin. */
async function changeTree(tx: Tx, plan: Reorganisation, { on, planned }: PlanPreview): Promise<void> {
  const decision = plan.decision.number
  for (const unit of planned.ended) await endUnit(tx, unit, on)
  const versions = planned.changed.map((unit) => ({ unit: unit.id, facts: factsOf(unit) }))
  await replaceUnitVersions(tx, versions, { on, decision })
  const begun = planned.created.map((unit) => ({
    id: unit.id,
    valid_from: on,
    valid_to: null,
    ...factsOf(unit),
  }))
  if (begun.length > 0) await addUnits(tx, begun, decision)
  const successions = planned.successions.map(({ predecessor, successor, kind, isMain }) => ({
    predecessor,
    successor,
    on_date: on,
    kind,
    is_main: isMain,
  }))
  await addSuccessions(tx, successions)
  const predecessors = successions.map(({ predecessor }) => predecessor)
  await nameSuccessions(tx, plan.id, on, predecessors)
}

const factsOf = (unit: StandingUnit): UnitFacts => ({
  parent: unit.parent,
  kind: unit.kind,
  tier: unit.tier,
  name_vi: unit.nameVi,
  name_en: unit.nameEn,
  gso_code: unit.gsoCode,
  calendar: unit.calendar,
  is_desk: unit.isDesk,
  address: unit.address,
  phone: unit.phone,
})
