import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Validity } from '../../../kernel/values/validity.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { audiencesOf } from '../rules/audience.ts'
import type { ProcedureRecord, ServiceLevel } from '../rules/procedure-record.ts'
import { catalogueDb } from './tables.ts'

export type StandingVersion = Validity & { procedure: string; version: number; fingerprint: string }

/** Every version of the procedures; nobody else changes versions until the transaction ends. */
export async function lockVersions(tx: Tx, procedures: readonly string[]): Promise<StandingVersion[]> {
  await sql`lock table catalogue.procedure_version in share row exclusive mode`.execute(tx.db)
  return standingVersions(tx, procedures)
}

/** Every version of the procedures, as it is now. */
export const standingVersions = (read: Read, procedures: readonly string[]): Promise<StandingVersion[]> =>
  catalogueDb(read)
    .selectFrom('catalogue.procedure_version')
    .select(['id', 'procedure', 'version', 'valid_from as validFrom', 'valid_to as validTo', 'fingerprint'])
    .where(sql<boolean>`procedure = any(${procedures})`)
    .execute()

export const closeVersions = (tx: Tx, ids: readonly string[], validTo: PlainDate) =>
  sql`update catalogue.procedure_version set valid_to = ${validTo} where id = any(${ids}::uuid[])`.execute(
    tx.db,
  )

/** Ends the versions on the day; those that begin later never hold. */
export const endVersions = (tx: Tx, ids: readonly string[], day: PlainDate) =>
  sql`update catalogue.procedure_version set valid_to = greatest(valid_from, ${day}::date)
      where id = any(${ids}::uuid[])`.execute(tx.db)

export type NewVersion = {
  record: ProcedureRecord
  version: number
  validTo: PlainDate | null
  level: ServiceLevel
  fingerprint: string
  /** The decision of the province behind it; null for what came with the product. */
  publishedBy: string | null
}

export async function addVersions(tx: Tx, versions: readonly NewVersion[], validFrom: PlainDate) {
  const codes = versions.map(({ record }) => record.code)
  await sql`insert into catalogue.procedure (code) select unnest(${codes}::text[]) on conflict do nothing`.execute(
    tx.db,
  )
  const rows = versions.map(({ record, ...version }) => ({
    ...version,
    content: record,
    audiences: audiencesOf(record.subjects),
    agency: record.agencies.inCharge.map(({ name }) => name).join(', ') || null,
  }))
  await sql`
    insert into catalogue.procedure_version (procedure, version, valid_from, valid_to, decision, name, field, ministry,
      tiers, subjects, agency, audiences, content, service_level, fingerprint, published_by)
    select content ->> 'code', version, ${validFrom}::date, "validTo", content ->> 'decision', content ->> 'name',
      content ->> 'field', content ->> 'ministry',
      array(select jsonb_array_elements_text(content -> 'tiers')), array(select jsonb_array_elements_text(content -> 'subjects')),
      agency, audiences, content, level, fingerprint, "publishedBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (version int, "validTo" date, content jsonb,
      agency text, audiences text[], level text, fingerprint text, "publishedBy" uuid)`.execute(tx.db)
}

/** What a version says; undefined when there is no such version. */
export const contentOf = async (read: Read, id: string): Promise<ProcedureRecord | undefined> =>
  (
    await catalogueDb(read)
      .selectFrom('catalogue.procedure_version')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.content
