import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { GroupStatus } from '../rules/group-progress.ts'

export type NewGroup = {
  id: string
  position: number
  nameVi: string
  nameEn: string
  source: string
  expected: number | null
  sure: string | null
  note: string | null
  validFrom: PlainDate
  members: { name: string; code: string | null }[]
}

/** Adds the groups that are not there yet, with their members; a code that the catalogue lacks becomes null. How many were added. */
export async function addGroups(tx: Tx, groups: readonly NewGroup[]): Promise<number> {
  const { rows } = await sql<{ added: number }>`
    with new as (
      select * from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as new (id text, position int, "nameVi" text,
        "nameEn" text, source text, expected int, sure text, note text, "validFrom" date, members jsonb)
    ), added as (
      insert into catalogue.procedure_group (id, position, name_vi, name_en, source, expected, sure, note, valid_from)
      select id, position, "nameVi", "nameEn", source, expected, sure, note, "validFrom" from new
      on conflict do nothing returning id
    ), given as (
      insert into catalogue.group_member (group_id, procedure, name, valid_from)
      select new.id, p.code, m.name, new."validFrom"
      from new join added using (id)
      cross join jsonb_to_recordset(new.members) as m (name text, code text)
      left join catalogue.procedure p on p.code = m.code
      on conflict do nothing
    )
    select count(*)::int as added from added`.execute(tx.db)
  return rows[0]?.added ?? 0
}

export async function groupExists(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from catalogue.procedure_group where id = ${id}`.execute(tx.db)
  return rows.length > 0
}

/** The name of the procedure as it holds on the day; undefined when it is not in force. */
export async function procedureName(tx: Tx, code: string, day: PlainDate): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from catalogue.procedure_version
    where procedure = ${code} and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)`.execute(
    tx.db,
  )
  return rows[0]?.name
}

/** The id of the new member; undefined when the group has it already. */
export async function addMember(
  tx: Tx,
  member: { group: string; code: string | null; name: string; validFrom: PlainDate },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.group_member (group_id, procedure, name, valid_from)
    values (${member.group}, ${member.code}, ${member.name}, ${member.validFrom}::date)
    on conflict do nothing returning id`.execute(tx.db)
  return rows[0]?.id
}

/** A member that nobody has taken out, kept from changing until the transaction ends. */
export async function lockMember(
  tx: Tx,
  group: string,
  id: string,
): Promise<{ procedure: string | null; validFrom: PlainDate } | undefined> {
  const { rows } = await sql<{ procedure: string | null; validFrom: PlainDate }>`
    select procedure, valid_from as "validFrom" from catalogue.group_member
    where id = ${id} and group_id = ${group} and valid_to is null for update`.execute(tx.db)
  return rows[0]
}

export const endMember = (tx: Tx, id: string, day: PlainDate) =>
  sql`update catalogue.group_member set valid_to = ${day}::date where id = ${id}`.execute(tx.db)

export const addStatus = (
  tx: Tx,
  member: string,
  { status, validFrom, evidence }: { status: GroupStatus; validFrom: PlainDate; evidence: string },
) =>
  sql`
    insert into catalogue.group_status (member, status, valid_from, evidence, set_by, recorded_at)
    values (${member}, ${status}, ${validFrom}::date, ${evidence}, ${tx.actor.id}, ${tx.now})
    on conflict (member, valid_from, recorded_at) do update set status = excluded.status, evidence = excluded.evidence`.execute(
    tx.db,
  )
