import type { App, CitizenActor } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { fillsIn } from '../rules/fills-in.ts'
import { lockDraft, setStage } from '../store/draft.ts'

/**
 * Takes a draft back from the payment to change it. What it was checked out with stays: should money still arrive,
 * that is what is submitted.
 */
export const reopenDraft = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraft(tx, id)
    if (!draft || !fillsIn(actor, draft)) throw formErrors.draftNotFound()
    if (draft.stage !== 'open' && draft.stage !== 'paying') throw formErrors.draftClosed()
    await setStage(tx, id, { stage: 'open' })
    tx.audit('draft.reopen', id)
  })
