import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitById } from '../../organisation/index.ts'
import { seeReview } from '../actions/begin-review.ts'
import { reviewErrors } from '../errors.ts'
import type { DecisionPress } from '../ports.ts'
import type { AnnexHead } from '../rules/annex-head.ts'
import { decisionFileName } from '../rules/decision-file-name.ts'
import type { ReviewLists } from '../rules/review-lists.ts'
import { type Campaign, campaignById, conditionsOn } from '../store/review-campaign.ts'
import { decisionOf } from '../store/review-decision.ts'
import { listsOf } from './review-lists.ts'

export type DecisionFile = { name: string; bytes: Uint8Array }
/** Both lists with what their heads say; `number` null as long as nothing is issued. */
export type ListsOfReview = ReviewLists & AnnexHead & { year: number }

async function fileOf(read: Read, press: DecisionPress, id: string, issued: boolean): Promise<DecisionFile> {
  const decision = await decisionOf(read, id)
  if (!decision || (issued && decision.state !== 'issued')) throw reviewErrors.reviewNotFound()
  return { name: decisionFileName(decision.number), bytes: await press.bytesOf(read, decision.file) }
}

async function listsWithHead(read: Read, campaign: Campaign): Promise<ListsOfReview> {
  const [lists, decision, province] = await Promise.all([
    conditionsOn(read, campaign.openedOn).then((conditions) => listsOf(read, campaign, conditions)),
    decisionOf(read, campaign.id),
    unitById(read, campaign.province),
  ])
  const issued = decision?.state === 'issued' ? decision : undefined
  return {
    ...lists,
    title: campaign.title,
    year: campaign.year,
    province: province?.nameVi ?? campaign.province,
    number: issued?.number ?? null,
    issuedOn: issued?.issuedOn ?? null,
  }
}

/** The decision as it stands now, for those who see the review. */
export const decisionForStaff = (app: App, press: DecisionPress, actor: StaffActor, id: string) =>
  app.read(actor, async (read) => {
    await seeReview(read, actor, id)
    return fileOf(read, press, id, false)
  })

export const listsForStaff = (app: App, actor: StaffActor, id: string): Promise<ListsOfReview> =>
  app.read(actor, async (read) => listsWithHead(read, (await seeReview(read, actor, id)).campaign))

const anybody = { kind: 'system', id: 'catalogue' } as const

/** The issued decision, for everybody; `review-not-found` before that. */
export const publicDecision = (app: App, press: DecisionPress, id: string): Promise<DecisionFile> =>
  app.read(anybody, (read) => fileOf(read, press, id, true))

export const publicLists = (app: App, id: string): Promise<ListsOfReview> =>
  app.read(anybody, async (read) => {
    const campaign = await campaignById(read, id)
    if (!campaign) throw reviewErrors.reviewNotFound()
    const lists = await listsWithHead(read, campaign)
    if (!lists.number) throw reviewErrors.reviewNotFound()
    return lists
  })

export type IssuedReview = {
  id: string
  title: string
  year: number
  number: string
  issuedOn: PlainDate
  effectiveOn: PlainDate
  signer: string
  eligible: number
  notYet: number
  replacedBy: string | null
}

/** Every issued decision on a review, the newest first. */
export const issuedReviews = (app: App): Promise<IssuedReview[]> =>
  app.read(anybody, async (read) => {
    const { rows } = await sql<IssuedReview>`
      select c.id, c.title, c.year, d.number, d.issued_on as "issuedOn", d.effective_on as "effectiveOn",
        d.signer_name as signer, d.replaced_by as "replacedBy",
        (select count(*)::int from catalogue.review_entry e where e.campaign = c.id and e.level = 'full') as eligible,
        (select count(*)::int from catalogue.review_entry e where e.campaign = c.id and e.level <> 'full') as "notYet"
      from catalogue.review_decision d join catalogue.review_campaign c on c.id = d.campaign
      where d.state = 'issued' order by d.effective_on desc, d.number`.execute(read.db)
    return rows
  })
