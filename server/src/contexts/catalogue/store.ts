import { type JSONColumnType, sql } from 'kysely'
import type { Read, Tx } from '../../kernel/app.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import type {
  ProcedureCase,
  ProcedureChannel,
  ProcedureRecord,
  ProcedureResult,
  ServiceLevel,
  Tier,
} from './rules/procedure-record.ts'
import type { Synonym } from './rules/search/lexicon.ts'
import type { Validity } from './rules/validity.ts'

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
  channels: JSONColumnType<ProcedureChannel[]>
  cases: JSONColumnType<ProcedureCase[]>
  results: JSONColumnType<ProcedureResult[]>
  legal_bases: JSONColumnType<string[]>
  service_level: ServiceLevel
  fingerprint: string
}
type ServiceRow = {
  id: string
  procedure: string
  version: number
  valid_from: PlainDate
  valid_to: PlainDate | null
  definition: JSONColumnType<Record<string, unknown>>
}
type Tables = {
  'catalogue.procedure': { code: string; popularity: number }
  'catalogue.procedure_version': ProcedureVersionRow
  'catalogue.service': ServiceRow
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
  'catalogue.synonym': { form: string; phrase: string; meanings: string[]; edited: boolean; removed: boolean }
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

export type StandingVersion = Validity & { procedure: string; version: number; fingerprint: string }

/** Every version of the procedures; nobody else changes versions until the transaction ends. */
export async function lockVersions(tx: Tx, procedures: readonly string[]): Promise<StandingVersion[]> {
  await sql`lock table catalogue.procedure_version in share row exclusive mode`.execute(tx.db)
  return catalogueDb(tx)
    .selectFrom('catalogue.procedure_version')
    .select(['id', 'procedure', 'version', 'valid_from as validFrom', 'valid_to as validTo', 'fingerprint'])
    .where(sql<boolean>`procedure = any(${procedures})`)
    .execute()
}

export const closeVersions = (tx: Tx, ids: readonly string[], validTo: PlainDate) =>
  sql`update catalogue.procedure_version set valid_to = ${validTo} where id = any(${ids}::uuid[])`.execute(
    tx.db,
  )

export type NewVersion = ProcedureRecord & {
  version: number
  validTo: PlainDate | null
  level: ServiceLevel
  fingerprint: string
}

export async function addVersions(tx: Tx, versions: readonly NewVersion[], validFrom: PlainDate) {
  await sql`insert into catalogue.procedure (code) select unnest(${versions.map(({ code }) => code)}::text[])
            on conflict do nothing`.execute(tx.db)
  await sql`
    insert into catalogue.procedure_version (procedure, version, valid_from, valid_to, decision, name, field, ministry,
      tiers, subjects, agency, channels, cases, results, legal_bases, service_level, fingerprint)
    select code, version, ${validFrom}::date, "validTo", decision, name, field, ministry,
      tiers, subjects, agency, channels, cases, results, "legalBases", level, fingerprint
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as new (code text, version int, "validTo" date,
      decision text, name text, field text, ministry text, tiers text[], subjects text[], agency text,
      channels jsonb, cases jsonb, results jsonb, "legalBases" jsonb, level text, fingerprint text)`.execute(
    tx.db,
  )
}

export type StandingService = Validity & { version: number; same: boolean }

/** Locks the procedure and returns the versions of its service; undefined when there is no such procedure. */
export async function lockServices(
  tx: Tx,
  procedure: string,
  definition: string,
): Promise<StandingService[] | undefined> {
  const known = await catalogueDb(tx)
    .selectFrom('catalogue.procedure')
    .select('code')
    .where('code', '=', procedure)
    .forUpdate()
    .executeTakeFirst()
  if (!known) return undefined
  return catalogueDb(tx)
    .selectFrom('catalogue.service')
    .select(['id', 'version', 'valid_from as validFrom', 'valid_to as validTo'])
    .select(sql<boolean>`definition = ${definition}::jsonb`.as('same'))
    .where('procedure', '=', procedure)
    .execute()
}

export const closeService = (tx: Tx, id: string, validTo: PlainDate) =>
  catalogueDb(tx).updateTable('catalogue.service').set({ valid_to: validTo }).where('id', '=', id).execute()

export const addService = async (tx: Tx, service: ServiceRowWithoutId): Promise<string> =>
  (
    await sql<{ id: string }>`
      insert into catalogue.service (procedure, version, valid_from, valid_to, definition)
      values (${service.procedure}, ${service.version}, ${service.validFrom}, ${service.validTo}, ${service.definition}::jsonb)
      returning id`.execute(tx.db)
  ).rows[0]!.id

type ServiceRowWithoutId = {
  procedure: string
  version: number
  validFrom: PlainDate
  validTo: PlainDate | null
  definition: string
}

export type Hints = {
  synonyms: Synonym[]
  popularity: { code: string; popularity: number }[]
  lifeEvents: { id: string; position: number; nameVi: string; nameEn: string; procedures: string[] }[]
}

/** Adds the words, the popularity and the life events that ship; what was edited or removed since is left alone. */
export async function addHints(tx: Tx, hints: Hints): Promise<void> {
  await sql`insert into catalogue.synonym as old (form, phrase, meanings)
            select catalogue.search_form(phrase), phrase, array(select jsonb_array_elements_text(meanings))
            from jsonb_to_recordset(${JSON.stringify(hints.synonyms)}::jsonb) as new (phrase text, meanings jsonb)
            on conflict (form) do update set phrase = excluded.phrase, meanings = excluded.meanings
            where not old.edited and (old.phrase, old.meanings) is distinct from (excluded.phrase, excluded.meanings)`.execute(
    tx.db,
  )
  await sql`update catalogue.procedure p set popularity = new.popularity
            from jsonb_to_recordset(${JSON.stringify(hints.popularity)}::jsonb) as new (code text, popularity int)
            where p.code = new.code and p.popularity = 0`.execute(tx.db)
  await sql`insert into catalogue.life_event
            select id, position, "nameVi", "nameEn", procedures
            from jsonb_to_recordset(${JSON.stringify(hints.lifeEvents)}::jsonb)
              as new (id text, position int, "nameVi" text, "nameEn" text, procedures text[])
            on conflict do nothing`.execute(tx.db)
}

/** Nobody else changes everyday words until the transaction ends. */
export const lockSynonyms = (tx: Tx) =>
  catalogueDb(tx)
    .selectFrom('catalogue.search_stamp')
    .select('what')
    .where('what', '=', 'synonyms')
    .forUpdate()
    .execute()

export const putSynonym = (tx: Tx, form: string, { phrase, meanings }: Synonym) =>
  catalogueDb(tx)
    .insertInto('catalogue.synonym')
    .values({ form, phrase, meanings: [...meanings], edited: true, removed: false })
    .onConflict((on) =>
      on.column('form').doUpdateSet({ phrase, meanings: [...meanings], edited: true, removed: false }),
    )
    .execute()

/** Whether there was such a phrase. */
export const dropSynonym = async (tx: Tx, form: string): Promise<boolean> => {
  const { numUpdatedRows } = await catalogueDb(tx)
    .updateTable('catalogue.synonym')
    .set({ edited: true, removed: true })
    .where('form', '=', form)
    .where('removed', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
