import type { App } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
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

async function duePlaces(app: App): Promise<ReportPlace[]> {
  const { today, plan } = await app.read(system, async (read) => {
    const province = await provinceOf(read)
    const name = province?.committee.nameVi.replace(/^Ủy ban nhân dân (tỉnh|thành phố) /i, '')
    return { today: read.today, plan: name }
  })
  const current = plan === undefined ? null : await currentPlan(app, plan)
  return rulesOn(reportRules(), today)
    .filter((rule) => rule.plan === undefined || rule.plan === current)
    .flatMap((rule) =>
      rule.opens.flatMap((id) => {
        const kind = periodKind(reportRules(), id)
        const period = kind && lastEnded(kind, today)
        if (!period || period.to < addDays(today, -lookBack)) return []
        return (['own', 'consolidated'] as const).map((scope) => ({ rule, period, scope }))
      }),
    )
}

/** Code of the plan that the province works by; null when it has none. */
const currentPlan = (app: App, province: string): Promise<string | null> =>
  planOfProvince(app, province).catch((error: unknown) => {
    if (error instanceof DomainError && error.kind === 'not-found') return null
    throw error
  })
