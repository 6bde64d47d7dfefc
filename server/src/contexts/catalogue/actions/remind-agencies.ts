import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { reviewReminded } from '../events.ts'
import { tablesToRemind } from '../store/review-campaign.ts'
import { runReview } from './begin-review.ts'

/** How long before the deadline agencies are reminded by themselves, in days. */
const ahead = 3

/** Reminds once a day every agency whose table is not confirmed though its deadline is near or past. */
export const remindLateAgencies = (app: App): Promise<void> =>
  app.transaction({ kind: 'system', id: 'catalogue.remind-late-agencies' }, async (tx) => {
    await remind(tx, null)
  })

/** The provincial office reminds the agencies of one review at once; returns which ones, each at most once a day. */
export const remindAgencies = (app: App, actor: StaffActor, campaign: string): Promise<string[]> =>
  app.transaction(actor, async (tx) => {
    await runReview(tx, actor, campaign)
    return remind(tx, campaign)
  })

async function remind(tx: Tx, campaign: string | null): Promise<string[]> {
  const late = await tablesToRemind(tx, addDays(tx.today, ahead), campaign)
  for (const [id, tables] of Map.groupBy(late, (table) => table.campaign)) {
    const units = tables.map(({ unit }) => unit).sort()
    tx.publish(reviewReminded.of({ campaign: id, units, deadline: tables[0]!.deadline }))
    tx.audit('review.remind', id)
  }
  return late.map(({ unit }) => unit).sort()
}
