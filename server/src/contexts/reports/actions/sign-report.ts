import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { hasSeal, keepSigned, type SigningProof, type SigningRoom, signPaper } from '../../documents/index.ts'
import { reportErrors } from '../errors.ts'
import { reportToSeal } from '../events.ts'
import { drawReportPdf } from '../exports/report-pdf.ts'
import { paperOf } from '../queries/report-file.ts'
import { reportForStaff } from '../queries/reporting.ts'
import { allows, may } from '../rules/life.ts'
import { isSameNumber, type ReportNumber, readReportNumber } from '../rules/report-number.ts'
import type { Report } from '../store/report.ts'
import { lockNumbers, moveVersion, newestVersion, takenNumbers, type Version } from '../store/version.ts'
import { addSignedFile } from './add-signed-file.ts'
import { lockReportFor, requireRevision } from './lock-report-for.ts'

type Signable = { report: Report; version: Version }
type Seen = { revision: number; number: string }

/**
 * The leader of the unit signs the report under its number with their own key, as they read it; the signed PDF is the report from then
 * on. Throws `periodic-report-period-not-over`, `periodic-report-drawn-too-early` when its figures are from before the last day,
 * `periodic-report-changed-elsewhere`, `periodic-report-number-unreadable`, `periodic-report-number-taken`, what the signing service refuses, `signature-does-not-hold`.
 */
export async function signReport(
  app: App,
  { press, intake }: SigningRoom,
  actor: StaffActor,
  id: string,
  { revision, number: typed, ...proof }: Seen & SigningProof,
): Promise<void> {
  const { number, head, name, pdf } = await app.read(actor, async (read) => {
    const signable = await signableReport(read, actor, id)
    requireRevision(signable.version, revision)
    const number = readReportNumber(typed)
    if (!number) throw reportErrors.numberUnreadable()
    await requireFree(read, signable.report, number)
    return { number, ...(await paperToBe(read, actor, signable, number.written)) }
  })
  const isToBeSealed = await hasSeal(press.signing, actor.unit)
  const signed = await signPaper(press, pdf, actor, {
    ...{ unitName: head.agency, reason: `Ký báo cáo số ${number.written}`, at: app.now(), proof },
  })
  const file = await keepSigned(intake, `${name}.pdf`, signed)
  await app.transaction(actor, async (tx) => {
    const { report, version } = await lockReportFor(tx, actor, id, 'sign')
    requireRevision(version, revision)
    await lockNumbers(tx, report.unit)
    await requireFree(tx, report, number)
    await moveVersion(tx, id, version.version, {
      ...{ state: 'signed', number: number.written, signed_at: tx.now },
      ...{ signed_by: actor.id, signed_by_name: actor.name, signed_by_position: actor.position },
      signed_file: await addSignedFile(tx, actor, file),
    })
    if (isToBeSealed) tx.publish(reportToSeal.of({ report: id, unit: actor.unit, version: version.version }))
    tx.audit('report.sign', id)
  })
}

/** The report as it would be signed now under the number, for the leader who reads it before. */
export const previewReport = (app: App, actor: StaffActor, id: string, number: string): Promise<Uint8Array> =>
  app.read(actor, async (read) => {
    const signable = await signableReport(read, actor, id)
    const written = readReportNumber(number)?.written ?? (number.trim() || null)
    return (await paperToBe(read, actor, signable, written)).pdf
  })

/** A number of the register of outgoing documents is that of one document in a year (Decree 30/2020/NĐ-CP, Annex I). */
async function requireFree(read: Read, report: Report, number: ReportNumber): Promise<void> {
  const taken = await takenNumbers(read, report, Number(read.today.slice(0, 4)))
  const same = taken.map(readReportNumber).some((other) => other !== null && isSameNumber(other, number))
  if (same) throw reportErrors.numberTaken()
}

async function signableReport(read: Read, actor: StaffActor, id: string): Promise<Signable> {
  const { report, standing } = await reportForStaff(read, actor, id)
  if (!may('sign', standing)) throw reportErrors.notYours()
  const version = (await newestVersion(read, id))!
  if (!allows(version, 'sign')) throw reportErrors.moveNotOpen()
  if (report.to >= read.today) throw reportErrors.periodNotOver()
  if (dateInVietnam(version.drawnAt) <= report.to) throw reportErrors.drawnTooEarly()
  return { report, version }
}

async function paperToBe(
  read: Read,
  actor: StaffActor,
  { report, version }: Signable,
  number: string | null,
) {
  const signature = { number, signedAt: read.now, signedByName: actor.name, signedByPosition: actor.position }
  const { body, head, name } = await paperOf(read, report, { ...version, ...signature })
  return { head, name, pdf: await drawReportPdf(body, head, read.now) }
}
