import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { reviewErrors } from '../errors.ts'
import type { Tier } from '../rules/procedure-record.ts'
import { reviewerOf } from '../rules/review-assignment.ts'
import { mayRunReviews } from '../rules/review-permissions.ts'
import { lockProposal } from '../store/reengineering.ts'
import { responsibilitiesOn } from '../store/review-campaign.ts'
import { provinceOf, seatOf } from './begin-review.ts'
import { officeOf } from './open-review-campaign.ts'

/** The agency that works on a procedure, by the same rule as reviews: `(procedure) => unit`. */
export async function workerOf(
  read: Read,
  actor: StaffActor,
): Promise<(procedure: { field: string; tiers: readonly Tier[] }) => string> {
  const province = provinceOf(await seatOf(read, actor))
  const [responsibilities, otherwise] = await Promise.all([
    responsibilitiesOn(read, read.today),
    officeOf(read, province),
  ])
  return (procedure) => reviewerOf(procedure, { leads: [], responsibilities, otherwise })
}

/** For what only the provincial office does with a proposal that is at work. */
export async function lockForOffice(tx: Tx, actor: StaffActor, procedure: string) {
  if (!mayRunReviews(actor, await seatOf(tx, actor))) throw kernelErrors.notAllowed()
  const proposal = await lockProposal(tx, procedure)
  if (!proposal) throw reviewErrors.reengineeringNotFound()
  return proposal
}
