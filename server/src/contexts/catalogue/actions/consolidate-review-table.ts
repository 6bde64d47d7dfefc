import type { App, StaffActor } from '../../../kernel/app.ts'
import { reviewErrors } from '../errors.ts'
import { consolidateTable, lockTable } from '../store/review-entry.ts'
import { runReview } from './begin-review.ts'

/** The provincial office takes over what the leader of the agency has confirmed. Doing it again changes nothing. */
export const consolidateReviewTable = (app: App, actor: StaffActor, campaign: string, unit: string) =>
  app.transaction(actor, async (tx) => {
    const { decision } = await runReview(tx, actor, campaign)
    if (decision === 'signed' || decision === 'issued') throw reviewErrors.reviewDecided()
    const table = await lockTable(tx, campaign, unit)
    if (!table) throw reviewErrors.reviewNotFound()
    if (!table.confirmedAt) throw reviewErrors.reviewTableNotConfirmed()
    await consolidateTable(tx, campaign, unit)
    tx.audit('review.consolidate', `${campaign} ${unit}`)
  })
