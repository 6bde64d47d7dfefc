import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { overseenUnits, successorOf, unitsOn } from '../../organisation/index.ts'
import { reportErrors } from '../errors.ts'
import { mayRead, type Standing, worksOn } from '../rules/life.ts'
import { createReporting, type Reporting } from '../rules/who-reports.ts'
import { type Report, reportById } from '../store/report.ts'
import { type Version, versionsOf } from '../store/version.ts'

/** Who reported to whom on a day. */
export const reportingOn = async (read: Read, day: PlainDate): Promise<Reporting> =>
  createReporting(await unitsOn(read, day))

/** How somebody stands to a report; what a unit that ended was to do, its successor does. */
export async function standingOf(
  read: Read,
  { unit, roles }: StaffActor,
  report: Pick<Report, 'unit' | 'receiver'>,
): Promise<Standing> {
  const [maker, receiver] = await Promise.all([
    successorOf(read, report.unit, read.today),
    report.receiver === null ? null : successorOf(read, report.receiver, read.today),
  ])
  return { atUnit: unit === maker, atReceiver: unit === receiver, roles }
}

/** The report and how the actor stands to it; those who neither make, get nor oversee it are told that there is none. */
export async function reportForStaff(
  read: Read,
  actor: StaffActor,
  id: string,
): Promise<{ report: Report; standing: Standing }> {
  const report = await reportById(read, id)
  if (!report) throw reportErrors.notFound()
  const standing = await standingOf(read, actor, report)
  const involved = standing.atUnit || standing.atReceiver || (await overseenUnits(read, actor.unit)) === null
  if (!involved || !worksOn(standing)) throw reportErrors.notFound()
  return { report, standing }
}

/** The report with the versions that the actor may read, the newest first; one of which there is none is told to be none. */
export async function versionsForStaff(
  read: Read,
  actor: StaffActor,
  id: string,
): Promise<{ report: Report; standing: Standing; versions: [Version, ...Version[]] }> {
  const { report, standing } = await reportForStaff(read, actor, id)
  const all = await versionsOf(read, id)
  const [newest, ...older] = all.filter(({ submittedAt }) =>
    mayRead(standing, { sent: submittedAt !== null }),
  )
  if (!newest) throw reportErrors.notFound()
  return { report, standing, versions: [newest, ...older] }
}
