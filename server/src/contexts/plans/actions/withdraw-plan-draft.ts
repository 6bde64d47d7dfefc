import type { App, StaffActor } from '../../../kernel/app.ts'
import { changeDraft } from '../store/draft.ts'
import { lockDraftFor } from './lock-draft-for.ts'

/** Puts a draft away; the plan as it stands goes on. */
export const withdrawPlanDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision }: { revision: number },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'withdraw', revision })
    await changeDraft(tx, draft, { state: 'withdrawn', decidedBy: actor })
    tx.audit('plan-draft.withdraw', id)
  })
