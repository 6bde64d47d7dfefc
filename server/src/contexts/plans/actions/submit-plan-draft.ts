import type { App, StaffActor } from '../../../kernel/app.ts'
import { changeDraft } from '../store/draft.ts'
import { lockDraftFor } from './lock-draft-for.ts'
import { requireSound } from './require-sound.ts'

/** Hands a sound draft to the leaders who issue. */
export const submitPlanDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision }: { revision: number },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'submit', revision })
    await requireSound(tx, draft)
    await changeDraft(tx, draft, { state: 'submitted', submittedAt: tx.now, returnedBecause: null })
    tx.audit('plan-draft.submit', id)
  })
