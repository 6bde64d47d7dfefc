import type { App, StaffActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { reportErrors } from '../errors.ts'
import { moveVersion } from '../store/version.ts'
import { lockReportFor, requireRevision } from './lock-report-for.ts'

/**
 * The leader of the unit signs the report off under its number, as they read it. Throws `periodic-report-period-not-over`,
 * `periodic-report-drawn-too-early` when its figures are from before the last day, `periodic-report-changed-elsewhere`.
 */
export const signReport = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision, number }: { revision: number; number: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { report, version } = await lockReportFor(tx, actor, id, 'sign')
    requireRevision(version, revision)
    if (report.to >= tx.today) throw reportErrors.periodNotOver()
    if (dateInVietnam(version.drawnAt) <= report.to) throw reportErrors.drawnTooEarly()
    await moveVersion(tx, id, version.version, {
      ...{ state: 'signed', number: number.trim(), signed_at: tx.now },
      ...{ signed_by: actor.id, signed_by_name: actor.name, signed_by_position: actor.position },
    })
    tx.audit('report.sign', id)
  })
