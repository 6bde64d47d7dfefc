import type { App, StaffActor } from '../../../kernel/app.ts'
import { reportErrors } from '../errors.ts'
import { drawReport } from '../queries/draw-content.ts'
import { reportForStaff } from '../queries/reporting.ts'
import { allows, may } from '../rules/life.ts'
import { keptWords } from '../rules/narrative.ts'
import { addVersion, moveVersion, newestVersion } from '../store/version.ts'
import { lockReportFor } from './lock-report-for.ts'

/**
 * Begins a new version of a report that was signed or sent, with the reason, figures drawn anew and the words of the old one; the
 * old version stays as it was. One that was only signed is withdrawn with it.
 */
export async function correctReport(
  app: App,
  actor: StaffActor,
  id: string,
  reason: string,
): Promise<{ version: number }> {
  const report = await app.read(actor, async (read) => {
    const { report, standing } = await reportForStaff(read, actor, id)
    if (!may('correct', standing)) throw reportErrors.notYours()
    const version = await newestVersion(read, id)
    if (!version || !allows(version, 'correct')) throw reportErrors.moveNotOpen()
    return report
  })
  const drawn = await drawReport(app, report)
  return app.transaction(actor, async (tx) => {
    const { version: old } = await lockReportFor(tx, actor, id, 'correct')
    if (old.state === 'signed') await moveVersion(tx, id, old.version, { state: 'withdrawn' })
    const version = old.version + 1
    const narrative = keptWords(old, drawn.prefilled)
    await addVersion(tx, id, { ...drawn, narrative, version, reason: reason.trim() })
    tx.audit('report.correct', id)
    return { version }
  })
}
