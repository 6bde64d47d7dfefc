import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { unitById } from '../../organisation/index.ts'
import { reviewErrors } from '../errors.ts'
import type { DecisionPress } from '../ports.ts'
import { decisionFileName } from '../rules/decision-file-name.ts'
import { maySignDecision } from '../rules/review-permissions.ts'
import { decisionOf, keepSigned, lockDecision, type ReviewDecision } from '../store/review-decision.ts'
import { seeReview } from './begin-review.ts'

/** The Chairman signs the file that was drafted, whose date has come; the PIN goes to the signing service and is kept nowhere. */
export async function signReviewDecision(
  app: App,
  press: DecisionPress,
  actor: StaffActor,
  id: string,
  pin: string,
): Promise<void> {
  const { draft, pdf, unit } = await app.read(actor, async (read) => {
    const { campaign } = await seeReview(read, actor, id)
    const draft = await decisionOf(read, id)
    refuseUnless(read, actor, campaign.province, draft)
    return {
      draft,
      pdf: await press.bytesOf(read, draft.file),
      unit: await unitById(read, campaign.province),
    }
  })
  const { name, position } = actor
  const unitName = unit?.nameVi ?? actor.unit
  const signed = await press.sign(pdf, { id: actor.id, name, position, unit: unitName, pin, at: app.now() })
  const kept = await press.keep(signed)
  await app.transaction(actor, async (tx) => {
    const again = await lockDecision(tx, id)
    if (again?.revision !== draft.revision) throw reviewErrors.decisionNotReady()
    const file = await press.addFile(tx, { ...kept, owner: actor.id, name: decisionFileName(again.number) })
    await keepSigned(tx, id, file)
    tx.audit('review.sign-decision', id)
  })
}

function refuseUnless(
  { today }: Read,
  actor: StaffActor,
  province: string,
  draft: ReviewDecision | undefined,
): asserts draft is ReviewDecision {
  if (draft?.state !== 'drafted') throw reviewErrors.decisionNotReady()
  if (!maySignDecision(actor, province, draft.signer)) throw kernelErrors.notAllowed()
  if (draft.issuedOn > today || draft.effectiveOn < today) throw reviewErrors.reviewDates()
}
