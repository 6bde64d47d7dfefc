import type { App, StaffActor } from '../../../kernel/app.ts'
import { reportErrors } from '../errors.ts'
import { drawReport } from '../queries/draw-content.ts'
import { reportForStaff } from '../queries/reporting.ts'
import { allows, may } from '../rules/life.ts'
import { keptWords } from '../rules/narrative.ts'
import { newestVersion, replaceDrawn } from '../store/version.ts'
import { lockReportFor, requireRevision } from './lock-report-for.ts'

/** Draws the figures of a draft again as they are now; words that somebody wrote stay, those of the figures follow them. */
export async function drawAgain(
  app: App,
  actor: StaffActor,
  id: string,
  { revision }: { revision: number },
): Promise<{ revision: number }> {
  const report = await app.read(actor, async (read) => {
    const { report, standing } = await reportForStaff(read, actor, id)
    if (!may('draw', standing)) throw reportErrors.notYours()
    const version = await newestVersion(read, id)
    if (!version || !allows(version, 'draw')) throw reportErrors.moveNotOpen()
    return report
  })
  const drawn = await drawReport(app, report)
  return app.transaction(actor, async (tx) => {
    const { version } = await lockReportFor(tx, actor, id, 'draw')
    requireRevision(version, revision)
    const narrative = keptWords(version, drawn.prefilled)
    await replaceDrawn(tx, id, version.version, { ...drawn, narrative })
    tx.audit('report.draw', id)
    return { revision: revision + 1 }
  })
}
