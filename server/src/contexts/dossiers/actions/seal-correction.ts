import type { App, StaffActor } from '../../../kernel/app.ts'
import { endDocument, fileById, keepBytes, type SigningProof, sealPdf } from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { resultCorrected } from '../events.ts'
import type { ResultPress } from '../ports.ts'
import type { ResultData } from '../results/result-kind.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endResult, resultInForce } from '../store/issued-result.ts'
import { type Correction, changeUnderWay, endChange } from '../store/result-change.ts'
import { aboutOf } from './about-of.ts'
import { beginMove, previewMove } from './begin-move.ts'
import { keepResult } from './keep-result.ts'

/**
 * The registry clerk seals the corrected result: from this moment it takes the place of the one before, in the applicant's store, in
 * the answers that fill other forms, and for whoever verifies either of them.
 */
export async function sealCorrection(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
  proof: SigningProof,
): Promise<void> {
  const { dossier, service, change, signed, unit } = await app.read(actor, async (read) => {
    const { dossier, service } = await previewMove(read, id, 'seal-correction')
    const change = await changeUnderWay(read, id)
    const signed = change?.signedFile ? await fileById(read, change.signedFile) : undefined
    return { dossier, service, change, signed, unit: await unitById(read, dossier.unit) }
  })
  if (!change?.draft || !signed) throw dossierErrors.moveNotAllowed()
  const unitName = unit?.nameVi ?? dossier.unit
  const pdf = await press.objects.get(signed.sha256)
  const sealed = await sealPdf(press, pdf, { unit: dossier.unit, name: unitName, at: app.now(), proof })
  const kept = await keepBytes(press.objects, sealed)
  const data = change.draft as ResultData
  await app.transaction(actor, async (tx) => {
    const again = await beginMove(tx, id, 'seal-correction')
    const before = await resultInForce(tx, id)
    if (!before || again.dossier.revision !== dossier.revision) throw dossierErrors.versionChanged()
    await endResult(tx, before, 'corrected')
    await endDocument(tx, before.document, 'replaced')
    const no = before.no + 1
    const { file, document } = await keepResult(tx, { dossier, service }, { no, data, kept, unitName })
    await endChange(tx, change)
    const answers = { ...dossier.answers, ...correctedAnswers(change.corrections ?? []) }
    await changeDossier(tx, dossier, { result: data, result_file: file, result_document: document, answers })
    await addMove(tx, id, { move: 'seal-correction', status: dossier.status })
    tx.audit('dossier.seal-correction', id)
    tx.publish(resultCorrected.of({ ...aboutOf(dossier), document, replaced: before.document }))
  })
}

/** What was declared stays with the correction; other forms are filled from what is right. */
const correctedAnswers = (corrections: readonly Correction[]) =>
  Object.fromEntries(
    corrections.filter(({ kind }) => kind === 'answer').map(({ id, after }) => [id, after] as const),
  )
