import type { App, StaffActor } from '../../../kernel/app.ts'
import { reviewErrors } from '../errors.ts'
import { reviewEntriesReturned } from '../events.ts'
import { dropDraft } from '../store/review-decision.ts'
import { returnEntries } from '../store/review-entry.ts'
import { runReview } from './begin-review.ts'

/** The provincial office sends single rows back with the reason; a decision that was only drafted is taken back with them. */
export const returnReviewEntries = (
  app: App,
  actor: StaffActor,
  campaign: string,
  { procedures, reason }: { procedures: readonly string[]; reason: string },
) =>
  app.transaction(actor, async (tx) => {
    const { decision } = await runReview(tx, actor, campaign)
    if (decision === 'signed' || decision === 'issued') throw reviewErrors.reviewDecided()
    if (!reason.trim()) throw reviewErrors.returnNeedsReason()
    const returned = await returnEntries(tx, campaign, procedures, reason.trim())
    if (returned.length === 0) throw reviewErrors.returnNeedsReason()
    if (decision) await dropDraft(tx, campaign)
    tx.audit('review.return', `${campaign} ${returned.length}`)
    for (const [unit, rows] of Map.groupBy(returned, (row) => row.unit))
      tx.publish(
        reviewEntriesReturned.of({ campaign, unit, procedures: rows.map(({ procedure }) => procedure) }),
      )
  })
