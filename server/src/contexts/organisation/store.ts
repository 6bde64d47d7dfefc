import { type JSONColumnType, sql } from 'kysely'
import type { Read, Role, Tx } from '../../kernel/app.ts'
import type { CalendarDefinition } from './rules/calendar.ts'

export type UnitKind = 'peoples-committee' | 'department' | 'office' | 'police' | 'one-stop-desk'
export type Tier = 'province' | 'commune'

export type UnitRow = {
  id: string
  parent: string | null
  kind: UnitKind
  tier: Tier
  name_vi: string
  name_en: string
  gso_code: string | null
  calendar: string
  is_desk: boolean
  valid_from: string
  valid_to: string | null
}
export type StaffRow = {
  id: string
  username: string
  name: string
  unit: string
  position: string
  valid_from: string
  valid_to: string | null
}
export type StaffRoleRow = { staff: string; unit: string; role: Role }
type CalendarRow = {
  id: string
  valid_from: string
  issued: Date
  definition: JSONColumnType<CalendarDefinition>
}

type Tables = {
  'organisation.unit': UnitRow
  'organisation.staff': StaffRow
  'organisation.staff_role': StaffRoleRow
  'organisation.calendar': CalendarRow
}

export const organisationDb = (read: Read) => read.db.withTables<Tables>()

/** Writes what differs and says how many units that were. Units the list does not name stay as they are. */
export async function saveUnits(tx: Tx, units: readonly UnitRow[]): Promise<number> {
  const result = await sql`
    insert into organisation.unit as old
    select id, parent, kind, tier, name_vi, name_en, gso_code, calendar, is_desk, valid_from, valid_to
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as new (id text, parent text, kind text, tier text,
      name_vi text, name_en text, gso_code text, calendar text, is_desk boolean, valid_from date, valid_to date)
    on conflict (id) do update set
      (parent, kind, tier, name_vi, name_en, gso_code, calendar, is_desk, valid_from, valid_to) =
      row(excluded.parent, excluded.kind, excluded.tier, excluded.name_vi, excluded.name_en, excluded.gso_code,
          excluded.calendar, excluded.is_desk, excluded.valid_from, excluded.valid_to)
    where old is distinct from excluded`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0)
}

/** Adds the staff that are not known yet, with their roles, and says how many; what was changed since is left alone. */
export async function addStaff(
  tx: Tx,
  staff: readonly (StaffRow & { roles: readonly Role[] })[],
): Promise<number> {
  const { rows } = await sql<{ added: number }>`
    with new as (
      select * from jsonb_to_recordset(${JSON.stringify(staff)}::jsonb) as new (id uuid, username text, name text,
        unit text, position text, valid_from date, valid_to date, roles text[])
    ), added as (
      insert into organisation.staff
      select id, username, name, unit, position, valid_from, valid_to from new
      on conflict do nothing returning id
    ), given as (
      insert into organisation.staff_role (staff, unit, role)
      select id, unit, unnest(roles) from new where id in (select id from added)
    )
    select count(*)::int as added from added`.execute(tx.db)
  return rows[0]?.added ?? 0
}

/** Issues the calendar when it differs from the one that holds from the same day; says whether it did. */
export async function issueCalendar(tx: Tx, definition: CalendarDefinition): Promise<boolean> {
  const result = await sql`
    insert into organisation.calendar (id, valid_from, issued, definition)
    select ${definition.id}, ${definition.validFrom}::date, ${tx.now}, ${JSON.stringify(definition)}::jsonb
    where not exists (
      select from (select definition from organisation.calendar
                   where id = ${definition.id} and valid_from = ${definition.validFrom}::date
                   order by issued desc limit 1) latest
      where latest.definition = ${JSON.stringify(definition)}::jsonb)
    on conflict (id, valid_from, issued) do update set definition = excluded.definition`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0) > 0
}
