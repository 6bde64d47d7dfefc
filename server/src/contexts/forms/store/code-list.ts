import type { CodeList } from '@mot-cua/form-engine'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { placeVersion, type Validity } from '../../../kernel/values/validity.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type CodeListVersion = Validity & { list: string; version: number }

/** Which version of each list holds on the day. */
export const codeListIdsOn = async (read: Read, day: PlainDate): Promise<{ id: string; list: string }[]> =>
  (
    await sql<{ id: string; list: string }>`
      select id, list from forms.code_list
      where valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date) order by list`.execute(
      read.db,
    )
  ).rows

export const codeListsById = async (
  read: Read,
  ids: readonly string[],
): Promise<{ id: string; content: CodeList }[]> =>
  (
    await sql<{ id: string; content: CodeList }>`
      select id, content from forms.code_list where id = any (${ids}::uuid[])`.execute(read.db)
  ).rows

/** The versions of a list that have days of their own, the newest first. */
export const versionsOfCodeList = async (read: Read, list: string): Promise<CodeListVersion[]> =>
  (
    await sql<CodeListVersion>`
      select id, list, version, valid_from as "validFrom", valid_to as "validTo" from forms.code_list
      where list = ${list} and (valid_to is null or valid_from < valid_to) order by valid_from desc`.execute(
      read.db,
    )
  ).rows

/**
 * Makes the content the list from the day on; what held before ends there. Content that a version of the list had already, kept
 * or corrected since, changes nothing when `once`. Returns the id of the version.
 */
export async function placeCodeList(
  tx: Tx,
  content: CodeList,
  { validFrom, once = false }: { validFrom: PlainDate; once?: boolean },
): Promise<string> {
  // One at a time decides about a list, also about one that does not exist yet.
  await sql`select pg_advisory_xact_lock(hashtext(${`forms.code_list ${content.id}`}))`.execute(tx.db)
  const text = JSON.stringify(content)
  const { rows: standing } = await sql<Validity & { version: number; same: boolean }>`
    select id, version, valid_from as "validFrom", valid_to as "validTo", content = ${text}::jsonb as same
    from forms.code_list where list = ${content.id}`.execute(tx.db)
  const same = once && standing.find((version) => version.same)
  if (same) return same.id
  const { closes, validTo } = placeVersion(standing, validFrom)
  if (closes)
    await sql`update forms.code_list set valid_to = ${validFrom}::date where id = ${closes}::uuid`.execute(
      tx.db,
    )
  const version = Math.max(0, ...standing.map((one) => one.version)) + 1
  const { rows } = await sql<{ id: string }>`
    insert into forms.code_list (list, version, valid_from, valid_to, content)
    values (${content.id}, ${version}, ${validFrom}::date, ${validTo}::date, ${text}::jsonb) returning id`.execute(
    tx.db,
  )
  return rows[0]!.id
}
