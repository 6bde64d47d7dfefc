import type { App, StaffActor } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { keepBytes, type PdfToSign, type SigningProof, signPdfs } from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import type { ResultPress } from '../ports.ts'
import { drawResult } from '../results/draw-result.ts'
import type { ResultData } from '../results/result-kind.ts'
import { resultToSign } from '../results/sign-paper.ts'
import { signatureOffices } from '../rules/signatory.ts'
import type { Dossier } from '../store/dossier.ts'
import { codeOfResult } from '../store/issued-result.ts'
import { advanceStep } from './advance-step.ts'
import { beginMove, previewMove } from './begin-move.ts'
import { addResultFile } from './keep-result.ts'

export type SignedResults = { signed: string[]; refused: { id: string; error: DomainError }[] }

/**
 * The leader signs drafted results, all under one authorisation of their key, which stays with the signing service. What may
 * not be signed, or changed meanwhile, is told and stays as it was; the others are signed. When the authorisation itself is
 * refused nothing is signed and it throws.
 */
export async function signResults(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  ids: readonly string[],
  proof: SigningProof,
): Promise<SignedResults> {
  const refused: SignedResults['refused'] = []
  const attempt = async <T>(id: string, work: () => Promise<T>): Promise<T | undefined> =>
    work().catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error
      refused.push({ id, error })
      return undefined
    })
  const ready: { dossier: Dossier; paper: PdfToSign }[] = []
  for (const id of new Set(ids)) {
    const one = await attempt(id, () => drawPaper(app, press, actor, id))
    if (one) ready.push(one)
  }
  if (ready.length === 0) return { signed: [], refused }
  const pdfs = await signPdfs({
    pdfs: ready.map(({ paper }) => paper),
    holder: { userId: actor.id, ...proof },
    signingService: press.signing,
    timeStamping: press.timeStamping,
  })
  const signed: string[] = []
  for (const [index, { dossier }] of ready.entries())
    await attempt(dossier.id, async () => {
      await keepSigned(app, press, actor, dossier, pdfs[index]!)
      signed.push(dossier.id)
    })
  return { signed, refused }
}

/** The paper of a drafted result as it is to be signed by the actor. */
async function drawPaper(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
): Promise<{ dossier: Dossier; paper: PdfToSign }> {
  const { moving, unit, code } = await app.read(actor, async (read) => {
    const moving = await previewMove(read, id, 'sign-result')
    const [unit, code] = await Promise.all([unitById(read, moving.dossier.unit), codeOfResult(read, id, 1)])
    return { moving, unit, code }
  })
  const { dossier, service } = moving
  if (!dossier.result) throw dossierErrors.moveNotAllowed()
  const at = app.now()
  const unitName = unit?.nameVi ?? dossier.unit
  const signatory = { offices: signatureOffices(actor.position), name: actor.name }
  const data = dossier.result as ResultData
  const pdf = await drawResult(press, { service, data, signatory, at, code })
  return { dossier, paper: await resultToSign(pdf, actor, { unitName, at }) }
}

async function keepSigned(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  dossier: Dossier,
  signed: Uint8Array,
): Promise<void> {
  const kept = await keepBytes(press.objects, signed)
  await app.transaction(actor, async (tx) => {
    const again = await beginMove(tx, dossier.id, 'sign-result')
    if (again.dossier.revision !== dossier.revision) throw dossierErrors.versionChanged()
    const file = await addResultFile(tx, dossier, kept)
    await advanceStep(tx, again, { move: 'sign-result', status: 'processing', change: { result_file: file } })
  })
}
