import type { Tx } from '../../../kernel/app.ts'
import { dossierReturned } from '../events.ts'
import { changeDossier, lockDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'

/** Whoever wants the result electronically has it the moment it is in the store; nobody need press a button. */
export async function handOverElectronically(tx: Tx, id: string): Promise<void> {
  const dossier = await lockDossier(tx, id)
  if (dossier?.status !== 'resolved' || dossier.delivery !== 'electronic') return
  await endStep(tx, id, { seq: null, outcome: 'hand-over' })
  await changeDossier(tx, dossier, { status: 'returned', returned_at: tx.now })
  await addMove(tx, id, { move: 'hand-over', status: 'returned' })
  tx.audit('dossier.hand-over', id)
  tx.publish(dossierReturned.of(aboutOf(dossier)))
}
