import { randomUUID } from 'node:crypto'
import type { Generated, JSONColumnType } from 'kysely'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import type { Channel } from '../rules/channel-choice.ts'
import type { LetterFacts, LetterName } from '../templates/staff-letters.ts'
import type { Facts } from '../templates/template.ts'
import type { TemplateName } from '../templates/templates.ts'

type State = 'queued' | 'sent' | 'failed'
type Tables = {
  'notifications.message': {
    id: string
    event: string
    recipient: string
    recipient_kind: Generated<'applicant' | 'staff'>
    channel: Channel
    template: TemplateName | LetterName
    locale: Locale
    facts: JSONColumnType<Facts | LetterFacts, string, never>
    to_address: string | null
    subject: string | null
    text: string
    state: State
    attempts: number
    last_error: string | null
    created_at: Date
    sent_at: Date | null
  }
}
/** Nobody is told the same thing twice. */
const oncePer = ['event', 'channel', 'template', 'recipient'] as const
const db = (read: Read) => read.db.withTables<Tables>()

export type NewMessage = {
  event: string
  recipient: string
  channel: Channel
  template: TemplateName
  locale: Locale
  facts: Facts
  to: string | null
  subject: string | null
  text: string
}

export type NewLetter = {
  event: string
  staff: string
  letter: LetterName
  facts: LetterFacts
  to: string
  subject: string
  text: string
}

/** Keeps a letter to a member of staff unless it was kept before, and returns the id it then has to be delivered by. */
export async function addLetter(
  tx: Tx,
  { staff, letter, facts, to, ...rest }: NewLetter,
): Promise<string | undefined> {
  const added = await db(tx)
    .insertInto('notifications.message')
    .values({
      ...{ ...rest, id: randomUUID(), recipient: staff, recipient_kind: 'staff', channel: 'email' },
      ...{ template: letter, locale: 'vi', facts: JSON.stringify(facts), to_address: to, state: 'queued' },
      ...{ attempts: 0, last_error: null, created_at: tx.now, sent_at: null },
    })
    .onConflict((conflict) => conflict.columns(oncePer).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Keeps the message unless it was kept before, and returns the id it then has to be delivered by. */
export async function addMessage(tx: Tx, { facts, to, ...message }: NewMessage): Promise<string | undefined> {
  const inPortal = message.channel === 'portal'
  const added = await db(tx)
    .insertInto('notifications.message')
    .values({
      ...message,
      id: randomUUID(),
      facts: JSON.stringify(facts),
      to_address: to,
      state: inPortal ? 'sent' : 'queued',
      attempts: 0,
      last_error: null,
      created_at: tx.now,
      sent_at: inPortal ? tx.now : null,
    })
    .onConflict((conflict) => conflict.columns(oncePer).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inPortal ? undefined : added?.id
}

/** Keeps those that were not kept before, in one statement, and returns the ids of those that then have to be delivered. */
export async function addMessages(tx: Tx, messages: readonly NewMessage[]): Promise<string[]> {
  if (messages.length === 0) return []
  const { rows } = await sql<{ id: string; channel: Channel }>`
    insert into notifications.message (id, event, recipient, channel, template, locale, facts, to_address, subject, text, state,
                                       created_at, sent_at)
    select gen_random_uuid(), event, recipient, channel, template, locale, facts, "to", subject, text,
           case when channel = 'portal' then 'sent' else 'queued' end, ${tx.now},
           case when channel = 'portal' then ${tx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as m (event uuid, recipient uuid, channel text, template text,
      locale text, facts jsonb, "to" text, subject text, text text)
    on conflict (event, channel, template, recipient) do nothing
    returning id, channel`.execute(tx.db)
  return rows.filter(({ channel }) => channel !== 'portal').map(({ id }) => id)
}

export type Outgoing = {
  id: string
  channel: Channel
  to: string
  subject: string | null
  text: string
  attempts: number
}

/** Counts an attempt at a message that still waits; undefined when it waits no longer. */
export const beginAttempt = (tx: Tx, id: string): Promise<Outgoing | undefined> =>
  db(tx)
    .updateTable('notifications.message')
    .set({ attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returning(['id', 'channel', sql<string>`to_address`.as('to'), 'subject', 'text', 'attempts'])
    .executeTakeFirst()

export const endAttempt = (tx: Tx, id: string, end: { state: State; error: string | null }) =>
  db(tx)
    .updateTable('notifications.message')
    .set({ state: end.state, last_error: end.error, ...(end.state === 'sent' && { sent_at: tx.now }) })
    .where('id', '=', id)
    .execute()

export const portalMessagesOf = (read: Read, recipient: string, limit: number) =>
  db(read)
    .selectFrom('notifications.message')
    .select(['id', 'template', 'facts', 'created_at as createdAt'])
    .$narrowType<{ template: TemplateName; facts: Facts }>()
    .where('recipient', '=', recipient)
    .where('recipient_kind', '=', 'applicant')
    .where('channel', '=', 'portal')
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
