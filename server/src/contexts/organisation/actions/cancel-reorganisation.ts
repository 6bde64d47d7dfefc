import type { App, StaffActor } from '../../../kernel/app.ts'
import { organisationErrors } from '../errors.ts'
import { cancelReorganisation, lockReorganisation } from '../store/reorganisation.ts'
import { permitReorganisation } from './permit-reorganisation.ts'

/** Gives the plan up, drafted or approved. What was carried out is undone only by another plan. */
export const cancelPlan = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await permitReorganisation(tx, 'approve')
    const plan = await lockReorganisation(tx, id)
    if (!plan) throw organisationErrors.reorganisationNotFound()
    if (plan.state === 'cancelled') return
    if (plan.state === 'carried-out') throw organisationErrors.reorganisationClosed()
    await cancelReorganisation(tx, plan)
    tx.audit('reorganisation.cancel', id)
  })
