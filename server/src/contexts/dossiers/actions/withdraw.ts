import type { App, CitizenActor } from '../../../kernel/app.ts'
import { dossierWithdrawn } from '../events.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'

/** The applicant takes the dossier back before it is being processed. It is kept; nothing is deleted. */
export const withdraw = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'withdraw')
    await endStep(tx, id, { seq: null, outcome: 'withdraw' })
    await changeDossier(tx, dossier, { status: 'withdrawn' })
    await addMove(tx, id, { move: 'withdraw', status: 'withdrawn' })
    tx.audit('dossier.withdraw', id)
    tx.publish(dossierWithdrawn.of(aboutOf(dossier)))
  })
