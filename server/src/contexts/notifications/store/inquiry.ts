import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Asked } from '../rules/inquiry.ts'

type Tables = {
  'notifications.inquiry': {
    id: string
    sender: string
    phone: string | null
    answer: string | null
    outcome: Outcome
    received_at: Date
    ended_at: Date | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export type Outcome = 'found' | 'unknown' | 'malformed' | 'limit-told' | 'silent'

/** Lets one message of a telephone be judged after the other, until the transaction ends. */
export const lockSender = (tx: Tx, sender: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${sender}, 1701))`.execute(tx.db)

export const isKnown = async (tx: Tx, id: string): Promise<boolean> =>
  (await db(tx).selectFrom('notifications.inquiry').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined

/** What was taken within the last hour, day and minute. */
export async function askedBefore(tx: Tx, sender: string): Promise<Asked> {
  const { rows } = await sql<Asked>`
    select (count(*) filter (where received_at > ${tx.now}::timestamptz - interval '1 hour'))::int as hour, count(*)::int as day,
           (select count(*)::int from notifications.inquiry where received_at > ${tx.now}::timestamptz - interval '1 minute') as minute
    from notifications.inquiry where sender = ${sender} and received_at > ${tx.now}::timestamptz - interval '1 day'`.execute(
    tx.db,
  )
  return rows[0]!
}

export type NewInquiry = {
  id: string
  sender: string
  phone: string
  outcome: Outcome
  answer: string | null
}

/** Keeps what was asked; the telephone only while it is to be answered. */
export const addInquiry = (tx: Tx, { answer, phone, ...inquiry }: NewInquiry) =>
  db(tx)
    .insertInto('notifications.inquiry')
    .values({
      ...inquiry,
      answer,
      phone: answer === null ? null : phone,
      received_at: tx.now,
      ended_at: answer === null ? tx.now : null,
    })
    .execute()

/** What is still to be sent back. */
export const waitingAnswer = async (
  read: Read,
  id: string,
): Promise<{ to: string; text: string } | undefined> => {
  const row = await db(read)
    .selectFrom('notifications.inquiry')
    .select(['phone', 'answer'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.phone && row.answer ? { to: row.phone, text: row.answer } : undefined
}

/** It was answered, or cannot be: who asked is forgotten. */
export const endInquiry = (tx: Tx, id: string) =>
  db(tx)
    .updateTable('notifications.inquiry')
    .set({ phone: null, ended_at: tx.now })
    .where('id', '=', id)
    .execute()

/** Removes what was asked more than so many days ago. */
export const forgetInquiries = (tx: Tx, days: number) =>
  sql`delete from notifications.inquiry where received_at < ${tx.now}::timestamptz - make_interval(days => ${days})`.execute(
    tx.db,
  )
