import type { App, StaffActor } from '../../../kernel/app.ts'
import { organisationErrors } from '../errors.ts'
import type { ReorganisationImpact } from '../ports.ts'
import { impactOf } from '../queries/plan-impact.ts'
import { previewPlan } from '../queries/plan-preview.ts'
import { judgeApproval } from '../rules/judge-approval.ts'
import { toFaults } from '../rules/reorganisation-faults.ts'
import { approveReorganisation, lockReorganisation } from '../store/reorganisation.ts'
import { lockUnits } from '../store/unit.ts'
import { permitReorganisation } from './permit-reorganisation.ts'

/** A second person approves the plan as they read it: with its decision, its day, no fault and every choice made. */
export const approvePlan = (
  app: App,
  impacts: readonly ReorganisationImpact[],
  actor: StaffActor,
  { id, revision }: { id: string; revision: number },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await permitReorganisation(tx, 'approve')
    await lockUnits(tx)
    const plan = await lockReorganisation(tx, id)
    if (!plan) throw organisationErrors.reorganisationNotFound()
    if (plan.state !== 'drafted') throw organisationErrors.reorganisationClosed()
    if (plan.author === actor.id) throw organisationErrors.secondPersonRequired()
    if (plan.revision !== revision) throw organisationErrors.reorganisationChanged()
    const preview = await previewPlan(tx, plan)
    const { conflicts } = await impactOf(tx, impacts, preview)
    const faults = [...preview.faults, ...judgeApproval(plan, conflicts, tx.today)]
    if (faults.length > 0) throw organisationErrors.reorganisationFaulty(toFaults(faults))
    await approveReorganisation(tx, plan, actor)
    tx.audit('reorganisation.approve', id)
  })
