import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { consultationNo, withdrawQuestion } from '../store/consultation.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { beginMove } from './begin-move.ts'
import { requireReason } from './require-reason.ts'

/** The opinion is no longer waited for: it is not needed, or did not come in time. The reason stays in the history. */
export const withdrawConsultation = (
  app: App,
  actor: StaffActor,
  id: string,
  { no, reason }: { no: number; reason: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'withdraw-consultation')
    const text = requireReason(reason)
    const asked = await consultationNo(tx, id, no)
    if (!asked) throw dossierErrors.consultationNotFound()
    if (asked.answeredAt || asked.withdrawnAt) throw dossierErrors.consultationClosed()
    await withdrawQuestion(tx, asked, text.vi)
    await changeDossier(tx, dossier, {})
    const said = { vi: `${asked.agency}: ${text.vi}`, en: `${asked.agency}: ${text.en}` }
    await addMove(tx, id, { move: 'withdraw-consultation', status: dossier.status, reason: { text: said } })
    tx.audit('dossier.withdraw-consultation', id)
  })
