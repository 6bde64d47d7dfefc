import type { App, StaffActor } from '../../../kernel/app.ts'
import { changeDraft } from '../store/draft.ts'
import { lockDraftFor } from './lock-draft-for.ts'

/** Puts a draft away for good; its content is kept. */
export const withdrawDraft = (app: App, actor: StaffActor, id: string, revision: number): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'withdraw', revision })
    await changeDraft(tx, draft, { state: 'withdrawn' })
    tx.audit('procedure-draft.withdraw', id)
  })
