import { sql } from 'kysely'
import type { App, Reaction } from './app.ts'

/**
 * A dump that is restored into another cluster brings events whose transaction ids that cluster has not reached: the relay
 * would wait for them, and for every event after them, for years. What each reaction has not seen yet is set aside to be
 * tried at once, and everything restored counts as old. Returns the number of the newest restored event; 0 when nothing was restored.
 * Call it before anything else writes.
 */
export const adoptRestoredEvents = (app: App, reactions: readonly Reaction[]): Promise<number> =>
  app.transaction({ kind: 'system', id: 'kernel.adopt-restored-events' }, async (tx) => {
    const { rows } = await sql<{ ahead: boolean; last: number }>`
      select xid >= pg_snapshot_xmax(pg_current_snapshot()) as ahead, seq as last
      from kernel.event order by seq desc limit 1`.execute(tx.db)
    const newest = rows[0]
    if (!newest?.ahead) return 0
    const { last } = newest
    for (const { name, events } of reactions)
      await sql`insert into kernel.set_aside (reaction, event, error, attempts, next_at)
                select ${name}, e.seq, 'restored from a dump before it was handed over', 0, ${tx.now}
                from kernel.event e
                where e.name = any(${events}) and (e.xid, e.seq) >
                  (select coalesce(max(c.xid), '0'), coalesce(max(c.seq), 0) from kernel.cursor c where c.reaction = ${name})
                on conflict do nothing`.execute(tx.db)
    await sql`alter table kernel.event disable trigger event_is_append_only`.execute(tx.db)
    await sql`update kernel.event set xid = '0'`.execute(tx.db)
    await sql`alter table kernel.event enable trigger event_is_append_only`.execute(tx.db)
    for (const { name } of reactions)
      await sql`insert into kernel.cursor (reaction, xid, seq) values (${name}, '0', ${last})
                on conflict (reaction) do update set xid = '0', seq = ${last}`.execute(tx.db)
    tx.audit('kernel.adopt-restored-events', String(last))
    return last
  })
