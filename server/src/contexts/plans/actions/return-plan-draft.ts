import type { App, StaffActor } from '../../../kernel/app.ts'
import { changeDraft } from '../store/draft.ts'
import { lockDraftFor } from './lock-draft-for.ts'

/** Sends a submitted draft back to its author with the reason. */
export const returnPlanDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision, reason }: { revision: number; reason: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'return', revision })
    await changeDraft(tx, draft, { state: 'returned', returnedBecause: reason })
    tx.audit('plan-draft.return', id)
  })
