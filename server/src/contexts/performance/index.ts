/** The only door into this context. */

export { checkCounts } from './actions/check-counts.ts'
export { loadIndicators } from './actions/load-indicators.ts'
export { rebuildCounts } from './actions/rebuild-counts.ts'
export { countJob } from './count-job.ts'
export { performanceErrors } from './errors.ts'
export { performanceJobs } from './jobs.ts'
export { type CountsAsked, type CountsRow, countTotals } from './queries/count-totals.ts'
export { countsByUnit } from './queries/counts-by-unit.ts'
export { type CountedYears, countsOfUnits, countsOfYears } from './queries/counts-of-years.ts'
export { type Indicator, indicatorsById } from './queries/indicators-by-id.ts'
export { publicLateLists } from './queries/late-list.ts'
export { comesFromDossiers, type MonthOfCounts, monthlyCounts } from './queries/monthly-counts.ts'
export { type ProcedureFigures, procedureFigures } from './queries/procedure-figures.ts'
export { performanceImpact } from './queries/reorganisation-impact.ts'
export { type ReportCounts, reportCounts } from './queries/report-counts.ts'
export { unitsUnder } from './queries/units-looked-at.ts'
export { performanceReactions } from './reactions.ts'
export { isReported } from './reported/parts.ts'
export {
  type AskedFigures,
  type ReportedFigures,
  reportedFigures,
} from './reported/queries/reported-figures.ts'
export { reportedFigureRoutes } from './reported/routes.ts'
export { figureRoutes } from './routes/figures.ts'
export { performanceRoutes } from './routes.ts'
export { type CountRow, type Measurement, measureIndicator } from './rules/indicator.ts'
export type { LateAgency } from './rules/late-list.ts'
export { type Period, yearToDate } from './rules/period.ts'
export { publicMonth, publicMonths } from './service-index/queries/published-months.ts'
export { serviceIndexRoutes } from './service-index/routes.ts'
export type { MonthContent, PublishedFigure, PublishedIndex } from './service-index/rules/month-content.ts'
