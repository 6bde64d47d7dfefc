import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'

export type Note = { no: number; text: string; byName: string; byPosition: string; at: Date }

/** The next note of a dossier, which is locked so that the number cannot clash. */
export const addNote = (tx: Tx, actor: StaffActor, dossier: string, text: string) =>
  sql`insert into dossiers.note (dossier, no, text, by, by_name, by_position, unit, at)
      select ${dossier}, coalesce(max(no), 0) + 1, ${text}, ${actor.id}, ${actor.name}, ${actor.position}, ${actor.unit}, ${tx.now}
      from dossiers.note where dossier = ${dossier}`.execute(tx.db)

/** What was noted, newest first. */
export async function notesOf(read: Read, dossier: string): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select no, text, by_name as "byName", by_position as "byPosition", at from dossiers.note
    where dossier = ${dossier} order by no desc`.execute(read.db)
  return rows
}
