import type { App, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { delayExplained } from '../events.ts'
import { faultOfNewDay } from '../rules/delay.ts'
import { addDelay } from '../store/delay.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'
import { requireReason } from './require-reason.ts'

/**
 * Whoever handles a dossier writes to the head why its due moment cannot be kept, and by when it can be done: at the latest the day
 * before (Decree 61/2018, Art. 19).
 */
export const explainDelay = (
  app: App,
  actor: StaffActor,
  id: string,
  { reason, proposed }: { reason: string; proposed: PlainDate },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'explain-delay')
    const text = requireReason(reason)
    const { dueAt, status } = dossier
    const calendar = await calendarOf(tx, dossier.unit)
    const fault = faultOfNewDay(proposed, { now: tx.now, due: dueAt, calendar })
    if (fault) throw dossierErrors.newDayFaulty(fault, '/proposed')
    await addDelay(tx, id, { dueAt, reason: text.vi, proposed })
    await changeDossier(tx, dossier, {})
    await addMove(tx, id, { move: 'explain-delay', status, reason: { text } })
    tx.audit('dossier.explain-delay', id)
    tx.publish(delayExplained.of({ ...aboutOf(dossier), due: dueAt.toISOString() }))
  })
