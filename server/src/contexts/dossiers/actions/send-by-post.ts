import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { resultCameBack, resultPosted } from '../events.ts'
import { changeDossier } from '../store/dossier.ts'
import { addShipment, type NewShipment, settleShipment } from '../store/handing.ts'
import { addMove } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'
import { finish } from './hand-over.ts'
import { requireReason } from './require-reason.ts'

/** The desk gives the result to the post; it is handed over when the post has delivered it. */
export const sendByPost = (app: App, actor: StaffActor, id: string, given: NewShipment): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'send-by-post')
    const shipment = {
      receiver: given.receiver.trim(),
      address: given.address.trim(),
      tracking: given.tracking.trim(),
      cost: given.cost,
    }
    const missing = (['receiver', 'address', 'tracking'] as const).filter((name) => shipment[name] === '')
    if (missing.length > 0) throw dossierErrors.receiptFaulty(missing)
    await addShipment(tx, id, shipment)
    await changeDossier(tx, dossier, {})
    const text = { vi: `Mã bưu gửi ${shipment.tracking}`, en: `Tracking code ${shipment.tracking}` }
    await addMove(tx, id, { move: 'send-by-post', status: dossier.status, reason: { text } })
    tx.audit('dossier.send-by-post', id)
    tx.publish(resultPosted.of(aboutOf(dossier)))
  })

/** The post has delivered it: the dossier is finished. */
export const confirmDelivery = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'confirm-delivery')
    if (!(await settleShipment(tx, id, { outcome: 'delivered', note: null })))
      throw dossierErrors.moveNotAllowed()
    await finish(tx, dossier)
  })

/** It came back: it can be sent again, or handed over at the desk. */
export const recordCameBack = (app: App, actor: StaffActor, id: string, why: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'post-came-back')
    const text = requireReason(why)
    if (!(await settleShipment(tx, id, { outcome: 'came-back', note: text.vi })))
      throw dossierErrors.moveNotAllowed()
    await changeDossier(tx, dossier, {})
    await addMove(tx, id, { move: 'post-came-back', status: dossier.status, reason: { text } })
    tx.audit('dossier.post-came-back', id)
    tx.publish(resultCameBack.of(aboutOf(dossier)))
  })
