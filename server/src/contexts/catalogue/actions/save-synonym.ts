import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { catalogueErrors } from '../errors.ts'
import { mayEditSynonyms } from '../rules/permissions.ts'
import type { Synonym } from '../rules/search/lexicon.ts'
import { searchForm } from '../rules/search/search-form.ts'
import { judgeSynonym } from '../rules/search/synonym.ts'
import { lockSynonyms, putSynonym } from '../store/hints.ts'

/**
 * Makes the meanings those of the phrase, instead of what it meant before; none means that the phrase tells nothing. The very next
 * search reads it. Phrases that differ in diacritics only are one.
 */
export const saveSynonym = (app: App, actor: Actor, synonym: Synonym): Promise<Synonym> =>
  app.transaction(actor, async (tx) => {
    if (!mayEditSynonyms(actor)) throw kernelErrors.notAllowed()
    const trimmed = {
      phrase: synonym.phrase.trim(),
      meanings: [...new Set(synonym.meanings.map((meaning) => meaning.trim()))],
    }
    if (judgeSynonym(trimmed) === 'empty') throw catalogueErrors.synonymEmpty()
    const form = searchForm(trimmed.phrase)
    await lockSynonyms(tx)
    await putSynonym(tx, form, trimmed)
    tx.audit('synonym.save', form)
    return trimmed
  })
