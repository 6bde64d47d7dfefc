import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { planErrors } from '../errors.ts'
import { rightsOf } from '../queries/rights.ts'
import { type DraftMove, isMoveIn, isMoveOf, mayDraft } from '../rules/draft.ts'
import { type Draft, lockDraft } from '../store/draft.ts'

/**
 * The draft, locked for a move that the person may make on this very revision. Refuses with `plan-draft-not-found` whoever may not
 * know of it, then who may not make the move, then a move the state does not allow, then a stale revision.
 */
export async function lockDraftFor(
  tx: Tx,
  actor: StaffActor,
  id: string,
  { move, revision }: { move: DraftMove; revision: number },
): Promise<Draft> {
  const rights = await rightsOf(tx, actor)
  const draft = await lockDraft(tx, id)
  if (!draft || !(mayDraft(rights, draft.lead) || rights.issue)) throw planErrors.draftNotFound()
  if (!isMoveOf(actor, rights, draft, move))
    throw move === 'issue' && draft.author === actor.id
      ? planErrors.secondPerson()
      : kernelErrors.notAllowed()
  if (!isMoveIn(draft.state, move)) throw planErrors.draftNotOpen()
  if (draft.revision !== revision) throw planErrors.draftChanged()
  return draft
}
