import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { toInstant } from '../../../kernel/values/vietnam-time.ts'
import type { TrackingStatus } from '../rules/tracking.ts'

/** From when on things are told, and how far the history of the dossier is queued (0: nothing of it). */
export async function trackingPosition(tx: Tx, dossier: string): Promise<{ since: Date; last: number }> {
  const { rows } = await sql<{ since: Date; last: number }>`
    select since, coalesce((select max(no) from integrations.emc_message where dossier = ${dossier}), 0) as last
    from integrations.emc_link`.execute(tx.db)
  return rows[0] ?? { since: await beginLink(tx), last: 0 }
}

/** Things are told from the beginning of the day on which the connection is first seen, so that its first statement is whole. */
async function beginLink(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ since: Date }>`
    with begun as (
      insert into integrations.emc_link (since) values (${toInstant({ date: tx.today, time: 0 })})
      on conflict do nothing returning since
    )
    select since from begun union all select since from integrations.emc_link limit 1`.execute(tx.db)
  return rows[0]!.since
}

export type NewTracking = { no: number; status: TrackingStatus; at: Date; day: string }

/** Queues lines of a dossier's history, each once, whoever else does it at the same time. */
export const queueMessages = (
  tx: Tx,
  { dossier, code, procedure }: { dossier: string; code: string; procedure: string },
  messages: readonly NewTracking[],
) =>
  sql`
    insert into integrations.emc_message (dossier, no, code, procedure, status, at, day, next_at)
    select ${dossier}, no, ${code}, ${procedure}, status, at, day, ${tx.now}
    from unnest(${messages.map(({ no }) => no)}::int[], ${messages.map(({ status }) => status)}::smallint[],
      ${messages.map(({ at }) => at)}::timestamptz[], ${messages.map(({ day }) => day)}::date[])
      as new (no, status, at, day)
    order by no
    on conflict (dossier, no) do nothing`.execute(tx.db)

/** Takes the line for two minutes and says how often in a row the partner gave no answer; undefined: held by another worker, or left alone. */
export async function takeLink(tx: Tx): Promise<{ failures: number } | undefined> {
  const { rows } = await sql<{ failures: number }>`
    update integrations.emc_link set held_until = ${tx.now}::timestamptz + interval '2 minutes'
    where coalesce(held_until <= ${tx.now}, true) and coalesce(closed_until <= ${tx.now}, true)
    returning failures`.execute(tx.db)
  return rows[0]
}

/** The partner is left alone until `until`. */
export const closeLink = (tx: Tx, { failure, until }: { failure: string; until: Date }) =>
  sql`update integrations.emc_link set failures = failures + 1, failure = ${failure}, closed_until = ${until},
        held_until = null`.execute(tx.db)

export const releaseLink = (tx: Tx) => sql`update integrations.emc_link set held_until = null`.execute(tx.db)

export type WaitingMessage = {
  dossier: string
  no: number
  code: string
  status: TrackingStatus
  at: Date
  day: string
  attempts: number
}

/** What is to be sent next, the oldest first: of each dossier only the first message that has not been sent. */
export const waitingMessages = async (read: Read, limit: number): Promise<WaitingMessage[]> =>
  (
    await sql<WaitingMessage>`
      select dossier, no, code, status, at, day::text as day, attempts from integrations.emc_message m
      where sent_at is null and not refused and next_at <= ${read.now} and not exists (
        select from integrations.emc_message before
        where before.dossier = m.dossier and before.no < m.no and before.sent_at is null)
      order by id limit ${limit}`.execute(read.db)
  ).rows

export type Outcome = {
  dossier: string
  no: number
  sent: boolean
  refused: boolean
  failure: string | null
  nextAt: Date
}

/** Writes down how messages fared; any answer of the partner opens the line again. */
export const markMessages = (tx: Tx, outcomes: readonly Outcome[]) =>
  sql`
    with answered as (
      update integrations.emc_link set held_until = ${tx.now}::timestamptz + interval '2 minutes',
        failures = case when ${outcomes.some(isAnswer)} then 0 else failures end,
        failure = case when ${outcomes.some(isAnswer)} then null else failure end,
        closed_until = case when ${outcomes.some(isAnswer)} then null else closed_until end,
        answered_at = case when ${outcomes.some(isAnswer)} then ${tx.now}::timestamptz else answered_at end
    )
    update integrations.emc_message m set attempts = m.attempts + 1, refused = new.refused, failure = new.failure,
      next_at = new."nextAt", sent_at = case when new.sent then ${tx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as new (dossier uuid, no int, sent boolean, refused boolean, failure text, "nextAt" timestamptz)
    where m.dossier = new.dossier and m.no = new.no and m.sent_at is null`.execute(tx.db)

const isAnswer = ({ sent, refused }: Outcome) => sent || refused

const again = sql`attempts = 0, failure = null, refused = false, sent_at = null`

/** Everything that is known of the dossiers is sent again, in order; how many there were. */
export async function requeueDossiers(tx: Tx, dossiers: readonly string[]): Promise<number> {
  const { rows } = await sql<{ dossier: string }>`
    with changed as (
      update integrations.emc_message set ${again}, next_at = ${tx.now}
      where dossier = any(${dossiers}::uuid[]) returning dossier
    ) select distinct dossier from changed`.execute(tx.db)
  return rows.length
}

/** What failed or was refused is tried again at once; of how many dossiers. */
export async function requeueFailed(tx: Tx): Promise<number> {
  const { rows } = await sql<{ dossier: string }>`
    with changed as (
      update integrations.emc_message set ${again}, next_at = ${tx.now}
      where sent_at is null and (refused or attempts > 0) returning dossier
    ) select distinct dossier from changed`.execute(tx.db)
  return rows.length
}

/** The partner is asked again at once, however long it was to be left alone. */
export const openLink = (tx: Tx) => sql`update integrations.emc_link set closed_until = null`.execute(tx.db)

/** Forgets what was sent, and comparisons, of days before `day`. */
export const forgetBefore = (tx: Tx, day: string) =>
  sql`
    with comparisons as (delete from integrations.emc_comparison where day < ${day})
    delete from integrations.emc_message where day < ${day} and sent_at is not null`.execute(tx.db)
