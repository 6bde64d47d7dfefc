import { createRoute } from '@tanstack/react-router'
import { readReportSearch } from '../features/reports/search.ts'
import { paths } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const ReportPage = pageOf(() => import('../features/reports/report-page.tsx').then((m) => m.ReportPage))
const ReportsPage = pageOf(() => import('../features/reports/reports-page.tsx').then((m) => m.ReportsPage))

const reports = createRoute({ getParentRoute: () => desk, path: paths.reports, component: ReportsPage })

const report = createRoute({
  getParentRoute: () => desk,
  path: paths.report,
  validateSearch: readReportSearch,
  component: showing(ReportPage, () => <ReportPage id={report.useParams().id} search={report.useSearch()} />),
})

/** Periodic reports: those of the unit and those that come to it. */
export const reportRoutes = [reports, report] as const
