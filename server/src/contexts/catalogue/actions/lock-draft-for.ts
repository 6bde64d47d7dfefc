import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { catalogueErrors } from '../errors.ts'
import { postOf } from '../queries/post.ts'
import { type DraftMove, isMoveIn, isMoveOf } from '../rules/draft.ts'
import { mayApprove, mayDraft } from '../rules/permissions.ts'
import { type Draft, lockDraft } from '../store/draft.ts'

/**
 * The draft, locked for a move that the person may make on this very revision. Refuses with `procedure-draft-not-found` whoever
 * may not know of it, then who may not make the move, then a move the state does not allow, then a stale revision.
 */
export async function lockDraftFor(
  tx: Tx,
  actor: StaffActor,
  id: string,
  { move, revision }: { move: DraftMove; revision: number },
): Promise<Draft> {
  const draft = await lockDraft(tx, id)
  const post = draft && (await postOf(tx, actor, draft.field))
  if (!draft || !post || !(mayDraft(actor, post) || mayApprove(actor, post)))
    throw catalogueErrors.draftNotFound()
  if (!isMoveOf(actor, post, draft, move))
    throw move === 'approve' && draft.author === actor.id
      ? catalogueErrors.secondPerson()
      : kernelErrors.notAllowed()
  if (!isMoveIn(draft.state, move)) throw catalogueErrors.draftNotOpen()
  if (draft.revision !== revision) throw catalogueErrors.draftChanged()
  return draft
}
