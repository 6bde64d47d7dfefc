import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { rightsFor } from '../../catalogue/index.ts'
import { formErrors } from '../errors.ts'
import { type DefinitionMove, isMoveIn, isMoveOf } from '../rules/definition-draft.ts'
import { type DefinitionDraft, lockDefinitionDraft } from '../store/definition-draft.ts'

/**
 * The draft, locked for a move that the person may make on this very revision. Refuses with `definition-draft-not-found` whoever may not
 * know of it, then who may not make the move, then a move the state does not allow, then a stale revision.
 */
export async function lockDefinitionDraftFor(
  tx: Tx,
  actor: StaffActor,
  id: string,
  { move, revision }: { move: DefinitionMove; revision: number },
): Promise<DefinitionDraft> {
  const draft = await lockDefinitionDraft(tx, id)
  const rights = draft && (await rightsFor(tx, actor, draft.field))
  if (!draft || !rights || !(rights.draft || rights.approve)) throw formErrors.definitionDraftNotFound()
  if (!isMoveOf(actor.id, rights, draft.editors, move))
    throw move === 'approve' && draft.editors.includes(actor.id)
      ? formErrors.approverWorkedOnIt()
      : kernelErrors.notAllowed()
  if (!isMoveIn(draft.state, move)) throw formErrors.definitionDraftNotOpen()
  if (draft.revision !== revision) throw formErrors.definitionDraftChanged()
  return draft
}
