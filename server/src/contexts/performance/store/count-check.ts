import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Difference } from './rebuild.ts'

export type CountCheck = { at: Date; seconds: number; differences: Difference[]; isSame: boolean }

export const addCountCheck = (tx: Tx, { at, seconds, differences, isSame }: CountCheck) =>
  sql`insert into performance.count_check (at, seconds, differences, is_same)
      values (${at}, ${seconds}, ${JSON.stringify(differences)}::jsonb, ${isSame})`.execute(tx.db)

/** The last checks, newest first. */
export async function countChecks(read: Read, most = 30): Promise<CountCheck[]> {
  const { rows } = await sql<CountCheck>`
    select at, seconds, differences, is_same as "isSame" from performance.count_check order by id desc limit ${most}`.execute(
    read.db,
  )
  return rows
}
