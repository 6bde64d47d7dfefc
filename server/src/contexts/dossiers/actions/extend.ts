import type { App, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { dueExtended } from '../events.ts'
import { faultOfNewDay, promisedDue } from '../rules/delay.ts'
import { decideDelay } from '../store/delay.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'
import { promiseDue } from './promise-due.ts'
import { requireReason } from './require-reason.ts'

/** The head apologises to the applicant for the delay that was explained and promises a new day, once (form 04 of Circular 03/2025). */
export const extend = (app: App, actor: StaffActor, id: string, day: PlainDate): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'extend')
    const calendar = await calendarOf(tx, dossier.unit)
    const fault = faultOfNewDay(day, { now: tx.now, due: dossier.dueAt, calendar })
    if (fault) throw dossierErrors.newDayFaulty(fault, '/day')
    const { at, explanation } = promisedDue(day, calendar)
    const delay = await decideDelay(tx, id, { newDue: at, remark: null })
    if (!delay) throw dossierErrors.moveNotAllowed()
    await changeDossier(tx, dossier, promiseDue(tx, { at, explanation }, calendar))
    await addMove(tx, id, { move: 'extend', status: dossier.status, reason: { text: explanation } })
    tx.audit('dossier.extend', id)
    const dates = { from: dossier.dueAt.toISOString(), due: at.toISOString() }
    tx.publish(dueExtended.of({ ...aboutOf(dossier), ...dates, reason: delay.reason, explanation }))
  })

/** The head does not agree to a new day and says why; the due moment stays. */
export const declineExtension = (app: App, actor: StaffActor, id: string, remark: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'decline-extension')
    const text = requireReason(remark)
    await decideDelay(tx, id, { newDue: null, remark: text.vi })
    await changeDossier(tx, dossier, {})
    await addMove(tx, id, { move: 'decline-extension', status: dossier.status, reason: { text } })
    tx.audit('dossier.decline-extension', id)
  })
