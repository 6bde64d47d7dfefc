import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import type pg from 'pg'

const beatEvery = 5_000
const deadAfter = '20 seconds'

/**
 * Notes every five seconds that the workers of this process live, and frees the jobs of workers of which nothing was heard for
 * twenty: their server was killed, and nobody else would take their jobs up for four hours. By the database's clock, as servers
 * may differ.
 */
export function noteLiveWorkers(pool: pg.Pool): { events: WorkerEvents; stop(): void } {
  const events: WorkerEvents = new EventEmitter()
  const mine = new Set<string>()
  const beat = async () => {
    await pool.query(
      `insert into kernel.worker (id, seen_at) select id, now() from unnest($1::text[]) as id
       on conflict (id) do update set seen_at = excluded.seen_at`,
      [[...mine]],
    )
    await pool.query(
      `select graphile_worker.force_unlock_workers(array(
         select distinct locked_by from graphile_worker.jobs j
         where locked_at < now() - interval '${deadAfter}'
           and not exists (select from kernel.worker w where w.id = j.locked_by and w.seen_at > now() - interval '${deadAfter}')))`,
    )
    await pool.query(`delete from kernel.worker where seen_at < now() - interval '1 day'`)
  }
  // A beat that fails is made up for by the next.
  const beatNow = () => void beat().catch(() => {})
  events.on('worker:create', ({ worker }) => {
    mine.add(worker.workerId)
    beatNow()
  })
  const timer = setInterval(beatNow, beatEvery).unref()
  return { events, stop: () => clearInterval(timer) }
}
