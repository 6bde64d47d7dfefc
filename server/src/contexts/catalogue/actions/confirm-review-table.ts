import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { reviewErrors } from '../errors.ts'
import { reviewTableConfirmed } from '../events.ts'
import { mayConfirmReview } from '../rules/review-permissions.ts'
import { confirmTable, lockTable } from '../store/review-entry.ts'
import { seeReview } from './begin-review.ts'

/** The leader of the agency answers for its whole table; every row must be complete. Confirming again changes nothing. */
export const confirmReviewTable = (app: App, actor: StaffActor, campaign: string, unit: string) =>
  app.transaction(actor, async (tx) => {
    await seeReview(tx, actor, campaign)
    const table = await lockTable(tx, campaign, unit)
    if (!table) throw reviewErrors.reviewNotFound()
    if (!mayConfirmReview(actor, unit)) throw kernelErrors.notAllowed()
    if (table.confirmedAt) return
    const left = (table.states.open ?? 0) + (table.states.returned ?? 0)
    if (left > 0) throw reviewErrors.reviewTableIncomplete(left)
    await confirmTable(tx, campaign, unit)
    tx.audit('review.confirm', `${campaign} ${unit}`)
    tx.publish(reviewTableConfirmed.of({ campaign, unit }))
  })
