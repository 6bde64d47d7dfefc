import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ProcedureRecord, Tier } from '../rules/procedure-record.ts'
import type { Responsibility } from '../rules/review-assignment.ts'
import type { ReviewCondition } from '../rules/review-conditions.ts'
import type { ReviewContent } from '../rules/review-entry.ts'
import { type DecisionState, reviewDb } from './review-tables.ts'
import { catalogueDb, holds } from './tables.ts'

export type Campaign = {
  id: string
  title: string
  year: number
  province: string
  office: string
  openedOn: PlainDate
  deadline: PlainDate
  openedBy: string
}

const campaigns = (read: Read) =>
  reviewDb(read)
    .selectFrom('catalogue.review_campaign')
    .select(['id', 'title', 'year', 'province', 'office', 'opened_on as openedOn', 'deadline'])
    .select('opened_by as openedBy')

export const campaignById = (read: Read, id: string): Promise<Campaign | undefined> =>
  campaigns(read).where('id', '=', id).executeTakeFirst()

/** The campaign, which nobody else changes until the transaction ends, and how far its decision is. */
export async function lockCampaign(
  tx: Tx,
  id: string,
): Promise<(Campaign & { decision: DecisionState | null }) | undefined> {
  const campaign = await campaigns(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!campaign) return undefined
  const decision = await reviewDb(tx)
    .selectFrom('catalogue.review_decision')
    .select('state')
    .where('campaign', '=', id)
    .executeTakeFirst()
  return { ...campaign, decision: decision?.state ?? null }
}

/** The conditions that held on a day, in the order of the law. */
export const conditionsOn = (read: Read, date: PlainDate): Promise<ReviewCondition[]> =>
  reviewDb(read)
    .selectFrom('catalogue.review_condition as c')
    .select(['c.id', 'c.text_vi as vi', 'c.text_en as en', 'c.failing', 'c.suggested_by as suggestedBy'])
    .select(['c.source', 'c.sure'])
    .where(holds('c', date))
    .orderBy('c.position')
    .execute()

/** Which agency of the province handles which field at which tier on a day. */
export const responsibilitiesOn = (read: Read, date: PlainDate): Promise<Responsibility[]> =>
  catalogueDb(read)
    .selectFrom('catalogue.responsibility as r')
    .select(['r.field', 'r.tier', 'r.unit'])
    .where(holds('r', date))
    .orderBy('r.unit')
    .execute()

/** A procedure to be reviewed, with what was said of it the last time. */
export type ReviewCandidate = {
  procedure: string
  version: string
  field: string
  tiers: Tier[]
  channels: ProcedureRecord['channels']
  hasService: boolean
  last: ReviewContent | null
}

/** The procedures in force on a day, all or those of some fields and tiers. */
export async function candidatesOn(
  read: Read,
  date: PlainDate,
  { fields, tiers }: { fields: readonly string[]; tiers: readonly Tier[] },
): Promise<ReviewCandidate[]> {
  const { rows } = await sql<ReviewCandidate>`
    select v.procedure, v.id as version, v.field, v.tiers, v.content -> 'channels' as channels, s.id is not null as "hasService",
      last.content as last
    from catalogue.procedure_version v
    left join catalogue.service s on s.procedure = v.procedure and ${holds('s', date)}
    left join lateral (
      select jsonb_build_object('answers', e.answers, 'proposedLevel', e.proposed_level, 'reason', e.reason,
        'amendments', e.amendments, 'yearlyDossiers', e.yearly_dossiers, 'note', e.note) as content
      from catalogue.review_entry e
      join catalogue.review_decision d on d.campaign = e.campaign and d.state = 'issued'
      where e.procedure = v.procedure
      order by d.effective_on desc limit 1
    ) last on true
    where ${holds('v', date)}
      and (${fields.length === 0} or v.field = any(${fields}::text[]))
      and (${tiers.length === 0} or v.tiers && ${tiers}::text[])`.execute(read.db)
  return rows
}

export type NewEntry = {
  procedure: string
  version: string
  unit: string
  content: ReviewContent
  prefilledFrom: 'record' | 'last-review' | null
}

export async function addCampaign(tx: Tx, campaign: Campaign, entries: readonly NewEntry[]): Promise<void> {
  const units = [...new Set(entries.map(({ unit }) => unit))]
  await reviewDb(tx)
    .insertInto('catalogue.review_campaign')
    .values({
      id: campaign.id,
      title: campaign.title,
      year: campaign.year,
      province: campaign.province,
      office: campaign.office,
      opened_on: campaign.openedOn,
      deadline: campaign.deadline,
      opened_by: campaign.openedBy,
    })
    .execute()
  await addTables(tx, campaign.id, units)
  await sql`
    insert into catalogue.review_entry (campaign, procedure, version, unit, answers, proposed_level, reason, amendments,
      yearly_dossiers, note, prefilled_from)
    select ${campaign.id}::uuid, procedure, version, unit, content -> 'answers', content ->> 'proposedLevel',
      content ->> 'reason', content -> 'amendments', (content ->> 'yearlyDossiers')::int, content ->> 'note', "prefilledFrom"
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as new (procedure text, version uuid, unit text, content jsonb,
      "prefilledFrom" text)`.execute(tx.db)
}

export const addTables = (tx: Tx, campaign: string, units: readonly string[]) =>
  sql`
    insert into catalogue.review_table (campaign, unit) select ${campaign}::uuid, unnest(${units}::text[])
    on conflict do nothing`.execute(tx.db)

/** Tables that are not confirmed though the deadline is at most `until` (of one campaign: whenever), and nobody was reminded of today. */
export async function tablesToRemind(
  tx: Tx,
  until: PlainDate,
  campaign: string | null,
): Promise<{ campaign: string; unit: string; deadline: PlainDate }[]> {
  const { rows } = await sql<{ campaign: string; unit: string; deadline: PlainDate }>`
    update catalogue.review_table t set reminded_on = ${tx.today}
    from catalogue.review_campaign c
    where c.id = t.campaign and t.confirmed_at is null and (t.reminded_on is null or t.reminded_on < ${tx.today})
      and (c.id = ${campaign}::uuid or ${campaign}::uuid is null and c.deadline <= ${until})
      and not exists (select from catalogue.review_decision d where d.campaign = c.id)
    returning t.campaign, t.unit, c.deadline`.execute(tx.db)
  return rows
}
