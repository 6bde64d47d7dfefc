import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { dossierRefused } from '../events.ts'
import { sentenceOf } from '../rules/reason-sentence.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'
import { workedMinutesOf } from './worked-minutes-of.ts'

/** Refuses the dossier with a reason of the service and what it means here (form 03 of Circular 03/2025). */
export const refuse = (
  app: App,
  actor: StaffActor,
  id: string,
  given: { code: string; text?: string | undefined; explanation: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, service } = await beginMove(tx, id, 'refuse')
    const sentence = sentenceOf(service.reasons, given)
    const explanation = given.explanation.trim()
    if (!sentence && explanation === '') throw dossierErrors.reasonRequired()
    const join = (said: string | undefined) => [said, explanation].filter(Boolean).join(' ')
    const text = { vi: join(sentence?.vi), en: join(sentence?.en) }
    const because = { code: given.code, text }
    await endStep(tx, id, { seq: null, outcome: 'refuse' })
    await changeDossier(tx, dossier, {
      status: 'refused',
      resolved_at: tx.now,
      closed_because: because,
    })
    await addMove(tx, id, { move: 'refuse', status: 'refused', reason: because })
    tx.audit('dossier.refuse', id)
    const facts = { reason: text.vi, due: dossier.dueAt.toISOString() }
    const worked = { workedMinutes: await workedMinutesOf(tx, dossier) }
    tx.publish(dossierRefused.of({ ...aboutOf(dossier), ...facts, ...worked }))
  })
