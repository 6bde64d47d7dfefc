import type { App, StaffActor } from '../../../kernel/app.ts'
import { addDefinitionChange, changeDefinitionDraft } from '../store/definition-draft.ts'
import { lockDefinitionDraftFor } from './lock-definition-draft.ts'
import { requirePublishable } from './require-publishable.ts'

/** Hands a draft that could be published to whoever approves. */
export const submitDefinitionDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  revision: number,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDefinitionDraftFor(tx, actor, id, { move: 'submit', revision })
    await requirePublishable(tx, draft)
    await changeDefinitionDraft(tx, draft, { state: 'submitted', submittedAt: tx.now, reason: null })
    await addDefinitionChange(tx, id, 'submitted')
    tx.audit('definition-draft.submit', id)
  })
