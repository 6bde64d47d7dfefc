import type { App, StaffActor } from '../../../kernel/app.ts'
import { addFile, keepBytes, signPdf, stampLines, stampPlacesOf } from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import type { ResultPress } from '../ports.ts'
import { kindOf } from '../results/kinds.ts'
import { readScans } from '../results/read-scans.ts'
import type { ResultData } from '../results/result-kind.ts'
import { signatureOffices } from '../rules/signatory.ts'
import { advanceStep } from './advance-step.ts'
import { beginMove, previewMove } from './begin-move.ts'

/** The leader signs the drafted result; the key stays with the remote signing service, the PIN is kept nowhere. */
export async function signResult(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
  pin: string,
): Promise<void> {
  const { moving, unit } = await app.read(actor, async (read) => {
    const moving = await previewMove(read, id, 'sign-result')
    return { moving, unit: await unitById(read, moving.dossier.unit) }
  })
  const { dossier, service } = moving
  if (!dossier.result) throw dossierErrors.moveNotAllowed()
  const at = app.now()
  const unitName = unit?.nameVi ?? dossier.unit
  const signatory = { offices: signatureOffices(actor.position), name: actor.name }
  const data = dossier.result as ResultData
  const scans = await readScans(press.objects, data)
  const pdf = await kindOf(service).paper(data, signatory, at, scans)
  const place = (await stampPlacesOf(pdf))?.signer
  const signed = await signPdf({
    pdf,
    signer: { userId: actor.id, pin, name: actor.name, title: actor.position, unit: unitName },
    signingService: press.signing,
    timeStamping: press.timeStamping,
    reason: 'Ký kết quả giải quyết thủ tục hành chính',
    location: unitName,
    at,
    ...(place && { visible: { ...place, lines: stampLines(actor.name, unitName, at) } }),
  })
  const kept = await keepBytes(press.objects, signed)
  await app.transaction(actor, async (tx) => {
    const again = await beginMove(tx, id, 'sign-result')
    if (again.dossier.revision !== dossier.revision) throw dossierErrors.versionChanged()
    const file = await addFile(tx, {
      owner: dossier.applicant,
      draft: null,
      dossier: id,
      component: null,
      name: `${dossier.code}.pdf`,
      mediaType: 'application/pdf',
      ...kept,
    })
    await advanceStep(tx, again, { move: 'sign-result', status: 'processing', change: { result_file: file } })
  })
}
