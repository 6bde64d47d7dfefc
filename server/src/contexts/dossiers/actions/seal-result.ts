import type { App, StaffActor } from '../../../kernel/app.ts'
import {
  addDocument,
  addFile,
  fileById,
  keepBytes,
  sealOf,
  signPdf,
  stampLines,
  stampPlacesOf,
} from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { dossierResolved } from '../events.ts'
import type { ResultPress } from '../ports.ts'
import { kindOf } from '../results/kinds.ts'
import type { ResultData } from '../results/result-kind.ts'
import { isOnTime } from '../rules/deadline.ts'
import { aboutOf } from './about-of.ts'
import { advanceStep } from './advance-step.ts'
import { beginMove, previewMove } from './begin-move.ts'
import type { SigningProof } from './sign-results.ts'

/** The registry clerk seals the signed result with the unit's certificate and issues it into the applicant's store. */
export async function sealResult(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
  proof: SigningProof,
): Promise<void> {
  const { dossier, service, unit, file } = await app.read(actor, async (read) => {
    const { dossier, service } = await previewMove(read, id, 'seal-result')
    const file = dossier.resultFile ? await fileById(read, dossier.resultFile) : undefined
    return { dossier, service, file, unit: await unitById(read, dossier.unit) }
  })
  if (!file || !dossier.result) throw dossierErrors.moveNotAllowed()
  const at = app.now()
  const unitName = unit?.nameVi ?? dossier.unit
  const pdf = await press.objects.get(file.sha256)
  const place = (await stampPlacesOf(pdf))?.seal
  const sealed = await signPdf({
    pdf,
    signer: { userId: sealOf(dossier.unit), ...proof, name: unitName, title: '', unit: unitName },
    signingService: press.signing,
    timeStamping: press.timeStamping,
    reason: 'Chữ ký số của cơ quan, tổ chức',
    location: unitName,
    at,
    ...(place && { visible: { ...place, ink: 'red', lines: stampLines(unitName, unitName, at) } }),
  })
  const kept = await keepBytes(press.objects, sealed)
  await app.transaction(actor, async (tx) => {
    const again = await beginMove(tx, id, 'seal-result')
    if (again.dossier.revision !== dossier.revision) throw dossierErrors.versionChanged()
    const data = dossier.result as ResultData
    const name = `${dossier.code}.pdf`
    const owner = dossier.applicant
    const row = {
      owner,
      draft: null,
      dossier: id,
      component: null,
      name,
      mediaType: 'application/pdf',
      ...kept,
    }
    const result = await addFile(tx, row)
    const document = await addDocument(tx, {
      owner,
      kind: kindOf(service).code,
      title: data.title,
      number: data.number,
      issuedOn: data.issuedOn,
      issuer: dossier.unit,
      issuerName: unitName,
      file: result,
      data,
      dossier: id,
    })
    const change = { result_file: result, result_document: document, resolved_at: tx.now }
    await advanceStep(tx, again, { move: 'seal-result', status: 'resolved', change })
    const due = dossier.dueAt.toISOString()
    tx.publish(
      dossierResolved.of({ ...aboutOf(dossier), due, document, onTime: isOnTime(tx.now, dossier.dueAt) }),
    )
  })
}
