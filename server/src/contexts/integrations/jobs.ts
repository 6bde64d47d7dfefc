import type { App, Job } from '../../kernel/app.ts'
import { isPlainDate } from '../../kernel/values/vietnam-time.ts'
import { syncJob } from './actions/ask-for-sync.ts'
import { compareJob, compareTracking } from './actions/compare-tracking.ts'
import { type PortalTelling, portalJob, pushToPortal } from './actions/push-to-portal.ts'
import { pushJob, pushTracking, type Tracker } from './actions/push-tracking.ts'
import { syncProcedures } from './actions/sync-procedures.ts'
import type { NationalProcedures } from './adapters/national-procedures.ts'

/** Who is told of dossiers; null: nobody there. */
export type Tellings = { tracker: Tracker | null; portal: PortalTelling | null }

export const integrationJobs = (procedures: NationalProcedures, { tracker, portal }: Tellings): Job[] => [
  {
    name: syncJob,
    // 02:15 at night in Vietnam
    schedule: '15 19 * * *',
    run: (app, { by }) => syncProcedures(app, procedures, typeof by === 'string' ? by : null),
  },
  ...(tracker ? trackingJobs(tracker) : []),
  ...(portal
    ? [{ name: portalJob, schedule: '* * * * *', run: (app: App) => pushToPortal(app, portal) }]
    : []),
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
