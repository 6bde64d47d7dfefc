import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { MonthContent } from './rules/month-content.ts'

export type PublishedMonth = {
  month: string
  version: number
  content: MonthContent
  reason: string | null
  publishedByName: string
  publishedAt: Date
}

/** A published month of the whole province, without its units. */
export type MonthOfProvince = Pick<PublishedMonth, 'month' | 'version' | 'publishedAt'> & {
  province: MonthContent['province']
}

/** Two who publish at once do so one after the other. */
export const lockMonths = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('performance.published_month'))`.execute(tx.db)

export async function addPublishedMonth(
  tx: Tx,
  actor: StaffActor,
  { month, version, content, reason }: Pick<PublishedMonth, 'month' | 'version' | 'content' | 'reason'>,
): Promise<void> {
  await sql`
    insert into performance.published_month (month, version, content, reason, published_by, published_by_name, published_at)
    values (${month}, ${version}, ${JSON.stringify(content)}::jsonb, ${reason}, ${actor.id}, ${actor.name}, ${tx.now})`.execute(
    tx.db,
  )
}

const columns = sql`month, version, content, reason, published_by_name as "publishedByName", published_at as "publishedAt"`

/** Every version of a month, the latest first. */
export async function versionsOfMonth(read: Read, month: string): Promise<PublishedMonth[]> {
  const { rows } = await sql<PublishedMonth>`
    select ${columns} from performance.published_month where month = ${month} order by version desc`.execute(
    read.db,
  )
  return rows
}

/** The latest version of each month that was published, newest first, without its units. */
export async function publishedMonths(read: Read): Promise<MonthOfProvince[]> {
  const { rows } = await sql<MonthOfProvince>`
    select distinct on (month) month, version, published_at as "publishedAt", content -> 'province' as province
    from performance.published_month order by month desc, version desc`.execute(read.db)
  return rows
}
