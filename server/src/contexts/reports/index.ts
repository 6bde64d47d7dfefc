/** The only door into this context. */
export * from './events.ts'
export { reportJobs } from './jobs.ts'
export { dueReports, reportNamed } from './queries/told-of.ts'
export { reportRoutes } from './routes/reports.ts'
