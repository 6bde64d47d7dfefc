import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { staffById, unitById } from '../../organisation/index.ts'
import { reviewErrors } from '../errors.ts'
import type { DecisionPress, ReviewDecisionPaper } from '../ports.ts'
import { groundsOn, listsOf } from '../queries/review-lists.ts'
import { decisionFileName } from '../rules/decision-file-name.ts'
import { decisionOffices } from '../rules/decision-offices.ts'
import { annexesOf } from '../rules/review-annexes.ts'
import { conditionsOn } from '../store/review-campaign.ts'
import { putDraft, standingDecisions } from '../store/review-decision.ts'
import { countUnconsolidated } from '../store/review-entry.ts'
import { runReview } from './begin-review.ts'

export type DecisionOrder = {
  number: string
  issuedOn: PlainDate
  effectiveOn: PlainDate
  /** A leader of the province. */
  signer: string
  /** Campaigns whose decisions are replaced; absent: all that still hold. */
  replaces?: readonly string[]
}

/**
 * The provincial office drafts the decision on a review whose every row is consolidated. The file made here is the one the
 * Chairman reads and signs; drafting again replaces it as long as nothing is issued.
 */
export async function draftReviewDecision(
  app: App,
  press: DecisionPress,
  actor: StaffActor,
  id: string,
  order: DecisionOrder,
): Promise<void> {
  const { paper } = await app.transaction(actor, (tx) => judge(tx, actor, id, order))
  const kept = await press.keep(await press.draw(paper))
  await app.transaction(actor, async (tx) => {
    const again = await judge(tx, actor, id, order)
    if (!sameText(again.paper, paper)) throw reviewErrors.reviewEntryChanged()
    const name = decisionFileName(order.number)
    const file = await press.addFile(tx, { ...kept, owner: again.signer.id, name })
    await putDraft(tx, {
      campaign: id,
      number: paper.number,
      issuedOn: order.issuedOn,
      effectiveOn: order.effectiveOn,
      signer: again.signer.id,
      signerName: again.signer.name,
      signerPosition: again.signer.position,
      replaces: again.replaced.map(({ campaign }) => campaign),
      file,
    })
    tx.audit('review.draft-decision', id)
  })
}

const sameText = (a: ReviewDecisionPaper, b: ReviewDecisionPaper) =>
  JSON.stringify({ ...a, madeAt: null }) === JSON.stringify({ ...b, madeAt: null })

/** Everything the decision needs, or why it cannot be drafted yet. */
async function judge(tx: Tx, actor: StaffActor, id: string, order: DecisionOrder) {
  const campaign = await runReview(tx, actor, id)
  if (campaign.decision === 'issued') throw reviewErrors.reviewDecided()
  const dates = [order.issuedOn, order.effectiveOn]
  if (!dates.every(isPlainDate) || order.effectiveOn < order.issuedOn || order.effectiveOn < tx.today)
    throw reviewErrors.reviewDates()
  const left = await countUnconsolidated(tx, id)
  if (left > 0) throw reviewErrors.reviewNotConsolidated(left)
  const signer = await staffById(tx, order.signer)
  if (signer?.unit !== campaign.province || !signer.roles.includes('leader'))
    throw reviewErrors.signerNotFound()
  const standing = await standingDecisions(tx, campaign.province)
  const replaced = standing.filter(({ campaign: one }) => order.replaces?.includes(one) ?? true)
  const conditions = await conditionsOn(tx, campaign.openedOn)
  const lists = await listsOf(tx, campaign, conditions)
  const paper: ReviewDecisionPaper = {
    province: (await unitById(tx, campaign.province))?.nameVi ?? campaign.province,
    number: order.number.trim(),
    issuedOn: order.issuedOn,
    effectiveOn: order.effectiveOn,
    grounds: await groundsOn(tx, order.issuedOn),
    eligible: lists.eligible.length,
    notYet: lists.notYet.length,
    annexes: annexesOf(lists),
    replaces: replaced.map(({ number, issuedOn }) => ({ number, issuedOn })),
    signatory: { offices: decisionOffices(signer.position), name: signer.name },
    madeAt: tx.now,
  }
  return { paper, signer, replaced }
}
