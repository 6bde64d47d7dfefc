import type { App, StaffActor } from '../../../kernel/app.ts'
import { calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { dossierReopened } from '../events.ts'
import { computeDue } from '../rules/deadline.ts'
import { nextSteps } from '../rules/workflow.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginWork } from './advance-step.ts'
import { beginMove } from './begin-move.ts'
import { answerAnew, promiseDue } from './promise-due.ts'

export type Reopening = { decision: { number: string; issuedOn: string }; reason: string }

/** A refused or stopped dossier goes on by a decision: at the steps where it was closed, with the whole time anew. */
export const reopen = (
  app: App,
  actor: StaffActor,
  id: string,
  { decision, reason }: Reopening,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, process } = await beginMove(tx, id, 're-open')
    if (reason.trim() === '' || decision.number.trim() === '') throw dossierErrors.reasonRequired()
    const calendar = await calendarOf(tx, dossier.unit)
    const due = computeDue(tx.now, dossier.timeLimit, calendar)
    const status = dossier.acceptedAt ? 'processing' : 'submitted'
    await changeDossier(tx, dossier, {
      status,
      started_at: tx.now,
      ...promiseDue(tx, due, calendar),
      ...answerAnew(tx, dossier, calendar),
      resolved_at: null,
      closed_because: null,
      to_sync_at: null,
      synced_at: null,
    })
    await beginWork(tx, { dossier, process }, nextSteps(process, dossier.sheet, dossier.answers))
    const [year, month, day] = decision.issuedOn.split('-')
    const text = {
      vi: `Theo ${decision.number.trim()} ngày ${day}/${month}/${year}: ${reason.trim()}`,
      en: `By ${decision.number.trim()} of ${decision.issuedOn}: ${reason.trim()}`,
    }
    await addMove(tx, id, { move: 're-open', status, reason: { text } })
    tx.audit('dossier.re-open', id)
    tx.publish(dossierReopened.of({ ...aboutOf(dossier), due: due.at.toISOString() }))
  })
