import type { App, StaffActor } from '../../../kernel/app.ts'
import { addJob } from '../../../kernel/jobs.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { trackingErrors } from '../errors.ts'
import { compareJob } from './compare-tracking.ts'
import { requireTrackingRights } from './require-tracking-rights.ts'

/** Has a day compared with the statement of the monitoring system now; asked twice before it begins, it is one. Throws `tracking-day-ahead`. */
export const askForComparison = (app: App, actor: StaffActor, day: PlainDate): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await requireTrackingRights(tx, actor)
    if (day > tx.today) throw trackingErrors.dayAhead()
    await addJob(tx, compareJob, { day, by: actor.id }, `${compareJob}:${day}`)
    tx.audit('tracking.ask-for-comparison', day)
  })
