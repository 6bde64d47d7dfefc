import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { planErrors } from '../errors.ts'
import { knownToPlans } from '../queries/known.ts'
import { planContent } from '../queries/plan-content.ts'
import { rightsOf } from '../queries/rights.ts'
import { mayDraft } from '../rules/draft.ts'
import { contentOf, emptyContent, type PlanContent } from '../rules/plan-document.ts'
import { addDraft } from '../store/draft.ts'

/** `code`: of the plan that is amended, or of a new one. `lead`: the department that leads a new plan; the one that is amended keeps its. */
export type PlanToDraft = {
  code: string
  kind: 'new' | 'amendment'
  lead: string | null
  reason: string
  /** What the draft begins with; the version that was issued last when absent, or nothing for a new plan. */
  content?: PlanContent
}

/**
 * Begins a new plan or an amendment of one. For the province's administrator and supervisors, and for the department that leads the
 * plan. Throws `not-allowed`, `plan-not-found`, `plan-exists`, `plan-unit-not-found`, `plan-draft-open`.
 */
export const draftPlan = (app: App, actor: StaffActor, asked: PlanToDraft): Promise<string> =>
  app.transaction(actor, (tx) => beginDraft(tx, actor, asked))

export async function beginDraft(tx: Tx, actor: StaffActor, asked: PlanToDraft): Promise<string> {
  const rights = await rightsOf(tx, actor)
  const standing = await planContent(tx, asked.code, { at: '9999-12-31' })
  const lead = standing ? standing.lead : (asked.lead ?? rights.leads)
  if (!mayDraft(rights, lead)) throw kernelErrors.notAllowed()
  if (lead !== null && !(await knownToPlans(tx)).units.has(lead)) throw planErrors.unitNotFound(lead)
  if (asked.kind === 'amendment' && !standing) throw planErrors.planNotFound(asked.code)
  if (asked.kind === 'new' && standing) throw planErrors.planExists(asked.code)
  const id = await addDraft(tx, actor, {
    plan: asked.code,
    base: standing?.version ?? null,
    lead,
    reason: asked.reason,
    content: asked.content ?? (standing ? contentOf(standing) : emptyContent(tx.today)),
  })
  if (!id) throw planErrors.draftOpen(asked.code)
  tx.audit('plan-draft.begin', id)
  return id
}
