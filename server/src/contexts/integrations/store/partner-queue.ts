import { type RawBuilder, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { toInstant } from '../../../kernel/values/vietnam-time.ts'

/** A partner that is told the history of dossiers: the monitoring system (EMC), the National Public Service Portal. Each has a queue. */
export type ToldPartner = 'emc' | 'portal'

export const linkOf = (partner: ToldPartner): RawBuilder<unknown> => sql.table(`integrations.${partner}_link`)
export const messagesOf = (partner: ToldPartner): RawBuilder<unknown> =>
  sql.table(`integrations.${partner}_message`)

/** From when on things are told, and how far the history of the dossier is queued (0: nothing of it). */
export async function queuePosition(
  tx: Tx,
  partner: ToldPartner,
  dossier: string,
): Promise<{ since: Date; last: number }> {
  const { rows } = await sql<{ since: Date; last: number }>`
    select since, coalesce((select max(no) from ${messagesOf(partner)} where dossier = ${dossier}), 0) as last
    from ${linkOf(partner)}`.execute(tx.db)
  return rows[0] ?? { since: await beginLink(tx, partner), last: 0 }
}

/** Things are told from the beginning of the day on which the connection is first seen, so that its first statement is whole. */
async function beginLink(tx: Tx, partner: ToldPartner): Promise<Date> {
  const { rows } = await sql<{ since: Date }>`
    with begun as (
      insert into ${linkOf(partner)} (since) values (${toInstant({ date: tx.today, time: 0 })})
      on conflict do nothing returning since
    )
    select since from begun union all select since from ${linkOf(partner)} limit 1`.execute(tx.db)
  return rows[0]!.since
}

export type NewMessage = { no: number; status: number; at: Date; day: string }

/** Queues lines of a dossier's history, each once, whoever else does it at the same time. */
export const queueMessages = (
  tx: Tx,
  partner: ToldPartner,
  { dossier, code, procedure }: { dossier: string; code: string; procedure: string },
  messages: readonly NewMessage[],
) =>
  sql`
    insert into ${messagesOf(partner)} (dossier, no, code, procedure, status, at, day, next_at)
    select ${dossier}, no, ${code}, ${procedure}, status, at, day, ${tx.now}
    from unnest(${messages.map(({ no }) => no)}::int[], ${messages.map(({ status }) => status)}::smallint[],
      ${messages.map(({ at }) => at)}::timestamptz[], ${messages.map(({ day }) => day)}::date[])
      as new (no, status, at, day)
    order by no
    on conflict (dossier, no) do nothing`.execute(tx.db)

/** Takes the line for two minutes and says how often in a row the partner gave no answer; undefined: held by another worker, or left alone. */
export async function takeLink(tx: Tx, partner: ToldPartner): Promise<{ failures: number } | undefined> {
  const { rows } = await sql<{ failures: number }>`
    update ${linkOf(partner)} set held_until = ${tx.now}::timestamptz + interval '2 minutes'
    where coalesce(held_until <= ${tx.now}, true) and coalesce(closed_until <= ${tx.now}, true)
    returning failures`.execute(tx.db)
  return rows[0]
}

/** The partner is left alone until `until`. */
export const closeLink = (
  tx: Tx,
  partner: ToldPartner,
  { failure, until }: { failure: string; until: Date },
) =>
  sql`update ${linkOf(partner)} set failures = failures + 1, failure = ${failure}, closed_until = ${until},
        held_until = null`.execute(tx.db)

export const releaseLink = (tx: Tx, partner: ToldPartner) =>
  sql`update ${linkOf(partner)} set held_until = null`.execute(tx.db)

export type WaitingMessage = {
  dossier: string
  no: number
  code: string
  status: number
  at: Date
  day: string
  attempts: number
}

const waitingColumns = sql`dossier, no, code, status, at, day::text as day, attempts`

/** What is to be sent next, the oldest first: of each dossier only the first message that has not been sent. */
export const waitingMessages = async (
  read: Read,
  partner: ToldPartner,
  limit: number,
): Promise<WaitingMessage[]> =>
  (
    await sql<WaitingMessage>`
      select ${waitingColumns} from ${messagesOf(partner)} m
      where sent_at is null and not refused and next_at <= ${read.now} and not exists (
        select from ${messagesOf(partner)} before
        where before.dossier = m.dossier and before.no < m.no and before.sent_at is null)
      order by id limit ${limit}`.execute(read.db)
  ).rows

/** The message and those that wait behind it in its dossier, in their order. */
export const waitingFrom = async (
  read: Read,
  partner: ToldPartner,
  { dossier, no }: WaitingMessage,
  limit: number,
): Promise<WaitingMessage[]> =>
  (
    await sql<WaitingMessage>`
      select ${waitingColumns} from ${messagesOf(partner)}
      where dossier = ${dossier} and no >= ${no} and sent_at is null order by no limit ${limit}`.execute(
      read.db,
    )
  ).rows

/** How a message fared, and those behind it up to `through` that went out with it. */
export type Outcome = {
  dossier: string
  no: number
  through: number
  sent: boolean
  refused: boolean
  failure: string | null
  nextAt: Date
}

/** Writes down how messages fared; any answer of the partner opens the line again. */
export const markMessages = (tx: Tx, partner: ToldPartner, outcomes: readonly Outcome[]) =>
  sql`
    with answered as (
      update ${linkOf(partner)} set held_until = ${tx.now}::timestamptz + interval '2 minutes',
        failures = case when ${outcomes.some(isAnswer)} then 0 else failures end,
        failure = case when ${outcomes.some(isAnswer)} then null else failure end,
        closed_until = case when ${outcomes.some(isAnswer)} then null else closed_until end,
        answered_at = case when ${outcomes.some(isAnswer)} then ${tx.now}::timestamptz else answered_at end
    )
    update ${messagesOf(partner)} m set attempts = m.attempts + 1, refused = new.refused, failure = new.failure,
      next_at = new."nextAt", sent_at = case when new.sent then ${tx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as new (dossier uuid, no int, through int, sent boolean, refused boolean, failure text, "nextAt" timestamptz)
    where m.dossier = new.dossier and m.no between new.no and new.through and m.sent_at is null`.execute(
    tx.db,
  )

const isAnswer = ({ sent, refused }: Outcome) => sent || refused

const again = sql`attempts = 0, failure = null, refused = false, sent_at = null`

/** Everything that is known of the dossiers is sent again, in order; those of which there was something. */
export async function requeueDossiers(
  tx: Tx,
  partner: ToldPartner,
  dossiers: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ dossier: string }>`
    with changed as (
      update ${messagesOf(partner)} set ${again}, next_at = ${tx.now}
      where dossier = any(${dossiers}::uuid[]) returning dossier
    ) select distinct dossier from changed`.execute(tx.db)
  return rows.map(({ dossier }) => dossier)
}

/** What failed or was refused is tried again at once; of which dossiers. */
export async function requeueFailed(tx: Tx, partner: ToldPartner): Promise<string[]> {
  const { rows } = await sql<{ dossier: string }>`
    with changed as (
      update ${messagesOf(partner)} set ${again}, next_at = ${tx.now}
      where sent_at is null and (refused or attempts > 0) returning dossier
    ) select distinct dossier from changed`.execute(tx.db)
  return rows.map(({ dossier }) => dossier)
}

/** The partner is asked again at once, however long it was to be left alone. */
export const openLink = (tx: Tx, partner: ToldPartner) =>
  sql`update ${linkOf(partner)} set closed_until = null`.execute(tx.db)

/** Forgets what was sent of days before `day`. */
export const forgetMessages = (tx: Tx, partner: ToldPartner, day: string) =>
  sql`delete from ${messagesOf(partner)} where day < ${day} and sent_at is not null`.execute(tx.db)
