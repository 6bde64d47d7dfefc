import type { App, StaffActor } from '../../../kernel/app.ts'
import { keepBytes, type SigningProof, signPdfs } from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import type { ResultPress } from '../ports.ts'
import { drawCorrection } from '../results/draw-correction.ts'
import { resultToSign } from '../results/sign-paper.ts'
import { decidedBecause } from '../rules/result-change.ts'
import { signatureOffices } from '../rules/signatory.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { codeOfResult, resultInForce } from '../store/issued-result.ts'
import { changeUnderWay, type Decision, decideChange } from '../store/result-change.ts'
import { beginMove, previewMove } from './begin-move.ts'
import { addResultFile } from './keep-result.ts'
import { requireDecision } from './revoke-result.ts'

/** The head decides that the result is corrected and signs the new one, which says what it takes the place of. */
export async function signCorrection(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
  { decision: given, ...proof }: SigningProof & { decision: Decision },
): Promise<void> {
  const { dossier, service, unit, change, result, code, decision } = await app.read(actor, async (read) => {
    const { dossier, service } = await previewMove(read, id, 'sign-correction')
    const [unit, change, result] = await Promise.all([
      unitById(read, dossier.unit),
      changeUnderWay(read, id),
      resultInForce(read, id),
    ])
    if (!change || !result) throw dossierErrors.moveNotAllowed()
    const code = await codeOfResult(read, id, result.no + 1)
    return { dossier, service, unit, change, result, code, decision: requireDecision(read, given) }
  })
  const at = app.now()
  const unitName = unit?.nameVi ?? dossier.unit
  const signatory = { offices: signatureOffices(actor.position), name: actor.name }
  const pdf = await drawCorrection(press, { service, change, result, signatory, at, code, decision })
  const [signed] = await signPdfs({
    pdfs: [await resultToSign(pdf, actor, { unitName, at })],
    holder: { userId: actor.id, ...proof },
    signingService: press.signing,
    timeStamping: press.timeStamping,
  })
  const kept = await keepBytes(press.objects, signed!)
  await app.transaction(actor, async (tx) => {
    const again = await beginMove(tx, id, 'sign-correction')
    if (again.dossier.revision !== dossier.revision) throw dossierErrors.versionChanged()
    const signedFile = await addResultFile(tx, dossier, kept)
    await decideChange(tx, change, { decision, signedFile })
    await changeDossier(tx, dossier, {})
    const reason = { text: decidedBecause(decision, change.explanation) }
    await addMove(tx, id, { move: 'sign-correction', status: dossier.status, reason })
    tx.audit('dossier.sign-correction', id)
  })
}
