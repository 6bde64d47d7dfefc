import type { App, StaffActor } from '../../../kernel/app.ts'
import { addReorganisation, type PlanContent } from '../store/reorganisation.ts'
import { permitReorganisation } from './permit-reorganisation.ts'

/** Begins a plan and returns its id. It may be faulty: that is judged when it is read, approved and carried out. */
export const draftReorganisation = (app: App, actor: StaffActor, content: PlanContent): Promise<string> =>
  app.transaction(actor, async (tx) => {
    await permitReorganisation(tx, 'draft')
    const id = await addReorganisation(tx, actor, content)
    tx.audit('reorganisation.draft', id)
    return id
  })
