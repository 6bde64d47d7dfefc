import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { dossierRefused } from '../events.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove, passStep } from '../store/history.ts'
import { aboutOf, beginMove } from './begin-move.ts'

/** Refuses the dossier with a reason of the service and what it means here (form 03 of Circular 03/2025). */
export const refuse = (
  app: App,
  actor: StaffActor,
  id: string,
  given: { code: string; explanation: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, service } = await beginMove(tx, id, 'refuse')
    const reason = service.reasons.find(({ code }) => code === given.code)
    const explanation = given.explanation.trim()
    if (!reason && explanation === '') throw dossierErrors.reasonRequired()
    const join = (sentence: string | undefined) => [sentence, explanation].filter(Boolean).join(' ')
    const text = { vi: join(reason?.sentence_vi), en: join(reason?.sentence_en) }
    const because = { code: given.code, text }
    await passStep(tx, id, { outcome: 'refuse' })
    await changeDossier(tx, dossier, {
      status: 'refused',
      assignee: null,
      resolved_at: tx.now,
      closed_because: because,
    })
    await addMove(tx, id, { move: 'refuse', status: 'refused', reason: because })
    tx.audit('dossier.refuse', id)
    tx.publish(dossierRefused.of({ ...aboutOf(dossier), reason: text.vi, due: dossier.dueAt.toISOString() }))
  })
