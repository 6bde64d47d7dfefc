import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { addFile, type Intake, receiveFile } from '../../documents/index.ts'
import { dossierErrors } from '../errors.ts'
import { dossierReturned } from '../events.ts'
import { faultyReceipt, type Receipt, readSignature } from '../rules/receipt.ts'
import { changeDossier, type Dossier } from '../store/dossier.ts'
import { addHanding } from '../store/handing.ts'
import { addMove } from '../store/history.ts'
import { endStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'

/** The desk hands the result over, and nothing is written down of who took it; the dossier is finished. */
export const handOver = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'hand-over')
    await finish(tx, dossier)
  })

/**
 * The desk hands the result over to somebody who signs for it: on the screen, or on the slip that is kept on paper. Who took it, by
 * what right, and the signature are kept. Refuses with `receipt-faulty`.
 */
export async function handOverForReceipt(
  app: App,
  intake: Intake,
  actor: StaffActor,
  id: string,
  receipt: Receipt,
): Promise<void> {
  const faults = faultyReceipt(receipt)
  if (faults.length > 0) throw dossierErrors.receiptFaulty(faults)
  const drawn = receipt.signature ? readSignature(receipt.signature) : undefined
  const kept = drawn && (await keepDrawn(intake, drawn))
  await app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'hand-over')
    const signature = kept ? await addSignature(tx, dossier, kept) : null
    const { relation, slip } = receipt
    const who = { receiver: receipt.receiver.trim(), proof: receipt.proof.trim() }
    await addHanding(tx, id, { ...who, relation, slip, signature })
    await finish(tx, dossier)
  })
}

/** Keeps a picture that can be opened; another one is refused like a missing one. */
async function keepDrawn(intake: Intake, bytes: Uint8Array): Promise<{ sha256: string; size: number }> {
  const file = { component: 'signature', name: 'ky-nhan.png', bytes }
  const { sha256, size } = await receiveFile(intake, file).catch((error: unknown) => {
    throw error instanceof DomainError ? dossierErrors.receiptFaulty(['signature']) : error
  })
  return { sha256, size }
}

const addSignature = (tx: Tx, dossier: Dossier, kept: { sha256: string; size: number }) =>
  addFile(tx, {
    owner: dossier.applicant,
    draft: null,
    dossier: dossier.id,
    component: null,
    name: `${dossier.code}-ky-nhan.png`,
    mediaType: 'image/png',
    ...kept,
  })

/** The applicant has the result: nothing is left to do. */
export async function finish(tx: Tx, dossier: Dossier): Promise<void> {
  await endStep(tx, dossier.id, { seq: null, outcome: 'hand-over' })
  await changeDossier(tx, dossier, { status: 'returned', returned_at: tx.now })
  await addMove(tx, dossier.id, { move: 'hand-over', status: 'returned' })
  tx.audit('dossier.hand-over', dossier.id)
  tx.publish(dossierReturned.of(aboutOf(dossier)))
}
