import type { App, CitizenActor } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { lockDraft } from '../store/draft.ts'
import { reviveDraft } from '../store/unused-draft.ts'

/** Opens a draft of the actor's own again that was put away or cleared, as long as its answers are there; open already is fine. */
export const takeBackDraft = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraft(tx, id)
    if (draft?.person !== actor.id || draft.erasedAt) throw formErrors.draftNotFound()
    if (draft.stage === 'open') return
    if (draft.stage !== 'discarded') throw formErrors.draftClosed()
    await reviveDraft(tx, id)
    tx.audit('draft.take-back', id)
  })
