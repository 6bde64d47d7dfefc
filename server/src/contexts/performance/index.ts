/** The only door into this context. */

export { loadIndicators } from './actions/load-indicators.ts'
export { checkCounts, rebuildCounts } from './actions/rebuild-counts.ts'
export { performanceErrors } from './errors.ts'
export { type CountedYears, type CountRow, countsOfYears, measureIndicator } from './queries/counts-of-years.ts'
export { performanceJobs } from './jobs.ts'
export { type Indicator, indicatorsById } from './queries/indicators-by-id.ts'
export { publicLateLists } from './queries/late-list.ts'
export { type ProcedureFigures, procedureFigures } from './queries/procedure-figures.ts'
export { performanceImpact } from './queries/reorganisation-impact.ts'
export { performanceReactions } from './reactions.ts'
export { isReported } from './reported/parts.ts'
export {
  type AskedFigures,
  type ReportedFigures,
  reportedFigures,
} from './reported/queries/reported-figures.ts'
export { reportedFigureRoutes } from './reported/routes.ts'
export { performanceRoutes } from './routes.ts'
export type { Measurement } from './rules/indicator.ts'
export type { LateAgency } from './rules/late-list.ts'
export { type Period, yearToDate } from './rules/period.ts'
