import type { Actor, App } from '../../../kernel/app.ts'
import { endSession } from '../store/session.ts'

/** Ends the session; its token is worth nothing from then on. */
export const signOut = (app: App, actor: Actor, session: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await endSession(tx, session)
    tx.audit('session.sign-out', actor.id)
  })
