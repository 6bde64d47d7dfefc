import type { Tx } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { fillsIn } from '../rules/fills-in.ts'
import { type Draft, lockDraft } from '../store/draft.ts'

/** The draft that the actor fills in, locked and open to change; refuses with the reason otherwise. */
export async function lockOpenDraft(tx: Tx, id: string): Promise<Draft> {
  const draft = await lockDraft(tx, id)
  if (!draft || !fillsIn(tx.actor, draft)) throw formErrors.draftNotFound()
  if (draft.stage === 'paying') throw formErrors.draftPaying()
  if (draft.stage !== 'open') throw formErrors.draftClosed()
  return draft
}
