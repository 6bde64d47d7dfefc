import type { App, CitizenActor } from '../../../kernel/app.ts'
import { dossierWithdrawn } from '../events.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove, passStep } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'

/** The applicant takes the dossier back before it is being processed. It is kept; nothing is deleted. */
export const withdraw = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'withdraw')
    await passStep(tx, id, { outcome: 'withdraw' })
    await changeDossier(tx, dossier, { status: 'withdrawn', assignee: null })
    await addMove(tx, id, { move: 'withdraw', status: 'withdrawn' })
    tx.audit('dossier.withdraw', id)
    tx.publish(dossierWithdrawn.of(aboutOf(dossier)))
  })
