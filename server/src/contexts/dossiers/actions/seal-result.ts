import type { App, StaffActor } from '../../../kernel/app.ts'
import { fileById, keepBytes, type SigningProof, sealPdf } from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { dossierResolved } from '../events.ts'
import type { ResultPress } from '../ports.ts'
import type { ResultData } from '../results/result-kind.ts'
import { isOnTime } from '../rules/deadline.ts'
import { isReusable } from '../rules/reusable.ts'
import { aboutOf } from './about-of.ts'
import { advanceStep } from './advance-step.ts'
import { beginMove, previewMove } from './begin-move.ts'
import { keepResult } from './keep-result.ts'
import { workedMinutesOf } from './worked-minutes-of.ts'

/** The registry clerk seals the signed result with the unit's certificate and issues it into the applicant's store. */
export async function sealResult(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
  proof: SigningProof,
): Promise<void> {
  const { dossier, service, unit, signed } = await app.read(actor, async (read) => {
    const { dossier, service } = await previewMove(read, id, 'seal-result')
    const signed = dossier.resultFile ? await fileById(read, dossier.resultFile) : undefined
    return { dossier, service, signed, unit: await unitById(read, dossier.unit) }
  })
  if (!signed || !dossier.result) throw dossierErrors.moveNotAllowed()
  const at = app.now()
  const unitName = unit?.nameVi ?? dossier.unit
  const pdf = await press.objects.get(signed.sha256)
  const sealed = await sealPdf(press, pdf, { unit: dossier.unit, name: unitName, at, proof })
  const kept = await keepBytes(press.objects, sealed)
  await app.transaction(actor, async (tx) => {
    const again = await beginMove(tx, id, 'seal-result')
    if (again.dossier.revision !== dossier.revision) throw dossierErrors.versionChanged()
    const data = dossier.result as ResultData
    const { file, document } = await keepResult(tx, { dossier, service }, { no: 1, data, kept, unitName })
    const change = { result_file: file, result_document: document, resolved_at: tx.now }
    await advanceStep(tx, again, { move: 'seal-result', status: 'resolved', change })
    const due = dossier.dueAt.toISOString()
    const facts = { document, onTime: isOnTime(tx.now, dossier.dueAt), reusable: isReusable(data) }
    const worked = { workedMinutes: await workedMinutesOf(tx, dossier) }
    tx.publish(dossierResolved.of({ ...aboutOf(dossier), due, ...facts, ...worked }))
  })
}
