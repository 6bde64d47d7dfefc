import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { dossierAccepted } from '../events.ts'
import { aboutOf } from './about-of.ts'
import { advanceStep } from './advance-step.ts'
import { beginMove } from './begin-move.ts'
import { requireNeeds } from './require-needs.ts'

/** The desk takes the dossier in and passes it to the officers. */
export const accept = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, (tx) => acceptWithin(tx, id))

/** The same as part of a larger action of the clerk. */
export async function acceptWithin(tx: Tx, id: string): Promise<void> {
  const moving = await beginMove(tx, id, 'accept')
  await requireNeeds(tx, moving)
  await advanceStep(tx, moving, { move: 'accept', status: 'accepted', change: { accepted_at: tx.now } })
  tx.publish(dossierAccepted.of({ ...aboutOf(moving.dossier), due: moving.dossier.dueAt.toISOString() }))
}
