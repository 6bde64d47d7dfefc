import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { doneBefore } from '../rules/workflow.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endStep } from '../store/step.ts'
import { beginWork } from './advance-step.ts'
import { beginMove } from './begin-move.ts'
import { requireReason } from './require-reason.ts'

/** Sends a step back to the one before it, with the reason; `to` says which, where several came before. */
export const returnStep = (
  app: App,
  actor: StaffActor,
  id: string,
  { reason, step: at, to }: { reason: string; step?: number | undefined; to?: number | undefined },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, process, step } = await beginMove(tx, id, 'return-step', at)
    const text = requireReason(reason)
    const before = doneBefore(process, dossier.sheet, step.no)
    const target = to === undefined ? before.at(-1) : before.find(({ no }) => no === to)
    if (!target) throw dossierErrors.moveNotAllowed()
    await endStep(tx, id, { seq: step.seq, outcome: 'return-step' })
    await beginWork(tx, { dossier, process }, [target])
    await changeDossier(tx, dossier, {})
    await addMove(tx, id, { move: 'return-step', status: dossier.status, reason: { text } })
    tx.audit('dossier.return-step', id)
  })
