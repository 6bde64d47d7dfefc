import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** `enteredOn`: the day on which it took its number. */
export type RegisterEntry = { number: number; year: number; enteredOn: PlainDate }

/**
 * The dossier's number in a book of the unit's year, the first of `count` in a row: the one it has, else the next; no gap, no
 * duplicate. Only a dossier that needs more numbers than it took is given new ones, and a corrected result (`result` above 1).
 */
export async function enterRegister(
  tx: Tx,
  {
    dossier,
    unit,
    book,
    year,
    count = 1,
    result = 1,
  }: { dossier: string; unit: string; book: string; year: number; count?: number; result?: number },
): Promise<RegisterEntry> {
  const before =
    await sql<RegisterEntry>`select number, year, (entered_at at time zone 'Asia/Ho_Chi_Minh')::date as "enteredOn"
                                          from dossiers.register_entry
                                          where dossier = ${dossier} and book = ${book} and result = ${result} and count >= ${count}`.execute(
      tx.db,
    )
  if (before.rows[0]) return before.rows[0]
  const { rows } = await sql<{ last: number }>`
    insert into dossiers.register_counter as counter (unit, book, year, last) values (${unit}, ${book}, ${year}, ${count})
    on conflict (unit, book, year) do update set last = counter.last + ${count}
    returning last`.execute(tx.db)
  const number = rows[0]!.last - count + 1
  await sql`insert into dossiers.register_entry (dossier, unit, book, year, number, count, entered_at, result)
            values (${dossier}, ${unit}, ${book}, ${year}, ${number}, ${count}, ${tx.now}, ${result})
            on conflict (dossier, book, result) do update
            set number = excluded.number, count = excluded.count, year = excluded.year, entered_at = excluded.entered_at`.execute(
    tx.db,
  )
  return { number, year, enteredOn: tx.today }
}
