import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { colleagues } from '../../organisation/index.ts'
import { seeReview } from '../actions/begin-review.ts'
import type { ServiceLevel } from '../rules/procedure-record.ts'
import type { ReviewCondition } from '../rules/review-conditions.ts'
import {
  mayConfirmReview,
  mayFillReview,
  mayRunReviews,
  maySealDecision,
  maySignDecision,
} from '../rules/review-permissions.ts'
import { type Campaign, conditionsOn } from '../store/review-campaign.ts'
import { decisionOf, type ReviewDecision, standingDecisions } from '../store/review-decision.ts'
import { unitNames } from './review-lists.ts'

export type AgencyProgress = {
  unit: string
  name: string
  procedures: number
  filled: number
  returned: number
  consolidated: number
  confirmedAt: string | null
  remindedOn: PlainDate | null
  overdue: boolean
}
export type CampaignMove = 'fill' | 'confirm' | 'run' | 'draft' | 'sign' | 'seal'
export type CampaignPage = Omit<Campaign, 'openedBy'> & {
  conditions: ReviewCondition[]
  agencies: AgencyProgress[]
  /** How many whole rows stand at each level: the lists as they form. */
  levels: Record<ServiceLevel, number>
  decision: Omit<ReviewDecision, 'file' | 'decision'> | null
  /** For drafting: who may sign, and what may be replaced. */
  signers: { id: string; name: string; position: string }[]
  standing: { campaign: string; number: string; issuedOn: PlainDate }[]
  /** What the reader may do here, as far as the roles say. */
  moves: CampaignMove[]
}

/** A review with the progress of every agency, or of the reader's own. */
export const reviewCampaign = (app: App, actor: StaffActor, id: string): Promise<CampaignPage> =>
  app.read(actor, async (read) => {
    const { campaign, whole, unit } = await seeReview(read, actor, id)
    const runs = whole && mayRunReviews(actor, unit)
    const [conditions, agencies, levels, decision, signers, standing] = await Promise.all([
      conditionsOn(read, campaign.openedOn),
      agenciesOf(read, campaign, whole ? null : actor.unit),
      levelsOf(read, id),
      decisionOf(read, id),
      runs ? colleagues(read, campaign.province, 'leader') : [],
      runs ? standingDecisions(read, campaign.province) : [],
    ])
    const may: Record<CampaignMove, boolean> = {
      fill: mayFillReview(actor, actor.unit) && agencies.some((agency) => agency.unit === actor.unit),
      confirm: mayConfirmReview(actor, actor.unit) && agencies.some((agency) => agency.unit === actor.unit),
      run: runs && decision?.state !== 'issued',
      draft:
        runs && decision?.state !== 'issued' && agencies.every((one) => one.consolidated === one.procedures),
      sign: decision?.state === 'drafted' && maySignDecision(actor, campaign.province, decision.signer),
      seal: decision?.state === 'signed' && whole && maySealDecision(actor, unit),
    }
    const { openedBy: _, ...head } = campaign
    return {
      ...head,
      conditions,
      agencies,
      levels,
      decision: decision ? shown(decision) : null,
      signers: signers.map(({ id, name, position }) => ({ id, name, position })),
      standing: standing.filter((one) => one.campaign !== id),
      moves: (Object.keys(may) as CampaignMove[]).filter((move) => may[move]),
    }
  })

const shown = ({ file: _, decision: __, ...rest }: ReviewDecision) => rest

async function agenciesOf(
  read: Read,
  { id, openedOn, deadline }: Campaign,
  only: string | null,
): Promise<AgencyProgress[]> {
  const [{ rows }, names] = await Promise.all([
    sql<Omit<AgencyProgress, 'name' | 'overdue'>>`
      select t.unit, count(*)::int as procedures,
        (count(*) filter (where e.state in ('filled', 'consolidated')))::int as filled,
        (count(*) filter (where e.state = 'returned'))::int as returned,
        (count(*) filter (where e.state = 'consolidated'))::int as consolidated,
        to_jsonb(t.confirmed_at) #>> '{}' as "confirmedAt", t.reminded_on as "remindedOn"
      from catalogue.review_table t
      join catalogue.review_entry e on e.campaign = t.campaign and e.unit = t.unit
      where t.campaign = ${id} and (${only}::text is null or t.unit = ${only})
      group by t.unit, t.confirmed_at, t.reminded_on`.execute(read.db),
    unitNames(read, openedOn),
  ])
  return rows
    .map((row) => ({
      ...row,
      name: names.get(row.unit) ?? row.unit,
      overdue: row.confirmedAt === null && deadline < read.today,
    }))
    .sort((a, b) => a.unit.localeCompare(b.unit, 'en', { numeric: true }))
}

async function levelsOf(read: Read, campaign: string): Promise<Record<ServiceLevel, number>> {
  const { rows } = await sql<{ level: ServiceLevel; n: number }>`
    select level, count(*)::int as n from catalogue.review_entry
    where campaign = ${campaign} and level is not null group by level`.execute(read.db)
  return { full: 0, partial: 0, info: 0, ...Object.fromEntries(rows.map(({ level, n }) => [level, n])) }
}
