import type { App, StaffActor } from '../../../kernel/app.ts'
import { fileById, keepSigned, type SigningProof, type SigningRoom, sealPdf } from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { reportErrors } from '../errors.ts'
import { paperOf } from '../queries/report-file.ts'
import { reportForStaff } from '../queries/reporting.ts'
import { allows, may } from '../rules/life.ts'
import { moveVersion, newestVersion } from '../store/version.ts'
import { addSignedFile } from './add-signed-file.ts'
import { lockReportFor } from './lock-report-for.ts'

/**
 * The registry clerk puts the digital signature of the unit on the PDF that its leader signed, as on a result; that file is the report
 * from then on. Throws what the signing service refuses, `signature-does-not-hold`, `periodic-report-moved-on`.
 */
export async function sealReport(
  app: App,
  { press, intake }: SigningRoom,
  actor: StaffActor,
  id: string,
  proof: SigningProof,
): Promise<void> {
  const { signed, unitName, name } = await app.read(actor, async (read) => {
    const { report, standing } = await reportForStaff(read, actor, id)
    if (!may('seal', standing)) throw reportErrors.notYours()
    const version = (await newestVersion(read, id))!
    if (!allows(version, 'seal')) throw reportErrors.moveNotOpen()
    const [{ name }, unit] = await Promise.all([paperOf(read, report, version), unitById(read, actor.unit)])
    const signed = (await fileById(read, version.signedFile!))!
    return { signed, name, unitName: unit?.nameVi ?? actor.unit }
  })
  const sealing = { unit: actor.unit, name: unitName, at: app.now(), proof }
  const sealed = await sealPdf(press, await press.objects.get(signed.sha256), sealing)
  const file = await keepSigned(intake, `${name}.pdf`, sealed)
  await app.transaction(actor, async (tx) => {
    const { version } = await lockReportFor(tx, actor, id, 'seal')
    // Corrected and signed again meanwhile: what was sealed is the version before.
    if (version.signedFile !== signed.id) throw reportErrors.moveNotOpen()
    await moveVersion(tx, id, version.version, {
      ...{ sealed_at: tx.now, sealed_by_name: actor.name },
      signed_file: await addSignedFile(tx, actor, file),
    })
    tx.audit('report.seal', id)
  })
}
