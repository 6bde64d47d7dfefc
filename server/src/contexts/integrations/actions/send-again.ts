import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { addJob } from '../../../kernel/jobs.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { trackingErrors } from '../errors.ts'
import { openLink, requeueDossiers, requeueFailed } from '../store/tracking.ts'
import { dossiersAstray } from '../store/tracking-comparison.ts'
import { pushJob } from './push-tracking.ts'
import { requireTrackingRights } from './require-tracking-rights.ts'

/** Of which dossiers everything is sent again: one, those the comparison of a day found missing or different there, or all that failed. */
export type Again = { dossier: string } | { day: PlainDate } | 'failed'

/**
 * Sends messages to the monitoring system again, in order, and says of how many dossiers. The partner knows each by its number, so
 * pressing twice is pressing once. Throws `tracking-unknown-dossier`, `tracking-not-compared`.
 */
export const sendAgain = (app: App, actor: StaffActor, again: Again): Promise<{ dossiers: number }> =>
  app.transaction(actor, async (tx) => {
    await requireTrackingRights(tx, actor)
    const dossiers = await requeue(tx, again)
    await openLink(tx)
    await addJob(tx, pushJob, {}, pushJob)
    tx.audit('tracking.send-again', again === 'failed' ? again : 'day' in again ? again.day : again.dossier)
    return { dossiers }
  })

async function requeue(tx: Tx, again: Again): Promise<number> {
  if (again === 'failed') return requeueFailed(tx)
  if ('day' in again) {
    const astray = await dossiersAstray(tx, again.day)
    if (!astray) throw trackingErrors.notCompared()
    return requeueDossiers(tx, astray)
  }
  const found = await requeueDossiers(tx, [again.dossier])
  if (found === 0) throw trackingErrors.unknownDossier()
  return found
}
