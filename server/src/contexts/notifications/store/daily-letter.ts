import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'

/** Which of the members of staff switched their daily letter off. */
export async function withoutDailyLetter(read: Read, staff: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ staff: string }>`
    select staff from notifications.no_daily_letter where staff = any(${[...staff]}::uuid[])`.execute(read.db)
  return new Set(rows.map((row) => row.staff))
}

/** Switches the daily letter of a member of staff on or off; done again, nothing changes. */
export const keepDailyLetter = (tx: Tx, staff: string, on: boolean) =>
  on
    ? sql`delete from notifications.no_daily_letter where staff = ${staff}`.execute(tx.db)
    : sql`insert into notifications.no_daily_letter (staff, since) values (${staff}, ${tx.now})
          on conflict do nothing`.execute(tx.db)
