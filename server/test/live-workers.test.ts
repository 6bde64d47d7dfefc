import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrateJobs } from '../src/kernel/jobs.ts'
import { noteLiveWorkers } from '../src/kernel/live-workers.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await migrateJobs(world.pool)
})
afterEach(() => world.close())

/** A job that a worker took a minute ago and has not ended. */
const takenBy = async (worker: string) => {
  await sql`select graphile_worker.add_job('notifications.forget-inquiries', job_key := ${worker})`.execute(
    world.db,
  )
  await sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - interval '1 minute'
            where key = ${worker}`.execute(world.db)
}
const taken = async () =>
  (
    await sql<{
      by: string
    }>`select locked_by as by from graphile_worker.jobs where locked_by is not null order by 1`.execute(
      world.db,
    )
  ).rows.map(({ by }) => by)

test('jobs of workers that are silent or were never heard of are freed, those of live ones stay', async () => {
  for (const worker of ['dead', 'elsewhere', 'mine', 'silent']) await takenBy(worker)
  await sql`insert into kernel.worker (id, seen_at) values ('elsewhere', now()), ('silent', now() - interval '30 seconds')`.execute(
    world.db,
  )
  const live = noteLiveWorkers(world.pool)
  live.events.emit('worker:create', { worker: { workerId: 'mine' } } as never)
  await expect.poll(taken, { timeout: 10_000 }).toEqual(['elsewhere', 'mine'])
  live.stop()
})
