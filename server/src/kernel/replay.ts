import pg from 'pg'
import type { Event } from './app.ts'
import type { Bulk } from './bulk.ts'

type StoredEvent = { id: string; name: string; payload: unknown; at: number }
/** Of which procedures: the named ones, or all but these. Events that name none are in every part. */
export type Part = { only: readonly string[] } | { except: readonly string[] }

/** Holds a reaction back until the transaction ends, so that what it keeps can be made anew of the log. */
export async function holdReaction(bulk: Bulk, name: string): Promise<void> {
  await bulk.run('insert into kernel.cursor (reaction) values ($1) on conflict do nothing', [name])
  await bulk.run('select from kernel.cursor where reaction = $1 for update', [name])
}

/**
 * The events that a reaction reads, portion by portion: first those that name no dossier, then procedure by procedure all of a dossier
 * one after the other, in no order of time. So nobody has to hold millions of dossiers in memory until all of each was read.
 */
export async function* readLog(bulk: Bulk, names: readonly string[], part: Part): AsyncGenerator<Event[]> {
  await bulk.run(`set local work_mem = '256MB'`)
  const list = names.map(pg.escapeLiteral).join(', ')
  const rows = bulk.read<StoredEvent>(`
    select id, name, payload, extract(epoch from at)::float8 * 1000 as at
    from kernel.event e
    where name in (${list}) and ${isRead} and ${isOf(part)}
    order by (payload->>'procedure') || ' ' || (payload->>'dossier') collate "C" nulls first`)
  for await (const portion of rows)
    yield portion.map(({ at, ...event }) => ({ ...event, at: new Date(Math.round(at)) }))
}

function isOf(part: Part): string {
  const [of, codes] = 'only' in part ? (['in', part.only] as const) : (['not in', part.except] as const)
  if (codes.length === 0) return String(of === 'not in')
  return `coalesce(payload->>'procedure' ${of} (${codes.map(pg.escapeLiteral).join(', ')}), true)`
}

/** Committed below the oldest transaction that runs, or announced in this one. */
const isRead = '(e.xid < pg_snapshot_xmin(pg_current_snapshot()) or e.xid = pg_current_xact_id_if_assigned())'

/**
 * How far the log can be read now: the last event that `readLog` gives. `e.xid` is the number; `xid` alone would mean the text
 * that is returned.
 */
export async function endOfLog(
  bulk: Bulk,
  names: readonly string[],
): Promise<{ xid: string; seq: string } | undefined> {
  const { rows } = await bulk.run(
    // Each name has its end at the edge of an index.
    `select e.xid::text, e.seq::text from unnest($1::text[]) named (name) cross join lateral (
       select e.xid, e.seq from kernel.event e where e.name = named.name and ${isRead} order by e.xid desc, e.seq desc limit 1) e
     order by e.xid desc, e.seq desc limit 1`,
    [names],
  )
  return rows[0] as { xid: string; seq: string } | undefined
}

/** The reaction has read so far; it goes on behind it. */
export const passReaction = (bulk: Bulk, name: string, { xid, seq }: { xid: string; seq: string }) =>
  bulk.run('update kernel.cursor set xid = $2::text::xid8, seq = $3 where reaction = $1', [name, xid, seq])

/** Whether there are events that the reaction has not read yet. */
export async function isBehind(bulk: Bulk, name: string, names: readonly string[]): Promise<boolean> {
  const { rows } = await bulk.run(
    `select exists (select from kernel.event e join kernel.cursor c on c.reaction = $1
       where e.name = any($2) and ${isRead} and (e.xid, e.seq) > (c.xid, c.seq)) as behind`,
    [name, names],
  )
  return (rows[0] as { behind: boolean }).behind
}
