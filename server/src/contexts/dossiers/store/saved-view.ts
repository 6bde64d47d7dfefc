import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { QueueList, QueueSearch } from '../rules/queue.ts'

export type SavedView = {
  id: string
  name: string
  list: QueueList
  search: Omit<QueueSearch, 'list' | 'page'>
}

export async function viewsOf(read: Read, staff: string): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select id, name, list, search from dossiers.saved_view where staff = ${staff} order by saved_at, id`.execute(
    read.db,
  )
  return rows
}

/** Adds the view; one of that name is replaced, and its id returned. */
export async function keepView(
  tx: Tx,
  staff: string,
  { id, name, list, search }: SavedView,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into dossiers.saved_view (id, staff, name, list, search, saved_at)
    values (${id}, ${staff}, ${name}, ${list}, ${JSON.stringify(search)}::jsonb, ${tx.now})
    on conflict (staff, lower(name)) do update set name = excluded.name, list = excluded.list, search = excluded.search
    returning id`.execute(tx.db)
  return rows[0]!.id
}

export const dropView = (tx: Tx, staff: string, id: string) =>
  sql`delete from dossiers.saved_view where id = ${id} and staff = ${staff}`.execute(tx.db)
