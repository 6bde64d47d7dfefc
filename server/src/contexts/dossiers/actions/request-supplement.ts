import type { App, StaffActor } from '../../../kernel/app.ts'
import { calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { supplementRequested } from '../events.ts'
import { remainingWhen } from '../rules/deadline.ts'
import { sentenceOf } from '../rules/reason-sentence.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove, addSupplement, type SupplementItem } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'

export type SupplementAsked = {
  /** What each thing concerns (a field, a component) and the code of a reason; the sentence may be made clearer. */
  items: readonly { concerns: string; code: string; text?: string | undefined }[]
  message: string
}

/** Asks the applicant for everything that is missing, once (Decree 61/2018, Art. 11); the clock stops. */
export const requestSupplement = (
  app: App,
  actor: StaffActor,
  id: string,
  asked: SupplementAsked,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, service } = await beginMove(tx, id, 'request-supplement')
    if (asked.items.length === 0) throw dossierErrors.nothingAskedFor()
    const items = asked.items.map(({ concerns, code, text }): SupplementItem => {
      const sentence = sentenceOf(service.reasons, { code, text })
      if (!sentence) throw dossierErrors.reasonRequired()
      return { concerns, code, text: sentence }
    })
    const no = dossier.supplements + 1
    const message = asked.message.trim()
    await addSupplement(tx, id, { no, items, message })
    const remaining = remainingWhen(tx.now, dossier.dueAt, await calendarOf(tx, dossier.unit))
    await changeDossier(tx, dossier, {
      status: 'awaiting-supplement',
      paused_at: tx.now,
      remaining_ms: remaining,
      supplements: no,
    })
    const text = {
      vi: items.map((item) => item.text.vi).join(' '),
      en: items.map((item) => item.text.en).join(' '),
    }
    await addMove(tx, id, { move: 'request-supplement', status: 'awaiting-supplement', reason: { text } })
    tx.audit('dossier.request-supplement', id)
    tx.publish(supplementRequested.of({ ...aboutOf(dossier), no, message: message || text.vi }))
  })
