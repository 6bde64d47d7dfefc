import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { indicatorsById } from '../../performance/index.ts'
import { planErrors } from '../errors.ts'
import { type DraftMove, mayDraft, movesFor, openStates } from '../rules/draft.ts'
import { judgeContent, type PlanFault } from '../rules/judge-plan.ts'
import { planDifferences } from '../rules/plan-differences.ts'
import { type Draft, draftById } from '../store/draft.ts'
import { knownToPlans } from './known.ts'
import { planContent } from './plan-content.ts'
import { rightsOf } from './rights.ts'

export type DraftPage = Draft & {
  faults: PlanFault[]
  /** What it would change in the version that it amends; empty for a new plan. */
  differences: Text[]
  /** Somebody issued another version since it was begun. */
  outdated: boolean
  moves: DraftMove[]
  /** What targets may be measured by. */
  indicators: { id: string; name: Text }[]
}

/** A draft with what is wrong with it and what it would change; throws `plan-draft-not-found` to whoever may not see it. */
export async function draftPage(read: Read, actor: StaffActor, id: string): Promise<DraftPage> {
  const rights = await rightsOf(read, actor)
  const draft = await draftById(read, id)
  if (!draft || !(mayDraft(rights, draft.lead) || rights.issue)) throw planErrors.draftNotFound()
  const open = openStates.some((state) => state === draft.state)
  const base =
    draft.base === null
      ? undefined
      : await planContent(read, draft.plan, { at: read.today, version: draft.base })
  const last = await planContent(read, draft.plan, { at: '9999-12-31' })
  return {
    ...draft,
    faults: open ? judgeContent(draft.content, await knownToPlans(read)) : [],
    differences: base ? planDifferences(base, draft.content) : [],
    outdated: open && (last?.version ?? null) !== draft.base,
    moves: movesFor(actor, rights, draft),
    indicators: [...(await indicatorsById(read)).values()].map(({ id: one, name }) => ({ id: one, name })),
  }
}
