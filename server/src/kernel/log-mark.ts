import { sql } from 'kysely'
import type { Read } from './app.ts'

/** How far the log is and how far reactions have read it: the same mark means that nothing was told and nothing counted in between. */
export async function logMark(read: Read): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select (select coalesce(max(seq), 0) from kernel.event) || ' ' || (select coalesce(sum(seq), 0) from kernel.cursor) as mark`.execute(
    read.db,
  )
  return rows[0]?.mark ?? ''
}
