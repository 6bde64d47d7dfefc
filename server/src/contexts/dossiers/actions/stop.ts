import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierStopped } from '../events.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'
import { requireReason } from './require-reason.ts'

/** The head ends the work on a dossier that cannot be decided, with the reason (form 05 of Circular 03/2025). Nothing is deleted. */
export const stop = (app: App, actor: StaffActor, id: string, reason: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'stop')
    const text = requireReason(reason)
    const because = { code: 'stopped', text }
    await endStep(tx, id, { seq: null, outcome: 'stop' })
    await changeDossier(tx, dossier, {
      status: 'stopped',
      resolved_at: tx.now,
      closed_because: because,
      paused_at: null,
      remaining_ms: null,
    })
    await addMove(tx, id, { move: 'stop', status: 'stopped', reason: because })
    tx.audit('dossier.stop', id)
    tx.publish(dossierStopped.of({ ...aboutOf(dossier), reason: text.vi, due: dossier.dueAt.toISOString() }))
  })
