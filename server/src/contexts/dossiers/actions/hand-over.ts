import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierReturned } from '../events.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'

/** The desk hands the result over; the dossier is finished. */
export const handOver = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'hand-over')
    await endStep(tx, id, { seq: null, outcome: 'hand-over' })
    await changeDossier(tx, dossier, { status: 'returned', returned_at: tx.now })
    await addMove(tx, id, { move: 'hand-over', status: 'returned' })
    tx.audit('dossier.hand-over', id)
    tx.publish(dossierReturned.of(aboutOf(dossier)))
  })
