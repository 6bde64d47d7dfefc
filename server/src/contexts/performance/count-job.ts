import type { Job } from '../../kernel/app.ts'
import { checkCounts } from './actions/check-counts.ts'

/** Each night the counts are held against the log; needs a connection of its own for work on whole tables. */
export const countJob = (databaseUrl: string): Job => ({
  name: 'performance.check-counts',
  schedule: '50 18 * * *', // 01:50 in Vietnam
  async run(app) {
    await checkCounts(app, databaseUrl)
  },
})
