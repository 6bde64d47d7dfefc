import type { App, StaffActor } from '../../../kernel/app.ts'
import { addDefinitionChange, changeDefinitionDraft } from '../store/definition-draft.ts'
import { lockDefinitionDraftFor } from './lock-definition-draft.ts'

/** Sends a submitted draft back to those who work on it, with the reason. */
export const returnDefinitionDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision, reason }: { revision: number; reason: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDefinitionDraftFor(tx, actor, id, { move: 'return', revision })
    await changeDefinitionDraft(tx, draft, { state: 'returned', reason })
    await addDefinitionChange(tx, id, 'returned', [{ vi: reason, en: reason }])
    tx.audit('definition-draft.return', id)
  })
