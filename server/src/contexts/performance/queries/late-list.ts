import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { lateWork } from '../../dossiers/index.ts'
import { overseenUnits, staffNames, unitNames } from '../../organisation/index.ts'
import { performanceErrors } from '../errors.ts'
import { type LateList, latestFirst, monthBounds } from '../rules/late-list.ts'
import { publishedLists } from '../store/late-list.ts'
import { countTotals } from './count-totals.ts'

/** Whether the actor may publish for the province: control of procedures at its office, or its leaders (Decree 61/2018, Art. 33). */
export async function mayPublishLateList(read: Read, { unit, roles }: StaffActor): Promise<boolean> {
  const fit = roles.includes('supervisor') || roles.includes('leader')
  return fit && (await overseenUnits(read, unit)) === null
}

/** How many dossiers of each unit ended in the month or were late at its end, against the first promise. */
async function countLate(read: Read, { first, last }: { first: string; last: string }) {
  const rows = await countTotals(read, { from: first, to: last, asOf: last, units: null, by: ['unit'] })
  return rows
    .map((row) => ({
      unit: row.unit,
      handled: row.finished + row.stopped + row.waitingFirstDue,
      late: row.endedLate + row.waitingFirstDue,
      answered: row.endedLateAnswered + row.waitingFirstDueAnswered,
    }))
    .filter(({ late }) => late > 0)
}

/** What the list of the month would say now. Throws `month-not-over` for one that has not ended. */
export async function countLateList(read: Read, month: string): Promise<LateList> {
  const bounds = monthBounds(month)
  if (bounds.until > read.now) throw performanceErrors.monthNotOver(month)
  const [counted, work, nameOf] = await Promise.all([
    countLate(read, bounds),
    lateWork(read, bounds),
    unitNames(read, bounds.last),
  ])
  const people = await staffNames(
    read,
    work.map(({ staff }) => staff),
  )
  return {
    agencies: latestFirst(counted.map((line) => ({ ...line, name: nameOf(line.unit) }))),
    people: work.map(({ unit, staff, steps, late }) => ({
      ...{ unit, steps, late },
      unitName: nameOf(unit),
      name: people.get(staff) ?? '',
    })),
  }
}

/** The list of a month for those inside: as it would be published now, and as it was. */
export const lateListForStaff = (app: App, actor: StaffActor, month?: string) =>
  app.read(actor, async (read) => {
    if (!actor.roles.some((role) => role === 'supervisor' || role === 'leader'))
      throw performanceErrors.lateListNotYours()
    const asked = month ?? monthBefore(dateInVietnam(read.now))
    const [published] = await publishedLists(read, asked)
    const now = await countLateList(read, asked)
    const overseen = await overseenUnits(read, actor.unit)
    const people = now.people.filter(({ unit }) => overseen === null || overseen.includes(unit))
    return {
      month: asked,
      agencies: now.agencies,
      people,
      published: published
        ? {
            version: published.version,
            at: published.publishedAt.toISOString(),
            by: published.publishedByName,
          }
        : null,
      mayPublish: await mayPublishLateList(read, actor),
    }
  })

const monthBefore = (date: string): string => {
  const [year, month] = date.split('-').map(Number) as [number, number]
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** What anybody may see: the months that were published, newest first, with their agencies and without people. */
export const publicLateLists = (app: App) =>
  app.read({ kind: 'system', id: 'performance.late-lists' }, async (read) =>
    (await publishedLists(read)).map(({ month, version, agencies, publishedAt }) => ({
      month,
      version,
      agencies,
      publishedAt,
    })),
  )
