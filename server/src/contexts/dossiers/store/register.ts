import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'

export type RegisterEntry = { number: number; year: number }

/** The dossier's number in a book of the unit's year: the one it has, else the next; no gap, no duplicate. */
export async function enterRegister(
  tx: Tx,
  { dossier, unit, book, year }: { dossier: string; unit: string; book: string; year: number },
): Promise<RegisterEntry> {
  const before = await sql<RegisterEntry>`select number, year from dossiers.register_entry
                                          where dossier = ${dossier} and book = ${book}`.execute(tx.db)
  if (before.rows[0]) return before.rows[0]
  const { rows } = await sql<{ last: number }>`
    insert into dossiers.register_counter as counter (unit, book, year, last) values (${unit}, ${book}, ${year}, 1)
    on conflict (unit, book, year) do update set last = counter.last + 1
    returning last`.execute(tx.db)
  const number = rows[0]!.last
  await sql`insert into dossiers.register_entry (dossier, unit, book, year, number, entered_at)
            values (${dossier}, ${unit}, ${book}, ${year}, ${number}, ${tx.now})`.execute(tx.db)
  return { number, year }
}
