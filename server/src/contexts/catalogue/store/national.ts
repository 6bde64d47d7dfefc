import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'
import type { RecordDifference } from '../rules/record-differences.ts'

/** What the national database says of a procedure. */
export type NationalRow = {
  procedure: string
  content: ProcedureRecord | null
  annulled: boolean
  faults: string[]
  fingerprint: string
  changedAt: string
}

/** The version of ours that no other one ends: what a national record is compared with. */
export type OpenVersion = { id: string; procedure: string; validFrom: PlainDate; content: ProcedureRecord }

/** Writes what was fetched. A record that is known only as annulled keeps what was known of it. */
export const keepNational = (tx: Tx, rows: readonly NationalRow[]) =>
  sql`
    insert into catalogue.national_record as old (procedure, content, annulled, faults, fingerprint, changed_at, fetched_at)
    select procedure, nullif(content, 'null'::jsonb), annulled, faults, fingerprint, "changedAt", ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (procedure text, content jsonb, annulled boolean,
      faults text[], fingerprint text, "changedAt" text)
    on conflict (procedure) do update set content = coalesce(excluded.content, old.content), annulled = excluded.annulled,
      faults = excluded.faults, fingerprint = excluded.fingerprint, changed_at = excluded.changed_at,
      fetched_at = excluded.fetched_at`.execute(tx.db)

/** When each of the procedures changed the last time we asked. */
export async function changedAtOf(read: Read, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ procedure: string; changedAt: string }>`
    select procedure, changed_at as "changedAt" from catalogue.national_record
    where procedure = any(${[...codes]}::text[])`.execute(read.db)
  return new Map(rows.map(({ procedure, changedAt }) => [procedure, changedAt]))
}

/** The national record, kept from changing until the transaction ends. */
export async function lockNational(tx: Tx, code: string): Promise<NationalRow | undefined> {
  const { rows } = await sql<NationalRow>`
    select procedure, content, annulled, faults, fingerprint, changed_at as "changedAt"
    from catalogue.national_record where procedure = ${code} for update`.execute(tx.db)
  return rows[0]
}

export async function openVersion(read: Read, code: string): Promise<OpenVersion | undefined> {
  const { rows } = await sql<OpenVersion>`
    select id, procedure, valid_from as "validFrom", content from catalogue.procedure_version
    where procedure = ${code} and valid_to is null`.execute(read.db)
  return rows[0]
}

export type StalePair = {
  procedure: string
  version: string
  fingerprint: string
  ours: ProcedureRecord
  national: ProcedureRecord
}

/** The pairs of an open version and a national record in force that have not been compared as they are now. */
export const stalePairs = async (read: Read): Promise<StalePair[]> =>
  (
    await sql<StalePair>`
      select n.procedure, v.id as version, n.fingerprint, v.content as ours, n.content as national
      from catalogue.national_record n
      join catalogue.procedure_version v on v.procedure = n.procedure and v.valid_to is null
      left join catalogue.national_comparison c on c.procedure = n.procedure
      where not n.annulled and n.content is not null
        and (c.procedure is null or c.version <> v.id or c.fingerprint <> n.fingerprint)`.execute(read.db)
  ).rows

export type Comparison = {
  procedure: string
  version: string
  fingerprint: string
  differences: RecordDifference[]
}

export const saveComparisons = (tx: Tx, found: readonly Comparison[]) =>
  sql`
    insert into catalogue.national_comparison (procedure, version, fingerprint, differences)
    select * from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as new (procedure text, version uuid, fingerprint text, differences jsonb)
    on conflict (procedure) do update set version = excluded.version, fingerprint = excluded.fingerprint,
      differences = excluded.differences`.execute(tx.db)

export type Rejection = { place: string; value: string; reason: string; decidedBy: string; decidedAt: Date }

export const rejectionsOf = async (read: Read, code: string): Promise<Rejection[]> =>
  (
    await sql<Rejection>`
      select place, value, reason, decided_by as "decidedBy", decided_at as "decidedAt"
      from catalogue.national_rejection where procedure = ${code}`.execute(read.db)
  ).rows

export const reject = (
  tx: Tx,
  code: string,
  reason: string,
  places: readonly { place: string; value: string }[],
) =>
  sql`
    insert into catalogue.national_rejection (procedure, place, value, reason, decided_by, decided_at)
    select ${code}, place, value, ${reason}, ${tx.actor.id}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as new (place text, value text)
    on conflict (procedure, place) do update set value = excluded.value, reason = excluded.reason,
      decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(tx.db)

/** The places are open again, because their national value was taken over after all. */
export const forgetRejections = (tx: Tx, code: string, places: readonly string[]) =>
  sql`delete from catalogue.national_rejection
      where procedure = ${code} and place = any(${[...places]}::text[])`.execute(tx.db)

/** Ends the procedure on the day: the version that holds ends, and what was to come later never holds. */
export const endVersions = (tx: Tx, code: string, day: PlainDate) =>
  sql`
    update catalogue.procedure_version set valid_to = greatest(valid_from, ${day}::date)
    where procedure = ${code} and (valid_to is null or valid_to > ${day}::date)`.execute(tx.db)
