import type { App, StaffActor } from '../../../kernel/app.ts'
import { addDefinitionChange, changeDefinitionDraft } from '../store/definition-draft.ts'
import { lockDefinitionDraftFor } from './lock-definition-draft.ts'

/** Puts a draft away for good; its content is kept. */
export const discardDefinitionDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  revision: number,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDefinitionDraftFor(tx, actor, id, { move: 'discard', revision })
    await changeDefinitionDraft(tx, draft, { state: 'discarded' })
    await addDefinitionChange(tx, id, 'discarded')
    tx.audit('definition-draft.discard', id)
  })
