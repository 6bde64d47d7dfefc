import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { fileById, signatureNotes } from '../../documents/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { reportErrors } from '../errors.ts'
import { openMoves } from '../rules/life.ts'
import type { Report } from '../store/report.ts'
import { newestVersion, type Version } from '../store/version.ts'
import { partsOfReport } from './parts-of-report.ts'
import { toLine } from './report-list.ts'
import { versionsForStaff } from './reporting.ts'

/** A report in one of its versions, the newest unless named, with what may be done now. Throws `periodic-report-not-found`. */
export const reportPage = (app: App, actor: StaffActor, id: string, wanted?: number) =>
  app.read(actor, async (read) => {
    const { report, standing, versions } = await versionsForStaff(read, actor, id)
    const [newest] = versions
    const isNewest = (await newestVersion(read, id))?.version === newest.version
    const shown = wanted === undefined ? newest : versions.find(({ version }) => version === wanted)
    if (!shown) throw reportErrors.notFound()
    const nameOf = await unitNames(read, read.today)
    const sent = versions.findLast(({ submittedAt }) => submittedAt !== null)?.submittedAt
    const late = (sent ? dateInVietnam(sent) : read.today) > report.deadline
    return {
      report: toLine(
        {
          ...report,
          version: newest.version,
          state: newest.state,
          submittedAt: newest.submittedAt,
          late,
          sent: sent !== undefined,
        },
        nameOf(report.unit),
      ),
      receiverName: report.receiver === null ? null : nameOf(report.receiver),
      shown: toShown(shown),
      versions: await Promise.all(versions.map((one) => toStep(read, one))),
      moves: shown === newest && isNewest ? openMoves(newest, standing) : [],
      partsNow: report.scope === 'consolidated' ? (await partsOfReport(read, report)).parts : null,
    }
  })

const toShown = ({ version, content, narrative, revision, drawnAt }: Version) => ({
  ...{ version, narrative, revision },
  drawnAt: drawnAt.toISOString(),
  asOf: content.asOf,
  table: content.kind === 'dossiers' ? content.groups : null,
  plan: content.kind === 'plan' ? { title: content.title, lines: content.lines, tasks: content.tasks } : null,
  closedBefore: content.kind === 'dossiers' ? content.closedBefore : null,
  parts: content.parts,
})

const toStep = async (read: Read, one: Version) => ({
  ...{ version: one.version, state: one.state, reason: one.reason, number: one.number },
  ...{ signedBy: one.signedByName, signedAt: one.signedAt?.toISOString() ?? null },
  signatures: signatureNotes(
    one.signedFile ? ((await fileById(read, one.signedFile))?.signatures ?? null) : null,
  ),
  ...{ sealedBy: one.sealedByName, sealedAt: one.sealedAt?.toISOString() ?? null },
  ...{ submittedBy: one.submittedByName, submittedAt: one.submittedAt?.toISOString() ?? null },
  ...{ decidedBy: one.decidedByName, decidedAt: one.decidedAt?.toISOString() ?? null },
  decisionReason: one.decisionReason,
})

/** A version of a report for whoever writes it to a file. Throws `periodic-report-not-found`. */
export async function versionForFile(
  read: Read,
  actor: StaffActor,
  id: string,
  wanted?: number,
): Promise<{ report: Report; version: Version }> {
  const { report, versions } = await versionsForStaff(read, actor, id)
  const version = wanted === undefined ? versions[0] : versions.find((one) => one.version === wanted)
  if (!version) throw reportErrors.notFound()
  return { report, version }
}
