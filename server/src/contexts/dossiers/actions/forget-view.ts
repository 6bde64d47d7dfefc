import type { App, StaffActor } from '../../../kernel/app.ts'
import { dropView } from '../store/saved-view.ts'

/** Forgets one of the actor's views; that of somebody else, or none, changes nothing. */
export const forgetView = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await dropView(tx, actor.id, id)
  })
