import { sql } from 'kysely'
import type { App, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { seeReview } from '../actions/begin-review.ts'
import { reviewErrors } from '../errors.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import type { ReviewCondition } from '../rules/review-conditions.ts'
import { judgeReview, type ReviewContent, type ReviewFault } from '../rules/review-entry.ts'
import { mayConfirmReview, mayFillReview, mayRunReviews } from '../rules/review-permissions.ts'
import { conditionsOn } from '../store/review-campaign.ts'
import { decisionOf } from '../store/review-decision.ts'
import { hasTable } from '../store/review-entry.ts'
import type { EntryState } from '../store/review-tables.ts'
import { unitNames } from './review-lists.ts'

export type ReviewRow = ReviewContent & {
  procedure: string
  name: string
  field: string
  tiers: Tier[]
  state: EntryState
  level: ServiceLevel
  faults: ReviewFault[]
  prefilledFrom: 'record' | 'last-review' | null
  returnReason: string | null
  revision: number
}
export type ReviewTable = {
  campaign: { id: string; title: string; deadline: PlainDate }
  unit: string
  unitName: string
  confirmed: boolean
  conditions: ReviewCondition[]
  rows: ReviewRow[]
  mayFill: boolean
  mayConfirm: boolean
  mayRun: boolean
}

/** The table of one agency: its procedures by field and code, with what each row still lacks. */
export const reviewTable = (app: App, actor: StaffActor, id: string, unit: string): Promise<ReviewTable> =>
  app.read(actor, async (read) => {
    const seen = await seeReview(read, actor, id)
    const { campaign, whole } = seen
    if (!(whole || unit === actor.unit) || !(await hasTable(read, id, unit)))
      throw reviewErrors.reviewNotFound()
    const [conditions, { rows }, names, decision] = await Promise.all([
      conditionsOn(read, campaign.openedOn),
      sql<Omit<ReviewRow, 'level' | 'faults'> & { confirmed: boolean }>`
        select e.procedure, v.name, v.field, v.tiers, e.state, e.answers, e.proposed_level as "proposedLevel", e.reason,
          e.amendments, e.yearly_dossiers as "yearlyDossiers", e.note, e.prefilled_from as "prefilledFrom",
          e.return_reason as "returnReason", e.revision, t.confirmed_at is not null as confirmed
        from catalogue.review_entry e
        join catalogue.procedure_version v on v.id = e.version
        join catalogue.review_table t on t.campaign = e.campaign and t.unit = e.unit
        where e.campaign = ${id} and e.unit = ${unit} order by v.field, e.procedure`.execute(read.db),
      unitNames(read, campaign.openedOn),
      decisionOf(read, id),
    ])
    const confirmed = rows[0]?.confirmed ?? false
    return {
      campaign: { id, title: campaign.title, deadline: campaign.deadline },
      unit,
      unitName: names.get(unit) ?? unit,
      confirmed,
      conditions,
      rows: rows.map(({ confirmed: _, ...row }) => ({ ...row, ...judgeReview(row, conditions) })),
      mayFill: !confirmed && mayFillReview(actor, unit),
      mayConfirm: !confirmed && mayConfirmReview(actor, unit),
      mayRun:
        whole && mayRunReviews(actor, seen.unit) && (decision === undefined || decision.state === 'drafted'),
    }
  })
