import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { reviewErrors } from '../errors.ts'
import { judgeReview, type ReviewContent, type ReviewVerdict } from '../rules/review-entry.ts'
import { mayFillReview } from '../rules/review-permissions.ts'
import { campaignById, conditionsOn } from '../store/review-campaign.ts'
import { lockEntry, saveEntry } from '../store/review-entry.ts'
import type { EntryState } from '../store/review-tables.ts'

export type SavedEntry = ReviewVerdict & { state: EntryState; revision: number }

/**
 * Saves a row as far as it is, so that nothing typed is lost; it counts as filled once nothing is lacking. Of two who save the
 * same revision the second is refused.
 */
export const fillReviewEntry = (
  app: App,
  actor: StaffActor,
  { campaign: id, procedure, revision }: { campaign: string; procedure: string; revision: number },
  content: ReviewContent,
): Promise<SavedEntry> =>
  app.transaction(actor, async (tx) => {
    const campaign = await campaignById(tx, id)
    if (!campaign) throw reviewErrors.reviewNotFound()
    const entry = await lockEntry(tx, id, procedure)
    if (!entry || entry.unit !== actor.unit) throw reviewErrors.reviewEntryNotFound()
    if (!mayFillReview(actor, entry.unit)) throw kernelErrors.notAllowed()
    if (entry.confirmedAt || entry.state === 'consolidated') throw reviewErrors.reviewTableClosed()
    if (entry.revision !== revision) throw reviewErrors.reviewEntryChanged()
    const conditions = await conditionsOn(tx, campaign.openedOn)
    const unknown = Object.keys(content.answers).find((key) => !conditions.some((one) => one.id === key))
    if (unknown) throw reviewErrors.conditionUnknown(unknown)
    const verdict = judgeReview(content, conditions)
    const whole = verdict.faults.length === 0
    const state = whole ? 'filled' : entry.state === 'filled' ? 'open' : entry.state
    const saved = await saveEntry(tx, { campaign: id, procedure }, content, {
      state,
      level: whole ? verdict.level : null,
    })
    tx.audit('review.fill', `${id} ${procedure}`)
    return { ...verdict, state, revision: saved }
  })
