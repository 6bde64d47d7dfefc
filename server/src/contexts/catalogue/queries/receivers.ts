import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { holds } from '../store/tables.ts'

/** Whether the unit receives the procedure today, online or at its desk: where only some units do, it is one of them. */
export async function receives(read: Read, code: string, unit: string): Promise<boolean> {
  const { rows } = await sql<{ unit: string }>`
    select r.unit from catalogue.receiver r where r.procedure = ${code} and ${holds('r', read.today)}`.execute(
    read.db,
  )
  return rows.length === 0 || rows.some((row) => row.unit === unit)
}
