import { randomUUID } from 'node:crypto'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitById, unitTree } from '../../organisation/index.ts'
import { reviewErrors } from '../errors.ts'
import { reviewOpened } from '../events.ts'
import type { Tier } from '../rules/procedure-record.ts'
import { type FieldLead, reviewerOf } from '../rules/review-assignment.ts'
import { type ReviewCondition, suggestAnswers } from '../rules/review-conditions.ts'
import type { ReviewContent } from '../rules/review-entry.ts'
import { mayRunReviews } from '../rules/review-permissions.ts'
import {
  addCampaign,
  candidatesOn,
  conditionsOn,
  type NewEntry,
  type ReviewCandidate,
  responsibilitiesOn,
} from '../store/review-campaign.ts'
import { provinceOf, seatOf } from './begin-review.ts'

export type ReviewOrder = {
  title: string
  year: number
  deadline: PlainDate
  /** Empty: every field, every tier. */
  fields: readonly string[]
  tiers: readonly Tier[]
  /** Departments that review a field for every commune and district. */
  leads: readonly FieldLead[]
}

/**
 * The provincial office opens a review of the procedures in force today. Each goes to one agency, which finds what it said the
 * last time, or what the record answers by itself.
 */
export const openReviewCampaign = (app: App, actor: StaffActor, order: ReviewOrder): Promise<string> =>
  app.transaction(actor, async (tx) => {
    const seat = await seatOf(tx, actor)
    if (!mayRunReviews(actor, seat)) throw kernelErrors.notAllowed()
    if (!isPlainDate(order.deadline) || order.deadline < tx.today) throw reviewErrors.reviewDates()
    const province = provinceOf(seat)
    const office = await officeOf(tx, province)
    for (const { unit } of order.leads)
      if (!(await unitById(tx, unit))) throw reviewErrors.reviewUnitUnknown(unit)
    const [candidates, conditions, responsibilities] = await Promise.all([
      candidatesOn(tx, tx.today, order),
      conditionsOn(tx, tx.today),
      responsibilitiesOn(tx, tx.today),
    ])
    if (candidates.length === 0) throw reviewErrors.reviewEmpty()
    const assignment = { leads: order.leads, responsibilities, otherwise: office }
    const entries = candidates.map((candidate) => ({
      procedure: candidate.procedure,
      version: candidate.version,
      unit: reviewerOf(candidate, assignment),
      ...prefill(candidate, conditions),
    }))
    const { title, year, deadline } = order
    const id = randomUUID()
    const campaign = { id, title, year, province, office, openedOn: tx.today, deadline, openedBy: actor.id }
    await addCampaign(tx, campaign, entries)
    tx.audit('review.open', id)
    const units = [...new Set(entries.map(({ unit }) => unit))].sort()
    tx.publish(reviewOpened.of({ campaign: id, units, deadline }))
    return id
  })

/** The office of the province's People's Committee; the committee itself where it has none. */
export async function officeOf(read: Read, province: string): Promise<string> {
  const root = (await unitTree(read, read.today)).find(({ id }) => id === province)
  return root?.children.find(({ kind, tier }) => kind === 'office' && tier === 'province')?.id ?? province
}

function prefill(
  { last, channels, hasService }: ReviewCandidate,
  conditions: readonly ReviewCondition[],
): Pick<NewEntry, 'content' | 'prefilledFrom'> {
  if (last)
    return { content: { ...last, answers: stillAsked(last, conditions) }, prefilledFrom: 'last-review' }
  const answers = suggestAnswers({ channels }, hasService, conditions)
  return {
    content: { answers, proposedLevel: null, reason: null, amendments: [], yearlyDossiers: null, note: null },
    prefilledFrom: Object.keys(answers).length > 0 ? 'record' : null,
  }
}

const stillAsked = ({ answers }: ReviewContent, conditions: readonly ReviewCondition[]) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => conditions.some((one) => one.id === id)))
