import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { provinceOf, seatOf } from '../actions/begin-review.ts'
import { mayRunReviews, maySeeWholeReview } from '../rules/review-permissions.ts'

export type CampaignSummary = {
  id: string
  title: string
  year: number
  openedOn: PlainDate
  deadline: PlainDate
  procedures: number
  filled: number
  consolidated: number
  agencies: number
  confirmed: number
  /** The reader's own agency has a table that is not confirmed yet. */
  ownLeft: number | null
  decision: { number: string; state: string; effectiveOn: PlainDate; replaced: boolean } | null
}
export type CampaignList = { items: CampaignSummary[]; mayOpen: boolean }

/** The reviews that the reader's unit runs or has a part in, the newest first. */
export const reviewCampaigns = (app: App, actor: StaffActor): Promise<CampaignList> =>
  app.read(actor, async (read) => {
    const unit = await seatOf(read, actor)
    const whole = maySeeWholeReview(actor, unit) ? provinceOf(unit) : null
    return { items: await listCampaigns(read, actor.unit, whole), mayOpen: mayRunReviews(actor, unit) }
  })

async function listCampaigns(read: Read, unit: string, whole: string | null): Promise<CampaignSummary[]> {
  const { rows } = await sql<CampaignSummary>`
    select c.id, c.title, c.year, c.opened_on as "openedOn", c.deadline, e.*, t.*,
      case when d.campaign is not null then jsonb_build_object('number', d.number, 'state', d.state,
        'effectiveOn', d.effective_on, 'replaced', d.replaced_by is not null) end as decision
    from catalogue.review_campaign c
    cross join lateral (
      select count(*)::int as procedures, (count(*) filter (where state in ('filled', 'consolidated')))::int as filled,
        (count(*) filter (where state = 'consolidated'))::int as consolidated
      from catalogue.review_entry e where e.campaign = c.id
    ) e
    cross join lateral (
      select count(*)::int as agencies, (count(*) filter (where confirmed_at is not null))::int as confirmed,
        (max((confirmed_at is null)::int * (
          select count(*) from catalogue.review_entry e where e.campaign = c.id and e.unit = ${unit} and e.state in ('open', 'returned')
        )) filter (where t.unit = ${unit}))::int as "ownLeft"
      from catalogue.review_table t where t.campaign = c.id
    ) t
    left join catalogue.review_decision d on d.campaign = c.id
    where c.province = ${whole} or exists (
      select from catalogue.review_table t where t.campaign = c.id and t.unit = ${unit})
    order by c.opened_on desc, c.title`.execute(read.db)
  return rows
}
