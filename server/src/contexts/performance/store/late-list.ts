import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { LateAgency, LateList, LatePerson } from '../rules/late-list.ts'

export type PublishedList = {
  month: string
  version: number
  agencies: LateAgency[]
  people: LatePerson[]
  publishedByName: string
  publishedAt: Date
}

/** The next version of the month's list. Two who press at once get two versions of the same. */
export async function addLateList(tx: Tx, actor: StaffActor, month: string, list: LateList): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('performance.late_list'))`.execute(tx.db)
  const { rows } = await sql<{ version: number }>`
    insert into performance.late_list (month, version, agencies, people, published_by, published_by_name, published_at)
    select ${month}, coalesce(max(version), 0) + 1, ${JSON.stringify(list.agencies)}::jsonb, ${JSON.stringify(list.people)}::jsonb,
           ${actor.id}, ${actor.name}, ${tx.now}
    from performance.late_list where month = ${month}
    returning version`.execute(tx.db)
  return rows[0]!.version
}

/** The last version of each month, newest first; of one month when it is named. */
export async function publishedLists(read: Read, month?: string): Promise<PublishedList[]> {
  const { rows } = await sql<PublishedList>`
    select distinct on (month) month, version, agencies, people, published_by_name as "publishedByName", published_at as "publishedAt"
    from performance.late_list where ${month ?? null}::text is null or month = ${month ?? null}
    order by month desc, version desc limit 36`.execute(read.db)
  return rows
}
