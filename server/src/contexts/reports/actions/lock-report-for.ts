import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { reportErrors } from '../errors.ts'
import { reportForStaff, standingOf } from '../queries/reporting.ts'
import { allows, type Move, may } from '../rules/life.ts'
import { lockReport, type Report } from '../store/report.ts'
import { newestVersion, type Version } from '../store/version.ts'

/**
 * The report and its newest version for a move of the actor, which nobody else moves meanwhile. Throws `periodic-report-not-found` for
 * strangers, `periodic-report-not-yours`, `periodic-report-moved-on`.
 */
export async function lockReportFor(
  tx: Tx,
  actor: StaffActor,
  id: string,
  move: Move,
): Promise<{ report: Report; version: Version }> {
  await reportForStaff(tx, actor, id)
  const report = (await lockReport(tx, id))!
  if (!may(move, await standingOf(tx, actor, report))) throw reportErrors.notYours()
  const version = (await newestVersion(tx, id))!
  if (!allows(version, move)) throw reportErrors.moveNotOpen()
  return { report, version }
}

/** Refuses to write over what somebody else wrote since the actor looked. */
export function requireRevision({ revision }: Version, seen: number): void {
  if (revision !== seen) throw reportErrors.changedElsewhere()
}
