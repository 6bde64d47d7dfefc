import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Times } from './rules/method.ts'

/** `month`: its first day. */
export type PartsOfMonth = Times & { month: PlainDate; unit: string }

/** Which of the months are kept. */
export async function keptMonths(read: Read, months: readonly PlainDate[]): Promise<Set<PlainDate>> {
  const { rows } = await sql<{ month: PlainDate }>`
    select month from performance.part_count where unit = '' and month = any(${months}::date[])`.execute(
    read.db,
  )
  return new Set(rows.map(({ month }) => month))
}

/** What is kept of the months, of the units or (null) of all. */
export async function keptParts(
  read: Read,
  { months, units }: { months: readonly PlainDate[]; units: readonly string[] | null },
): Promise<PartsOfMonth[]> {
  const { rows } = await sql<PartsOfMonth>`
    select month, unit, earlier, same, later from performance.part_count
    where unit <> '' and month = any(${months}::date[]) and (${units}::text[] is null or unit = any(${units}::text[]))`.execute(
    read.db,
  )
  return rows
}

/** Keeps a month that has ended; one that is kept already stays as it is. */
export async function keepMonth(tx: Tx, month: PlainDate, parts: readonly PartsOfMonth[]): Promise<void> {
  const rows = [{ month, unit: '', earlier: 0, same: 0, later: 0 }, ...parts]
  await sql`
    insert into performance.part_count
    select * from jsonb_populate_recordset(null::performance.part_count, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(tx.db)
}
