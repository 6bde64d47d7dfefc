import type { App, CitizenActor } from '../../../kernel/app.ts'
import { identityErrors } from '../errors.ts'
import { endGiven } from '../store/authorisation.ts'

/** Ends an authorisation the person gave, from this moment on (Civil Code 91/2015/QH13, Art. 569). */
export const endAuthorisation = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (!(await endGiven(tx, id))) throw identityErrors.authorisationNotFound()
    tx.audit('authorisation.end', id)
  })
