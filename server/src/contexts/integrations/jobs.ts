import type { Job } from '../../kernel/app.ts'
import { isPlainDate } from '../../kernel/values/vietnam-time.ts'
import { syncJob } from './actions/ask-for-sync.ts'
import { compareJob, compareTracking } from './actions/compare-tracking.ts'
import { pushJob, pushTracking, type Tracker } from './actions/push-tracking.ts'
import { syncProcedures } from './actions/sync-procedures.ts'
import type { NationalProcedures } from './adapters/national-procedures.ts'

export const integrationJobs = (procedures: NationalProcedures, tracker: Tracker | null): Job[] => [
  {
    name: syncJob,
    // 02:15 at night in Vietnam
    schedule: '15 19 * * *',
    run: (app, { by }) => syncProcedures(app, procedures, typeof by === 'string' ? by : null),
  },
  ...(tracker ? trackingJobs(tracker) : []),
]

const trackingJobs = (tracker: Tracker): Job[] => [
  { name: pushJob, schedule: '* * * * *', run: (app) => pushTracking(app, tracker) },
  {
    name: compareJob,
    // 02:40 at night in Vietnam
    schedule: '40 19 * * *',
    run: (app, { day, by }) =>
      compareTracking(app, tracker.emc, {
        ...(typeof day === 'string' && isPlainDate(day) && { day }),
        by: typeof by === 'string' ? by : null,
      }),
  },
]
