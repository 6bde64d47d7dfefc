import { type RawBuilder, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Side } from '../rules/correspondence.ts'
import { nameOf } from './history.ts'

type Tables = {
  'dossiers.correspondence': {
    dossier: string
    no: number
    side: Side
    author: string
    author_name: string
    author_position: string | null
    text: string
    written_at: Date
    key: string
    read_at: Date | null
    read_by_name: string | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

/** What one side wrote to the other about a dossier. */
export type Written = Awaited<ReturnType<typeof correspondenceOf>>[number]

/** Keeps a message and returns its number. The dossier is locked, so numbers do not clash. */
export async function addWritten(
  tx: Tx,
  dossier: string,
  { side, text, key }: { side: Side; text: string; key: string },
): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    insert into dossiers.correspondence (dossier, no, side, author, author_name, author_position, text, written_at, key)
    select ${dossier}, coalesce(max(no), 0) + 1, ${side}, ${tx.actor.id}, ${nameOf(tx)},
           ${tx.actor.kind === 'staff' ? tx.actor.position : null}, ${text}, ${tx.now}, ${key}
    from dossiers.correspondence where dossier = ${dossier} returning no`.execute(tx.db)
  return rows[0]!.no
}

/** Oldest first. */
export const correspondenceOf = (read: Read, dossier: string) =>
  db(read)
    .selectFrom('dossiers.correspondence')
    .select([
      'no',
      'side',
      'author_name as authorName',
      'author_position as authorPosition',
      'text',
      'key',
      'written_at as writtenAt',
      'read_at as readAt',
      'read_by_name as readByName',
    ])
    .where('dossier', '=', dossier)
    .orderBy('no')
    .execute()

/** How many there are, and how many of the desk's the applicant has not read; their words are not asked for. */
export async function countWritten(read: Read, dossier: string): Promise<{ all: number; unread: number }> {
  const { rows } = await sql<{ all: number; unread: number }>`
    select count(*)::int as all, (count(*) filter (where side = 'desk' and read_at is null))::int as unread
    from dossiers.correspondence where dossier = ${dossier}`.execute(read.db)
  return rows[0]!
}

/** Whether the applicant wrote something about the dossier that nobody who answers for it has read. */
export const hasUnread = (dossier: RawBuilder<unknown>): RawBuilder<boolean> => sql`exists (
  select from dossiers.correspondence c where c.dossier = ${dossier} and c.side = 'applicant' and c.read_at is null)`

/** Marks what the other side wrote as read now; how many were new. */
export async function markRead(tx: Read, dossier: string, writtenBy: Side, reader: string): Promise<number> {
  const { numUpdatedRows } = await db(tx)
    .updateTable('dossiers.correspondence')
    .set({ read_at: tx.now, read_by_name: reader })
    .where('dossier', '=', dossier)
    .where('side', '=', writtenBy)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
