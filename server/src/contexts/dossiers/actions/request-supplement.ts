import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { supplementRequested } from '../events.ts'
import { remainingWhen } from '../rules/deadline.ts'
import { freeSupplements } from '../rules/lifecycle.ts'
import { sentenceOf } from '../rules/reason-sentence.ts'
import { isAskedInTime } from '../rules/supplement.ts'
import { changeDossier, type Dossier } from '../store/dossier.ts'
import { addFurtherSupplement, decideFurtherSupplement } from '../store/further-supplement.ts'
import { addMove, addSupplement, type SupplementItem } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'
import { requireReason } from './require-reason.ts'

export type SupplementAsked = {
  /** What each thing concerns (a field, a component) and the code of a reason; the sentence may be made clearer. */
  items: readonly { concerns: string; code: string; text?: string | undefined }[]
  message: string
}

/**
 * Asks the applicant for everything that is missing, once (Decree 61/2018, Art. 11); the clock stops. A further request is written
 * down and waits for the head's approval; the clock runs meanwhile.
 */
export const requestSupplement = (
  app: App,
  actor: StaffActor,
  id: string,
  asked: SupplementAsked,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, service } = await beginMove(tx, id, 'request-supplement')
    if (asked.items.length === 0) throw dossierErrors.nothingAskedFor()
    const request = { items: itemsOf(service, asked), message: asked.message.trim() }
    if (dossier.supplements < freeSupplements)
      return askApplicant(tx, dossier, { ...request, requestedBy: actor.name, approvedByName: null })
    await addFurtherSupplement(tx, id, request)
    await changeDossier(tx, dossier, {})
    const reason = { text: textOf(request.items) }
    await addMove(tx, id, { move: 'request-supplement', status: dossier.status, reason })
    tx.audit('dossier.request-further-supplement', id)
  })

/** The head lets a further request go out to the applicant; the clock stops now. */
export const approveSupplement = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'approve-supplement')
    const wished = await decideFurtherSupplement(tx, id, { granted: true, remark: null })
    if (!wished) throw dossierErrors.moveNotAllowed()
    const { items, message, wishedByName } = wished
    await askApplicant(tx, dossier, { items, message, requestedBy: wishedByName, approvedByName: actor.name })
  })

/** The head does not let a further request go out and says why. */
export const declineSupplement = (app: App, actor: StaffActor, id: string, remark: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'decline-supplement')
    const text = requireReason(remark)
    await decideFurtherSupplement(tx, id, { granted: false, remark: text.vi })
    await changeDossier(tx, dossier, {})
    await addMove(tx, id, { move: 'decline-supplement', status: dossier.status, reason: { text } })
    tx.audit('dossier.decline-supplement', id)
  })

function itemsOf({ reasons }: ServiceDefinition, { items }: SupplementAsked): SupplementItem[] {
  return items.map(({ concerns, code, text }) => {
    const sentence = sentenceOf(reasons, { code, text })
    if (!sentence) throw dossierErrors.reasonRequired()
    return { concerns, code, text: sentence }
  })
}

const textOf = (items: readonly SupplementItem[]): Text => ({
  vi: items.map(({ text }) => text.vi).join(' '),
  en: items.map(({ text }) => text.en).join(' '),
})

async function askApplicant(
  tx: Tx,
  dossier: Dossier,
  request: { items: SupplementItem[]; message: string; requestedBy: string; approvedByName: string | null },
): Promise<void> {
  const { id } = dossier
  const no = dossier.supplements + 1
  const calendar = await calendarOf(tx, dossier.unit)
  const askedInTime = isAskedInTime(dossier.acceptedAt, tx.now, calendar)
  await addSupplement(tx, id, { ...request, no, askedInTime })
  const status = 'awaiting-supplement'
  await changeDossier(tx, dossier, {
    status,
    paused_at: tx.now,
    remaining_ms: remainingWhen(tx.now, dossier.dueAt, calendar),
    supplements: no,
  })
  const text = textOf(request.items)
  const move = request.approvedByName === null ? 'request-supplement' : 'approve-supplement'
  await addMove(tx, id, { move, status, reason: { text } })
  tx.audit(`dossier.${move}`, id)
  tx.publish(supplementRequested.of({ ...aboutOf(dossier), no, message: request.message || text.vi }))
}
