import type { App, StaffActor } from '../../../kernel/app.ts'
import { calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { stepBefore, stepDue } from '../rules/workflow.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove, passStep } from '../store/history.ts'
import { beginMove } from './begin-move.ts'

/** Sends the dossier back to the step before, with the reason. */
export const returnStep = (app: App, actor: StaffActor, id: string, reason: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, process } = await beginMove(tx, id, 'return-step')
    if (reason.trim() === '') throw dossierErrors.reasonRequired()
    const before = stepBefore(process, dossier.step)
    if (!before) throw dossierErrors.moveNotAllowed()
    const due = stepDue(before, tx.now, await calendarOf(tx, dossier.unit))
    const next = { no: before.no, role: before.role, unit: dossier.unit, due }
    await passStep(tx, id, { outcome: 'return-step', next })
    await changeDossier(tx, dossier, { step: before.no, role: before.role, assignee: null })
    const text = { vi: reason.trim(), en: reason.trim() }
    await addMove(tx, id, { move: 'return-step', status: dossier.status, reason: { text } })
    tx.audit('dossier.return-step', id)
  })
