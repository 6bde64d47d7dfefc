import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { addJob } from '../../../kernel/jobs.ts'
import { mayPublish } from '../../catalogue/index.ts'

export const syncJob = 'integrations.sync-procedures'

/** Asks for the exchange with the national database of procedures now; asked again before it begins, it is still one. */
export const askForSync = (app: App, actor: Actor): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    await addJob(tx, syncJob, { by: actor.kind === 'staff' ? actor.id : null }, syncJob)
    tx.audit('procedures.ask-for-sync', syncJob)
  })
