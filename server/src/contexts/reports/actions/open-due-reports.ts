import type { App } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { provinceOf } from '../../organisation/index.ts'
import { planOfProvince } from '../../plans/index.ts'
import { reportRules } from '../queries/report-rules.ts'
import { reportingOn } from '../queries/reporting.ts'
import { lastEnded } from '../rules/period.ts'
import { periodKind, rulesOn } from '../rules/report-rules.ts'
import type { Report } from '../store/report.ts'
import { keepReport, newReport, type ReportPlace } from './open-report.ts'

const system = { kind: 'system', id: 'reports.open-due-reports' } as const
/** A period that ended longer ago is no longer opened by itself: a server that begins to run owes no reports of old times. */
const lookBack = 20

/** Opens, for every unit that reports, the reports of the periods that have just ended; doing it again opens nothing twice. */
export async function openDueReports(app: App): Promise<void> {
  const places = await duePlaces(app)
  for (const { rule, period, scope } of places) {
    const reports = await app.read(system, async (read) => {
      const reporting = await reportingOn(read, period.to)
      return reporting
        .reporters()
        .map((unit) => newReport(reporting, unit, { rule, period, scope }))
        .filter((report): report is Report => report !== null)
    })
    for (const report of reports) await keepReport(app, system, report)
  }
}

/** What held when a period ended is opened: its rule, and of plans the one in force then, though another may be by now. */
async function duePlaces(app: App): Promise<ReportPlace[]> {
  const { today, province } = await app.read(system, async (read) => {
    const committee = (await provinceOf(read))?.committee.nameVi
    return {
      today: read.today,
      province: committee?.replace(/^Ủy ban nhân dân (tỉnh|thành phố) /i, '') ?? null,
    }
  })
  const places: ReportPlace[] = []
  for (const rule of reportRules().rules)
    for (const id of rule.opens) {
      const kind = periodKind(reportRules(), id)
      const period = kind && lastEnded(kind, today)
      if (!period || period.to < addDays(today, -lookBack)) continue
      if (!rulesOn(reportRules(), period.to).includes(rule)) continue
      if (rule.plan !== undefined && rule.plan !== (await planOn(app, province, period.to))) continue
      places.push(...(['own', 'consolidated'] as const).map((scope) => ({ rule, period, scope })))
    }
  return places
}

/** Code of the plan that the province works by on a day; null when it has none. */
const planOn = async (app: App, province: string | null, day: PlainDate): Promise<string | null> =>
  province === null
    ? null
    : planOfProvince(app, province, day).catch((error: unknown) => {
        if (error instanceof DomainError && error.kind === 'not-found') return null
        throw error
      })
