import type { Tx } from '../../../kernel/app.ts'
import { filesOfDraft } from '../../documents/index.ts'
import { actingOf, definitionOf, lockDraft } from '../../forms/index.ts'
import { complete } from '../rules/submission.ts'
import { openDossier, type Submitted } from './open-dossier.ts'

/**
 * What was paid for is submitted, whatever became of the browser: with the answers as they were checked before the
 * payment. Does nothing when it has been submitted already.
 */
export async function submitPaidDraft(tx: Tx, id: string): Promise<Submitted | undefined> {
  const draft = await lockDraft(tx, id)
  if (!draft?.checkout || draft.dossier) return undefined
  const service = await definitionOf(tx, draft.service)
  const verdict = complete(service, draft.checkout.answers, 'online', tx.today)
  const files = await filesOfDraft(tx, id)
  // What was shown before the payment holds: a right to act that ended while the money was under way does not undo it.
  const acting = await actingOf(tx, id)
  return openDossier(tx, {
    draft,
    service,
    verdict,
    content: draft.checkout,
    hasFiles: files.length > 0,
    acting,
  })
}
