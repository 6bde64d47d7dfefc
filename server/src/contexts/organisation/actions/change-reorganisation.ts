import type { App, StaffActor } from '../../../kernel/app.ts'
import { organisationErrors } from '../errors.ts'
import { lockReorganisation, type PlanContent, saveReorganisation } from '../store/reorganisation.ts'
import { permitReorganisation } from './permit-reorganisation.ts'

/** Saves a draft; refuses when somebody else saved it since `revision`, and when it is no draft any more. */
export const changeReorganisation = (
  app: App,
  actor: StaffActor,
  { id, revision, content }: { id: string; revision: number; content: PlanContent },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await permitReorganisation(tx, 'draft')
    const plan = await lockReorganisation(tx, id)
    if (!plan) throw organisationErrors.reorganisationNotFound()
    if (plan.state !== 'drafted') throw organisationErrors.reorganisationClosed()
    if (plan.revision !== revision) throw organisationErrors.reorganisationChanged()
    await saveReorganisation(tx, plan, content)
    tx.audit('reorganisation.change', id)
  })
