import { sql } from 'kysely'
import type { App, Event, Reaction, Tx } from './app.ts'

type StoredEvent = Event & { xid: string; seq: string }
type Cursor = { xid: string; seq: string }

/**
 * Hands the next committed events to one reaction and says how many it took; 0 when there is none, or another worker is at it.
 * What the reaction writes and how far it has read commit together: each event has its effect once. One that fails is set aside.
 */
export const relay = (app: App, reaction: Reaction, limit = reaction.atOnce ?? 200): Promise<number> =>
  app.transaction({ kind: 'system', id: reaction.name }, async (tx) => {
    const cursor = await takeCursor(tx, reaction.name)
    if (!cursor) return 0
    const events = await eventsAfter(tx, cursor, reaction.events, limit)
    if (!(await reactToAll(tx, reaction, events)))
      for (const event of events) await reactOrSetAside(tx, reaction, event)
    const last = events.at(-1)
    if (last) await moveCursor(tx, reaction.name, last)
    return events.length
  })

/**
 * Hands the committed events to all reactions until there are none, and says how many were taken. Each reaction takes a
 * batch in turn, so that a slow one keeps no other waiting; those for which there is nothing cost nothing.
 */
export async function relayAll(
  app: App,
  reactions: readonly Reaction[],
  isStopped: () => boolean = () => false,
): Promise<number> {
  for (let all = 0; ; ) {
    let taken = 0
    for (const reaction of await withEvents(app, reactions)) {
      if (isStopped()) return all + taken
      taken += await relay(app, reaction)
    }
    if (taken === 0) return all
    all += taken
  }
}

/** The reactions for which there is something to read, in their order. */
const withEvents = (app: App, reactions: readonly Reaction[]): Promise<Reaction[]> =>
  app.read({ kind: 'system', id: 'kernel.relay' }, async ({ db }) => {
    const waitingFor = reactions.flatMap(({ name, events }) => events.map((event) => [name, event] as const))
    const { rows } = await sql<{ name: string }>`
      select distinct r.name
      from unnest(${waitingFor.map(([name]) => name)}::text[], ${waitingFor.map(([, event]) => event)}::text[]) as r (name, event)
      left join kernel.cursor c on c.reaction = r.name
      where exists (
        select from kernel.event e
        where e.name = r.event and (e.xid, e.seq) > (coalesce(c.xid, '0'::xid8), coalesce(c.seq, 0))
          and e.xid < pg_snapshot_xmin(pg_current_snapshot()))`.execute(db)
    const ready = new Set(rows.map(({ name }) => name))
    return reactions.filter(({ name }) => ready.has(name))
  })

/** Tries again what was set aside and has become due; each in a transaction of its own. */
export async function retry(app: App, reactions: readonly Reaction[]): Promise<number> {
  const known = reactions.map((reaction) => reaction.name)
  for (let tried = 0; ; tried++) {
    const found = await app.transaction({ kind: 'system', id: 'kernel.retry' }, async (tx) => {
      const { rows } = await sql<StoredEvent & { reaction: string }>`
        delete from kernel.set_aside s using kernel.event e
        where e.seq = s.event and (s.reaction, s.event) =
          (select reaction, event from kernel.set_aside where next_at <= ${tx.now} and reaction = any(${known}) order by next_at limit 1 for update skip locked)
        returning s.reaction, s.attempts, e.id, e.name, e.payload, e.at, e.xid::text, e.seq::text`.execute(
        tx.db,
      )
      const row = rows[0] as (StoredEvent & { reaction: string; attempts: number }) | undefined
      if (!row) return false
      const reaction = reactions.find((r) => r.name === row.reaction)!
      await reactOrSetAside(tx, reaction, row, row.attempts)
      return true
    })
    if (!found) return tried
  }
}

/** Whether the reaction took the whole batch in one go. */
async function reactToAll(tx: Tx, reaction: Reaction, events: readonly StoredEvent[]): Promise<boolean> {
  if (!reaction.runAll || events.length === 0) return false
  await sql`savepoint reaction`.execute(tx.db)
  try {
    await reaction.runAll(tx, events)
    await sql`release savepoint reaction`.execute(tx.db)
    return true
  } catch {
    await sql`rollback to savepoint reaction`.execute(tx.db)
    return false
  }
}

async function reactOrSetAside(tx: Tx, reaction: Reaction, event: StoredEvent, attempts = 0) {
  await sql`savepoint reaction`.execute(tx.db)
  try {
    await reaction.run(tx, event)
    await sql`release savepoint reaction`.execute(tx.db)
  } catch (error) {
    await sql`rollback to savepoint reaction`.execute(tx.db)
    await sql`insert into kernel.set_aside (reaction, event, error, attempts, next_at)
              values (${reaction.name}, ${event.seq}, ${String(error)}, ${attempts + 1},
                      ${new Date(tx.now.getTime() + backOff(attempts))})`.execute(tx.db)
  }
}

/** One second, doubling, never more than an hour. */
const backOff = (attempts: number) => Math.min(1000 * 2 ** attempts, 3_600_000)

async function takeCursor(tx: Tx, reaction: string): Promise<Cursor | undefined> {
  await sql`insert into kernel.cursor (reaction) values (${reaction}) on conflict do nothing`.execute(tx.db)
  const { rows } = await sql<Cursor>`select xid::text, seq::text from kernel.cursor
                                     where reaction = ${reaction} for update skip locked`.execute(tx.db)
  return rows[0]
}

/**
 * Only below the oldest transaction still running, so that a slow commit is never jumped over. The order is that of numbers:
 * `xid` alone would mean the text that is returned, in which 1000 comes before 999.
 */
const eventsAfter = async (tx: Tx, { xid, seq }: Cursor, names: readonly string[], limit: number) =>
  (
    await sql<StoredEvent>`
      select e.id, e.name, e.payload, e.at, e.xid::text, e.seq::text
      from unnest(${names}::text[]) as wanted (name), lateral (
        select * from kernel.event
        where name = wanted.name and (xid, seq) > (${xid}::xid8, ${seq}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid, seq limit ${limit}) e
      order by e.xid, e.seq limit ${limit}`.execute(tx.db)
  ).rows

const moveCursor = (tx: Tx, reaction: string, { xid, seq }: Cursor) =>
  sql`update kernel.cursor set xid = ${xid}::xid8, seq = ${seq}::bigint where reaction = ${reaction}`.execute(
    tx.db,
  )
