import { sql } from 'kysely'
import type { Read, Role } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { posts } from './staff.ts'
import { unitsOn } from './units.ts'

/** Names of members of staff by id, as they were last called. */
export async function staffNames(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (id) id, name from organisation.staff where id = any(${[...ids]}::uuid[])
    order by id, valid_from desc`.execute(read.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** How a unit is called on a day; one that there is none of by its id. */
export async function unitNames(read: Read, date: PlainDate): Promise<(id: string) => Text> {
  const names = new Map(
    (await unitsOn(read, date)).map(({ id, nameVi, nameEn }) => [id, { vi: nameVi, en: nameEn }]),
  )
  return (id) => names.get(id) ?? { vi: id, en: id }
}

/** Somebody of a unit who can be written to officially. */
export type Mailbox = { staff: string; name: string; email: string; unit: string }

/** Who of the units today has one of the roles, or is one of the persons, and has a mailbox; each once for a unit. */
export async function mailboxesOf(
  read: Read,
  {
    units,
    roles,
    persons = [],
  }: { units: readonly string[]; roles: readonly Role[]; persons?: readonly string[] },
): Promise<Mailbox[]> {
  const { rows } = await sql<Mailbox>`
    select distinct post.id as staff, s.name, s.email, post.unit
    from (${posts(read)}) post join organisation.staff s on s.id = post.id
    where post.unit = any(${[...units]}::text[]) and s.email is not null
      and (post.roles && ${[...roles]}::text[] or post.id = any(${[...persons]}::uuid[]))
    order by s.name, staff, post.unit`.execute(read.db)
  return rows
}
