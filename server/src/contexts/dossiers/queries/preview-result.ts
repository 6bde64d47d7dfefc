import type { App, StaffActor } from '../../../kernel/app.ts'
import { fileById } from '../../documents/index.ts'
import { processOf } from '../actions/begin-move.ts'
import { dossierErrors } from '../errors.ts'
import type { ResultPress } from '../ports.ts'
import { drawResult } from '../results/draw-result.ts'
import type { ResultData } from '../results/result-kind.ts'
import { signatureOffices } from '../rules/signatory.ts'
import { codeOfResult } from '../store/issued-result.ts'
import { dossierForStaff } from './dossier-for-staff.ts'

/** The result as it stands: the signed file when there is one, else the draft as the reader would sign it. */
export async function previewResult(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
): Promise<Uint8Array> {
  const { dossier, service, file, code } = await app.read(actor, async (read) => {
    const { dossier } = await dossierForStaff(read, id)
    if (!dossier.result) throw dossierErrors.notFound()
    const { service } = await processOf(read, dossier)
    const file = dossier.resultFile ? await fileById(read, dossier.resultFile) : undefined
    return { dossier, service, file, code: await codeOfResult(read, id, 1) }
  })
  if (file) return press.objects.get(file.sha256)
  const leader = actor.roles.includes('leader')
  const signatory = leader
    ? { offices: signatureOffices(actor.position), name: actor.name }
    : { offices: ['NGƯỜI KÝ'], name: '' }
  const data = dossier.result as ResultData
  return drawResult(press, { service, data, signatory, at: app.now(), code })
}
