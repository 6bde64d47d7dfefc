import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
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
