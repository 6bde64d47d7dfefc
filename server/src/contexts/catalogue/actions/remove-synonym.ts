import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { catalogueErrors } from '../errors.ts'
import { mayEditSynonyms } from '../rules/permissions.ts'
import { searchForm } from '../rules/search/search-form.ts'
import { dropSynonym, lockSynonyms } from '../store/hints.ts'

/** The phrase has no meaning of its own any more; loading what ships does not bring it back. */
export const removeSynonym = (app: App, actor: Actor, phrase: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (!mayEditSynonyms(actor)) throw kernelErrors.notAllowed()
    const form = searchForm(phrase)
    await lockSynonyms(tx)
    if (!(await dropSynonym(tx, form))) throw catalogueErrors.synonymNotFound(phrase)
    tx.audit('synonym.remove', form)
  })
