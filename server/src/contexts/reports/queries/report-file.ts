import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { fileById, type StoredFile } from '../../documents/index.ts'
import { provinceOf, unitById } from '../../organisation/index.ts'
import { letterheadFor, officesOf, type ReportHead } from '../rules/head.ts'
import { periodName, writeDays } from '../rules/period.ts'
import type { ReportBody } from '../rules/printed-report.ts'
import { periodKind, ruleFor } from '../rules/report-rules.ts'
import type { Report } from '../store/report.ts'
import type { Version } from '../store/version.ts'
import { versionForFile } from './report-page.ts'
import { reportRules } from './report-rules.ts'

/** What a file of a report is made of: its words and figures, what stands around them, and how it is called. */
export type ReportFile = { body: ReportBody; head: ReportHead; name: string }

/** A version of a report with what stands around it on paper, and the file that was signed. Throws `periodic-report-not-found`. */
export const reportForFile = (
  app: App,
  actor: StaffActor,
  id: string,
  wanted?: number,
): Promise<ReportFile & { signed: StoredFile | undefined }> =>
  app.read(actor, async (read) => {
    const { report, version } = await versionForFile(read, actor, id, wanted)
    const signed = version.signedFile === null ? undefined : await fileById(read, version.signedFile)
    return { ...(await paperOf(read, report, version)), signed }
  })

type Printed = Pick<
  Version,
  'version' | 'content' | 'narrative' | 'number' | 'signedAt' | 'signedByName' | 'signedByPosition'
>

/** A version as it is written to a file. */
export async function paperOf(read: Read, report: Report, version: Printed): Promise<ReportFile> {
  const [unit, receiver, province] = await Promise.all([
    unitById(read, report.unit, report.to),
    report.receiver === null ? undefined : unitById(read, report.receiver, report.to),
    provinceOf(read),
  ])
  const rule = ruleFor(reportRules(), report.to, report)
  const months = periodKind(reportRules(), report.period)?.months ?? 3
  const isSigned = version.signedAt !== null && version.signedByName !== null
  const head: ReportHead = {
    letterhead: letterheadFor(unit?.nameVi ?? report.unit, province?.committee.nameVi ?? ''),
    agency: unit?.nameVi ?? report.unit,
    form: formLine(report.form, rule?.number ?? report.form),
    title: `Báo cáo ${lower(rule?.title.vi ?? report.form)}`,
    period: `${periodName(months, report).vi} (${writeDays(report)})`,
    number: version.number,
    signedOn: version.signedAt ? dateInVietnam(version.signedAt) : null,
    asOf: version.content.asOf,
    recipient: receiver?.nameVi ?? 'Văn phòng Chính phủ',
    signer: isSigned
      ? { offices: officesOf(version.signedByPosition ?? ''), name: version.signedByName ?? '' }
      : null,
  }
  const { content, narrative } = version
  const name = `bao-cao-${report.form}-${report.unit}-${report.to}-${version.version}`
  return { body: { form: report.form, content, narrative }, head, name }
}

/** `Biểu số: II.06a/KSTT`, or the plan that is reported on. */
const formLine = (form: string, number: string): string =>
  form === 'plan' ? `Theo Kế hoạch số ${number}` : `Biểu số: ${number}`

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
