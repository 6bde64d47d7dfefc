import type { App, StaffActor } from '../../../kernel/app.ts'
import { hasSeal, type SigningPress } from '../../documents/index.ts'
import { reportErrors } from '../errors.ts'
import { reportSubmitted } from '../events.ts'
import { reportForStaff } from '../queries/reporting.ts'
import { allows, may } from '../rules/life.ts'
import { moveVersion, newestVersion } from '../store/version.ts'
import { lockReportFor } from './lock-report-for.ts'

/**
 * Sends the signed report to the unit that gets it; one for a body outside the province is thereby final. Throws
 * `periodic-report-not-sealed` while the seal of a unit that has one is missing on the signed PDF.
 */
export async function submitReport(
  app: App,
  { signing }: Pick<SigningPress, 'signing'>,
  actor: StaffActor,
  id: string,
): Promise<void> {
  const unsealed = await app.read(actor, async (read) => {
    const { standing } = await reportForStaff(read, actor, id)
    if (!may('submit', standing)) throw reportErrors.notYours()
    return allows((await newestVersion(read, id))!, 'seal')
  })
  if (unsealed && (await hasSeal(signing, actor.unit))) throw reportErrors.notSealed()
  await app.transaction(actor, async (tx) => {
    const { report, version } = await lockReportFor(tx, actor, id, 'submit')
    // Signed anew meanwhile: whether that one needs a seal was not asked.
    if (!unsealed && allows(version, 'seal')) throw reportErrors.moveNotOpen()
    await moveVersion(tx, id, version.version, {
      ...{ submitted_at: tx.now, submitted_by_name: actor.name },
      state: report.receiver === null ? 'accepted' : 'submitted',
    })
    const { unit, receiver } = report
    tx.publish(reportSubmitted.of({ report: id, unit, receiver, version: version.version }))
    tx.audit('report.submit', id)
  })
}
