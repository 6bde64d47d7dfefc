import type { Event } from './app.ts'
import type { Bulk } from './bulk.ts'

type StoredEvent = { id: string; name: string; payload: unknown; at: number }
/** Which procedures: those whose code falls into part `no` of `of`. Events that name none are in every part. */
export type Part = { no: number; of: number }

/** Holds a reaction back until the transaction ends, so that what it keeps can be made anew of the log. */
export async function holdReaction(bulk: Bulk, name: string): Promise<void> {
  await bulk.run('insert into kernel.cursor (reaction) values ($1) on conflict do nothing', [name])
  await bulk.run('select from kernel.cursor where reaction = $1 for update', [name])
}

/** The events that a reaction reads, portion by portion and in no order: sorting millions would take as long as reading them. */
export async function* readLog(
  bulk: Bulk,
  names: readonly string[],
  { no, of }: Part,
): AsyncGenerator<Event[]> {
  const list = names.map((name) => `'${name}'`).join(', ')
  const rows = bulk.read<StoredEvent>(`
    select id, name, payload, extract(epoch from at)::float8 * 1000 as at
    from kernel.event e
    where name in (${list}) and ${isRead}
      and (${of} = 1 or payload->>'procedure' is null or abs(hashtext(payload->>'procedure')) % ${of} = ${no})`)
  for await (const portion of rows)
    yield portion.map(({ at, ...event }) => ({ ...event, at: new Date(Math.round(at)) }))
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
