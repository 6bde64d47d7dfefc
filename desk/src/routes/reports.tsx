import { createRoute } from '@tanstack/react-router'
import { ReportPage } from '../features/reports/report-page.tsx'
import { ReportsPage } from '../features/reports/reports-page.tsx'
import { readReportSearch } from '../features/reports/search.ts'
import { paths } from '../paths.ts'
import { desk } from './desk.tsx'

const reports = createRoute({ getParentRoute: () => desk, path: paths.reports, component: ReportsPage })

const report = createRoute({
  getParentRoute: () => desk,
  path: paths.report,
  validateSearch: readReportSearch,
  component: () => <ReportPage id={report.useParams().id} search={report.useSearch()} />,
})

/** Periodic reports: those of the unit and those that come to it. */
export const reportRoutes = [reports, report] as const
