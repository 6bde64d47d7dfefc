import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Audience } from '../rules/audience.ts'
import type { DraftKind, DraftState } from '../rules/draft.ts'
import type { ProcedureRecord, ServiceLevel, Tier } from '../rules/procedure-record.ts'

type ProcedureVersionRow = {
  id: string
  procedure: string
  version: number
  valid_from: PlainDate
  valid_to: PlainDate | null
  decision: string
  name: string
  field: string
  ministry: string
  tiers: Tier[]
  subjects: string[]
  agency: string | null
  audiences: Audience[]
  content: JSONColumnType<ProcedureRecord>
  service_level: ServiceLevel
  fingerprint: string
  published_by: string | null
}
type OfferRow = {
  id: string
  procedure: string
  unit: string | null
  level: ServiceLevel
  reason: string | null
  legal_ground: string | null
  on_national_portal: boolean
  paperless: boolean
  valid_from: PlainDate
  valid_to: PlainDate | null
  decision: string | null
}
export type DecisionRow = {
  id: string
  number: string
  issued_on: PlainDate
  signer: string
  document: string | null
  recorded_at: Date
}
type ServiceRow = {
  id: string
  procedure: string
  version: number
  valid_from: PlainDate
  valid_to: PlainDate | null
  definition: JSONColumnType<Record<string, unknown>>
}
type DraftRow = {
  id: string
  kind: DraftKind
  procedure: string
  field: string
  base: string | null
  content: JSONColumnType<object, string | null, string | null> | null
  valid_from: PlainDate | null
  note: string
  state: DraftState
  author: string
  author_name: string
  revision: Generated<number>
  started_at: Date
  saved_at: Date
  submitted_at: Date | null
  reason: string | null
  decided_by: string | null
  decided_by_name: string | null
  decided_at: Date | null
  decision: string | null
  version: number | null
}
type AnnulmentRow = {
  id: string
  procedure: string
  valid_from: PlainDate
  decision: string
  draft: string
  recorded_at: Date
}
type Tables = {
  'catalogue.procedure': { code: string; popularity: number }
  'catalogue.procedure_version': ProcedureVersionRow
  'catalogue.service': ServiceRow
  'catalogue.offer': OfferRow
  'catalogue.decision': DecisionRow
  'catalogue.draft': DraftRow
  'catalogue.annulment': AnnulmentRow
  'catalogue.responsibility': {
    field: string
    tier: Tier
    unit: string
    valid_from: PlainDate
    valid_to: PlainDate | null
  }
  'catalogue.search_entry': {
    version: string
    procedure: string
    valid_from: PlainDate
    valid_to: PlainDate | null
    popularity: number
    form: string
    field_form: string
    head: number
    commune: boolean
  }
  'catalogue.search_stamp': { what: 'names' | 'synonyms'; stamp: string }
  'catalogue.synonym': {
    form: string
    phrase: string
    meanings: string[]
    edited: boolean
    removed: boolean
  }
  'catalogue.life_event': {
    id: string
    position: number
    name_vi: string
    name_en: string
    procedures: string[]
  }
}

export const catalogueDb = (read: Read) => read.db.withTables<Tables>()

/** Of rows with `valid_from` and `valid_to`, those that hold on the date. */
export const holds = (alias: string, date: PlainDate) =>
  sql<boolean>`${sql.ref(`${alias}.valid_from`)} <= ${date} and
               (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${date})`

/** The join to what the province as a whole offers of the procedure of `version`. */
export const provinceOffer = (offer: string, version: string, date: PlainDate) =>
  sql<boolean>`${sql.ref(`${offer}.procedure`)} = ${sql.ref(`${version}.procedure`)}
               and ${sql.ref(`${offer}.unit`)} is null and ${holds(offer, date)}`

/** How far it can be done online: as was decided; else in full when a service is published; else as the ministry's channels suggest. */
export const levelIn = (version: string, service: string, offer: string) =>
  sql<ServiceLevel>`coalesce(${sql.ref(`${offer}.level`)},
    case when ${sql.ref(`${service}.id`)} is not null then 'full' else ${sql.ref(`${version}.service_level`)} end)`
