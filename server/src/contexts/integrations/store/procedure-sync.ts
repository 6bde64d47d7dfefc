import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { ListedProcedure } from '../adapters/national-procedures.ts'

export type Sync = { id: string; since: string; listed: boolean }

/**
 * The run that is to be worked on, a new one when none is open, held for two minutes; undefined when another worker holds it.
 * A new run begins where the last one ended, with what could not be fetched then.
 */
export async function takeSync(tx: Tx, askedBy: string | null): Promise<Sync | undefined> {
  await sql`lock table integrations.procedure_sync in share row exclusive mode`.execute(tx.db)
  const { rows } = await sql<Sync & { held: boolean }>`
    select id, since, listed_at is not null as listed, coalesce(held_until > ${tx.now}, false) as held
    from integrations.procedure_sync where finished_at is null`.execute(tx.db)
  const open = rows[0] ?? (await startSync(tx, askedBy))
  if (open.held) return undefined
  await holdSync(tx, open.id)
  return open
}

async function startSync(tx: Tx, askedBy: string | null): Promise<Sync & { held: boolean }> {
  const { rows } = await sql<Sync>`
    with last as (
      select id, latest from integrations.procedure_sync order by id desc limit 1
    ), started as (
      insert into integrations.procedure_sync (asked_by, started_at, since, latest)
      select ${askedBy}, ${tx.now}, coalesce((select latest from last), ''), coalesce((select latest from last), '')
      returning id, since
    ), again as (
      insert into integrations.procedure_sync_item (sync, procedure, annulled, changed_at)
      select started.id, i.procedure, i.annulled, i.changed_at
      from started, integrations.procedure_sync_item i join last on i.sync = last.id where i.failure is not null
    )
    select id, since, false as listed from started`.execute(tx.db)
  return { ...rows[0]!, held: false }
}

export const holdSync = (tx: Tx, id: string) =>
  sql`update integrations.procedure_sync set held_until = ${tx.now}::timestamptz + interval '2 minutes', failure = null
      where id = ${id}`.execute(tx.db)

/** What is to be fetched, in the order in which it changed. */
export const addItems = (tx: Tx, sync: string, items: readonly ListedProcedure[]) =>
  sql`
    insert into integrations.procedure_sync_item (sync, procedure, annulled, changed_at)
    select ${sync}, code, annulled, "changedAt"
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as new (code text, annulled boolean, "changedAt" text)
    on conflict (sync, procedure) do update set annulled = excluded.annulled, changed_at = excluded.changed_at
    where procedure_sync_item.done_at is null`.execute(tx.db)

/** Everything is listed; the next run begins at the latest change seen. */
export const endListing = (tx: Tx, sync: string, latest: string) =>
  sql`update integrations.procedure_sync set listed_at = ${tx.now}, latest = greatest(latest, ${latest})
      where id = ${sync}`.execute(tx.db)

export const waitingItems = async (read: Read, sync: string, limit: number): Promise<ListedProcedure[]> =>
  (
    await sql<ListedProcedure>`
      select procedure as code, annulled, changed_at as "changedAt" from integrations.procedure_sync_item
      where sync = ${sync} and done_at is null and failure is null
      order by changed_at, procedure limit ${limit}`.execute(read.db)
  ).rows

export const markItems = (
  tx: Tx,
  sync: string,
  outcomes: readonly { code: string; failure: string | null }[],
) =>
  sql`
    update integrations.procedure_sync_item i set failure = new.failure,
      done_at = case when new.failure is null then ${tx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as new (code text, failure text)
    where i.sync = ${sync} and i.procedure = new.code`.execute(tx.db)

/** Ends the run; what earlier runs fetched is forgotten, their outcome is kept. */
export const finishSync = (tx: Tx, id: string) =>
  sql`
    with forgotten as (
      delete from integrations.procedure_sync_item i using integrations.procedure_sync s
      where i.sync = s.id and s.finished_at is not null
    )
    update integrations.procedure_sync set finished_at = ${tx.now}, held_until = null, failure = null
    where id = ${id}`.execute(tx.db)

/** Broken off for now: the next worker may take it at once. */
export const breakSync = (tx: Tx, id: string, failure: string) =>
  sql`update integrations.procedure_sync set held_until = null, failure = ${failure} where id = ${id}`.execute(
    tx.db,
  )
