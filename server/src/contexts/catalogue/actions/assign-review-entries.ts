import type { App, StaffActor } from '../../../kernel/app.ts'
import { unitById } from '../../organisation/index.ts'
import { reviewErrors } from '../errors.ts'
import { addTables } from '../store/review-campaign.ts'
import { moveEntries } from '../store/review-entry.ts'
import { runReview } from './begin-review.ts'

/** The provincial office gives rows that are not consolidated yet to another agency; returns how many moved. */
export const assignReviewEntries = (
  app: App,
  actor: StaffActor,
  campaign: string,
  { procedures, unit }: { procedures: readonly string[]; unit: string },
): Promise<number> =>
  app.transaction(actor, async (tx) => {
    const { decision } = await runReview(tx, actor, campaign)
    if (decision) throw reviewErrors.reviewDecided()
    const agency = await unitById(tx, unit)
    if (!agency || agency.isDesk || (agency.validTo && agency.validTo <= tx.today))
      throw reviewErrors.reviewUnitUnknown(unit)
    await addTables(tx, campaign, [unit])
    const moved = await moveEntries(tx, campaign, procedures, unit)
    tx.audit('review.assign', `${campaign} ${unit} ${moved.length}`)
    return moved.length
  })
