import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { unitById } from '../../organisation/index.ts'
import { reviewErrors } from '../errors.ts'
import { reviewDecided } from '../events.ts'
import type { DecisionPress } from '../ports.ts'
import { listsOf } from '../queries/review-lists.ts'
import { decisionFileName } from '../rules/decision-file-name.ts'
import { publishedGround, publishedReason, type ReviewedProcedure } from '../rules/review-lists.ts'
import { maySealDecision } from '../rules/review-permissions.ts'
import { attachDocument, recordDecision } from '../store/decision.ts'
import { type Campaign, conditionsOn, lockCampaign } from '../store/review-campaign.ts'
import {
  decisionOf,
  issueDecision,
  lockDecision,
  type ReviewDecision,
  standingOffers,
} from '../store/review-decision.ts'
import { seeReview } from './begin-review.ts'
import { applyOffers, type OfferChange } from './set-offers.ts'

/**
 * The registry clerk seals the signed decision, which issues it: the levels of both lists hold from its day of effect in the
 * whole province, and the decisions it names are replaced.
 */
export async function sealReviewDecision(
  app: App,
  press: DecisionPress,
  actor: StaffActor,
  id: string,
  pin: string,
): Promise<void> {
  const { signed, pdf, province } = await app.read(actor, async (read) => {
    const { campaign, unit } = await seeReview(read, actor, id)
    if (!maySealDecision(actor, unit)) throw kernelErrors.notAllowed()
    const signed = await decisionOf(read, id)
    if (signed?.state !== 'signed') throw reviewErrors.decisionNotReady()
    if (signed.effectiveOn < read.today) throw reviewErrors.reviewDates()
    const province = await unitById(read, campaign.province)
    const pdf = await press.bytesOf(read, signed.file)
    return { signed, pdf, province: { id: campaign.province, name: province?.nameVi ?? campaign.province } }
  })
  const kept = await press.keep(await press.seal(pdf, { ...province, pin, at: app.now() }))
  await app.transaction(actor, async (tx) => {
    const campaign = await lockCampaign(tx, id)
    const again = await lockDecision(tx, id)
    if (!campaign || again?.revision !== signed.revision) throw reviewErrors.decisionNotReady()
    const file = await press.addFile(tx, {
      ...kept,
      owner: again.signer,
      name: decisionFileName(again.number),
    })
    await issue(tx, campaign, again, file)
    tx.audit('review.seal-decision', id)
  })
}

async function issue(tx: Tx, campaign: Campaign, draft: ReviewDecision, file: string): Promise<void> {
  const { number, issuedOn, effectiveOn, signerName } = draft
  const decision = await recordDecision(tx, { number, issuedOn, signer: signerName })
  await attachDocument(tx, decision, file)
  await issueDecision(tx, draft, { file, decision })
  const { eligible, notYet } = await listsOf(tx, campaign, await conditionsOn(tx, campaign.openedOn))
  const reviewed = [...eligible, ...notYet]
  const codes = reviewed.map(({ procedure }) => procedure)
  const standing = await standingOffers(tx, codes, effectiveOn)
  const changes = reviewed.map((one) => ({
    ...levelOf(one),
    ...(standing.get(one.procedure) ?? nothingElse),
  }))
  await applyOffers(tx, changes, { validFrom: effectiveOn, decision })
  tx.publish(
    reviewDecided.of({
      campaign: campaign.id,
      decision,
      document: file,
      effectiveOn,
      eligible: eligible.length,
      notYet: notYet.length,
    }),
  )
}

const nothingElse = { onNationalPortal: false, paperless: false }

const levelOf = (
  one: ReviewedProcedure,
): Pick<OfferChange, 'procedure' | 'unit' | 'level' | 'reason' | 'legalGround'> => ({
  procedure: one.procedure,
  unit: null,
  level: one.level,
  ...(one.level === 'full'
    ? { reason: null, legalGround: null }
    : { reason: publishedReason(one), legalGround: publishedGround(one) }),
})
