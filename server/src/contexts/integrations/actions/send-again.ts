import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { addJob } from '../../../kernel/jobs.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { trackingErrors } from '../errors.ts'
import { openLink, requeueDossiers, requeueFailed, type ToldPartner } from '../store/partner-queue.ts'
import { forgetTaken } from '../store/portal-dossier.ts'
import { dossiersAstray } from '../store/tracking-comparison.ts'
import { portalJob } from './push-to-portal.ts'
import { pushJob } from './push-tracking.ts'
import { requireTrackingRights } from './require-tracking-rights.ts'

/** Of which dossiers everything is sent again: one, those the comparison of a day found missing or different there, or all that failed. */
export type Again = { dossier: string } | { day: PlainDate } | 'failed'

const jobOf: Record<ToldPartner, string> = { emc: pushJob, portal: portalJob }

/**
 * Sends messages to a partner again, in order, and says of how many dossiers. The partner knows what it has had, so pressing twice is
 * pressing once. Throws `tracking-unknown-dossier`, `tracking-not-compared`.
 */
export const sendAgain = (
  app: App,
  actor: StaffActor,
  partner: ToldPartner,
  again: Again,
): Promise<{ dossiers: number }> =>
  app.transaction(actor, async (tx) => {
    await requireTrackingRights(tx, actor)
    const dossiers = await requeue(tx, partner, again)
    // Whether the portal has the records is found out anew.
    if (partner === 'portal') await forgetTaken(tx, dossiers)
    await openLink(tx, partner)
    await addJob(tx, jobOf[partner], {}, jobOf[partner])
    const what = partner === 'emc' ? 'tracking.send-again' : 'portal.send-again'
    tx.audit(what, again === 'failed' ? again : 'day' in again ? again.day : again.dossier)
    return { dossiers: dossiers.length }
  })

async function requeue(tx: Tx, partner: ToldPartner, again: Again): Promise<string[]> {
  if (again === 'failed') return requeueFailed(tx, partner)
  if ('day' in again) {
    const astray = await dossiersAstray(tx, again.day)
    if (!astray) throw trackingErrors.notCompared()
    return requeueDossiers(tx, partner, astray)
  }
  const found = await requeueDossiers(tx, partner, [again.dossier])
  if (found.length === 0) throw trackingErrors.unknownDossier()
  return found
}
