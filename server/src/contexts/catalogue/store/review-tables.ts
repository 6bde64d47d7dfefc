import { type JSONColumnType, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ProcedureRecord, ServiceLevel } from '../rules/procedure-record.ts'
import type { ConditionAnswers, ReviewCondition } from '../rules/review-conditions.ts'
import type { Amendment } from '../rules/review-entry.ts'

type ConditionRow = {
  id: string
  position: number
  text_vi: string
  text_en: string
  failing: ReviewCondition['failing']
  suggested_by: ReviewCondition['suggestedBy']
  source: string
  sure: string
  valid_from: PlainDate
  valid_to: PlainDate | null
}
type CampaignRow = {
  id: string
  title: string
  year: number
  province: string
  office: string
  opened_on: PlainDate
  deadline: PlainDate
  opened_by: string
}
type TableRow = {
  campaign: string
  unit: string
  confirmed_at: Date | null
  confirmed_by: string | null
  reminded_on: PlainDate | null
}
export type EntryState = 'open' | 'filled' | 'returned' | 'consolidated'
type EntryRow = {
  campaign: string
  procedure: string
  version: string
  unit: string
  state: EntryState
  answers: JSONColumnType<ConditionAnswers>
  proposed_level: ServiceLevel | null
  reason: string | null
  amendments: JSONColumnType<Amendment[]>
  yearly_dossiers: number | null
  note: string | null
  level: ServiceLevel | null
  prefilled_from: 'record' | 'last-review' | null
  return_reason: string | null
  changed_by: string | null
  changed_at: Date | null
  revision: number
}
export type DecisionState = 'drafted' | 'signed' | 'issued'
type ReviewDecisionRow = {
  campaign: string
  number: string
  issued_on: PlainDate
  effective_on: PlainDate
  signer: string
  signer_name: string
  signer_position: string
  replaces: string[]
  state: DecisionState
  file: string
  decision: string | null
  replaced_by: string | null
  revision: number
}
export type ReengineeringState = 'proposed' | 'returned' | 'approved' | 'carried-out'
type ReengineeringRow = {
  id: string
  procedure: string
  unit: string
  before_version: string
  proposed: JSONColumnType<ProcedureRecord>
  trips_before: number
  trips_after: number
  yearly_dossiers: number
  note: string | null
  saved_per_dossier: string
  state: ReengineeringState
  return_reason: string | null
  proposed_by: string
  proposed_at: Date
  approved_by: string | null
  approved_at: Date | null
  decision: string | null
  after_version: string | null
  carried_out_at: Date | null
  revision: number
}
type Tables = {
  'catalogue.review_condition': ConditionRow
  'catalogue.review_campaign': CampaignRow
  'catalogue.review_table': TableRow
  'catalogue.review_entry': EntryRow
  'catalogue.review_decision': ReviewDecisionRow
  'catalogue.compliance_cost': {
    id: string
    amount: number
    source: string
    sure: string
    valid_from: PlainDate
    valid_to: PlainDate | null
  }
  'catalogue.review_ground': {
    id: string
    position: number
    text: string
    source: string
    sure: string
    valid_from: PlainDate
    valid_to: PlainDate | null
  }
  'catalogue.reengineering': ReengineeringRow
}

export const reviewDb = (read: Read) => read.db.withTables<Tables>()

type Dated = { validFrom: PlainDate; validTo: PlainDate | null }
type Fact = Dated & { id: string; source: string; sure: string }

/** Conditions, legal grounds and unit costs as they ship. */
export type ReviewData = {
  conditions: (ReviewCondition & Dated)[]
  grounds: (Fact & { text: string })[]
  costs: (Fact & { amount: number })[]
}

/** Adds what is new and corrects what is known by its id and first day. */
export async function addReviewData(tx: Tx, { conditions, grounds, costs }: ReviewData): Promise<void> {
  const placed = <T>(facts: readonly T[]) =>
    JSON.stringify(facts.map((fact, position) => ({ ...fact, position })))
  await sql`
    insert into catalogue.review_condition (id, position, text_vi, text_en, failing, suggested_by, source, sure, valid_from, valid_to)
    select id, position, vi, en, failing, "suggestedBy", source, sure, "validFrom", "validTo"
    from jsonb_to_recordset(${placed(conditions)}::jsonb) as new (id text, position int, vi text, en text, failing text,
      "suggestedBy" text, source text, sure text, "validFrom" date, "validTo" date)
    on conflict (id, valid_from) do update set
      (position, text_vi, text_en, failing, suggested_by, source, sure, valid_to) =
      row(excluded.position, excluded.text_vi, excluded.text_en, excluded.failing, excluded.suggested_by, excluded.source,
        excluded.sure, excluded.valid_to)`.execute(tx.db)
  await sql`
    insert into catalogue.review_ground (id, position, text, source, sure, valid_from, valid_to)
    select id, position, text, source, sure, "validFrom", "validTo"
    from jsonb_to_recordset(${placed(grounds)}::jsonb) as new (id text, position int, text text, source text, sure text,
      "validFrom" date, "validTo" date)
    on conflict (id, valid_from) do update set
      (position, text, source, sure, valid_to) =
      row(excluded.position, excluded.text, excluded.source, excluded.sure, excluded.valid_to)`.execute(tx.db)
  await sql`
    insert into catalogue.compliance_cost (id, amount, source, sure, valid_from, valid_to)
    select id, amount, source, sure, "validFrom", "validTo"
    from jsonb_to_recordset(${JSON.stringify(costs)}::jsonb) as new (id text, amount int, source text, sure text,
      "validFrom" date, "validTo" date)
    on conflict (id, valid_from) do update set
      (amount, source, sure, valid_to) = row(excluded.amount, excluded.source, excluded.sure, excluded.valid_to)`.execute(
    tx.db,
  )
}
