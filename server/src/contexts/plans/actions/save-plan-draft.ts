import type { App, StaffActor } from '../../../kernel/app.ts'
import { knownToPlans } from '../queries/known.ts'
import { judgeContent, type PlanFault } from '../rules/judge-plan.ts'
import type { PlanContent } from '../rules/plan-document.ts'
import { changeDraft } from '../store/draft.ts'
import { lockDraftFor } from './lock-draft-for.ts'

export type SavedDraft = { revision: number; savedAt: Date; faults: PlanFault[] }

/** Keeps what was typed, whole or not, and says what is still wrong with it. A stale revision is refused and changes nothing. */
export const savePlanDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision: known, content, reason }: { revision: number; content: PlanContent; reason: string },
): Promise<SavedDraft> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'save', revision: known })
    const revision = await changeDraft(tx, draft, { content, reason })
    return { revision, savedAt: tx.now, faults: judgeContent(content, await knownToPlans(tx)) }
  })
