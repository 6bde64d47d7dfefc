import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { type Unit, unitById } from '../../organisation/index.ts'
import { reviewErrors } from '../errors.ts'
import { mayRunReviews, maySeeWholeReview } from '../rules/review-permissions.ts'
import { type Campaign, campaignById, lockCampaign } from '../store/review-campaign.ts'
import { hasTable } from '../store/review-entry.ts'

/** The unit that the member of staff works in. */
export async function seatOf(read: Read, actor: StaffActor): Promise<Unit> {
  const unit = await unitById(read, actor.unit)
  if (!unit) throw kernelErrors.notAllowed()
  return unit
}

/** Whether two units belong to one province: one of them is its root, or both lie under it. */
export const provinceOf = ({ id, parent }: Unit): string => parent ?? id

/** A review as the actor may see it; `whole`: every agency's table. Strangers learn nothing of it. */
export async function seeReview(
  read: Read,
  actor: StaffActor,
  id: string,
): Promise<{ campaign: Campaign; whole: boolean; unit: Unit }> {
  const unit = await seatOf(read, actor)
  const campaign = await campaignById(read, id)
  const whole = campaign?.province === provinceOf(unit) && maySeeWholeReview(actor, unit)
  if (!campaign || !(whole || (await hasTable(read, id, actor.unit)))) throw reviewErrors.reviewNotFound()
  return { campaign, whole, unit }
}

/** For what only the provincial office does: the review, which nobody else changes, while its decision is not yet signed. */
export async function runReview(tx: Tx, actor: StaffActor, id: string) {
  const { whole, unit } = await seeReview(tx, actor, id)
  if (!whole || !mayRunReviews(actor, unit)) throw kernelErrors.notAllowed()
  const campaign = await lockCampaign(tx, id)
  if (!campaign) throw reviewErrors.reviewNotFound()
  return campaign
}
