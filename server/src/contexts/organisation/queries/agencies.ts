import { sql } from 'kysely'
import type { Read, Role } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { isAgency } from '../rules/unit-kind.ts'
import { holds } from '../store/tables.ts'
import { posts, type Staff } from './staff.ts'
import { type UnitNode, unitPath } from './units.ts'

/** The agencies of these kinds for the area of a unit today, by kind: the nearest one above it. Kinds without one are not named. */
export async function agenciesFor(
  read: Read,
  kinds: readonly string[],
  unit: string,
): Promise<Map<string, string>> {
  const path = (await unitPath(read, unit)).map(({ id }) => id)
  const { rows } = await sql<{ kind: string; unit: string }>`
    select distinct on (kind) kind, unit from organisation.agency
    where kind = any(${[...kinds]}::text[]) and area = any(${path}::text[])
      and valid_from <= ${read.today} and (valid_to is null or valid_to > ${read.today})
    order by kind, array_position(${path}::text[], area) desc`.execute(read.db)
  return new Map(rows.map((row) => [row.kind, row.unit]))
}

/** The units in which somebody may do the work of the role today, in a post of their own or a delegated one. */
export async function unitsWithRole(read: Read, role: Role): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit from (${posts(read)}) post where ${role} = any(roles) order by unit`.execute(read.db)
  return rows.map(({ unit }) => unit)
}

/** Who may do the work of the role in each of the units today, by name; a post of one's own before a delegated one. */
export async function colleaguesByUnit(
  read: Read,
  units: readonly string[],
  role: Role,
): Promise<Map<string, Staff[]>> {
  const { rows } = await sql<Staff>`
    select * from (
      select distinct on (unit, id) * from (${posts(read)}) post
      where unit = any(${[...units]}::text[]) and ${role} = any(roles)
      order by unit, id, "delegatedBy" is not null, "isMain" desc
    ) one order by unit, "isMain" desc, name, id`.execute(read.db)
  return Map.groupBy(rows, ({ unit }) => unit)
}

/** Who leads each unit on the day in a post of their own; of several the one who is no deputy (`Phó …`), then by name. */
export async function headsOn(
  read: Read,
  day: PlainDate,
): Promise<Map<string, { name: string; position: string }>> {
  const { rows } = await sql<{ unit: string; name: string; position: string }>`
    select distinct on (p.unit) p.unit, s.name, p.position
    from organisation.post p join organisation.staff s on s.id = p.staff
    where 'leader' = any(p.roles) and ${holds('p', day)}
    order by p.unit, p.position ilike 'Phó %', s.name, s.id`.execute(read.db)
  return new Map(rows.map(({ unit, ...head }) => [unit, head]))
}

/** The agencies directly below a unit; its divisions and desks are parts of itself. */
export const agenciesBelow = (unit: UnitNode): UnitNode[] =>
  unit.children.filter(({ kind }) => isAgency(kind))
