import { Logger, parseCronItems, runMigrations, runOnce, run as runWorker } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { App, Job, Tx } from './app.ts'
import { noteLiveWorkers } from './live-workers.ts'

/** For what somebody waits to be told. */
export const beforeOthers = { priority: -1 }

/**
 * Asks for a job in the transaction of a reaction: it runs if and only if that commits. `key` makes it one; the worker thinks
 * of a lower `priority` first.
 */
export const addJob = (tx: Tx, name: string, payload: object, key: string, { priority } = { priority: 0 }) =>
  sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, max_attempts := 12, job_key := ${key},
        priority := ${priority})`.execute(tx.db)

/** Asks for many of one kind in one statement; of those with a higher `priority` number the worker thinks last. */
export const addJobs = (
  tx: Tx,
  name: string,
  jobs: readonly { payload: object; key: string }[],
  { priority }: { priority: number },
) =>
  sql`select graphile_worker.add_jobs(array(
        select (${name}, payload::json, null, null, 12, key, ${priority}::int, null)::graphile_worker.job_spec
        from unnest(${jobs.map(({ payload }) => JSON.stringify(payload))}::text[], ${jobs.map(({ key }) => key)}::text[])
          as job (payload, key)))`.execute(tx.db)

const tasks = (app: App, jobs: readonly Job[]) =>
  Object.fromEntries(
    jobs.map((job) => [
      job.name,
      (payload: unknown) => job.run(app, (payload ?? {}) as Record<string, unknown>),
    ]),
  )

/** Its own log repeats each job; failures are kept in its table and counted by the metrics. */
const quiet = new Logger(() => () => {})

export const migrateJobs = (pool: pg.Pool) => runMigrations({ pgPool: pool, logger: quiet })

/** Runs jobs and the schedule until stopped. */
export async function startJobs(
  app: App,
  pool: pg.Pool,
  jobs: readonly Job[],
): Promise<{ stop(): Promise<void> }> {
  const live = noteLiveWorkers(pool)
  const runner = await runWorker({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet,
    events: live.events,
    pollInterval: 1000,
    taskList: tasks(app, jobs),
    parsedCronItems: parseCronItems(
      jobs.flatMap((job) => (job.schedule ? [{ task: job.name, match: job.schedule }] : [])),
    ),
  })
  return {
    async stop() {
      live.stop()
      await runner.stop()
    },
  }
}

/** Runs every job that is due now; for tests and the CLI. */
export async function drainJobs(app: App, pool: pg.Pool, jobs: readonly Job[]): Promise<void> {
  const live = noteLiveWorkers(pool)
  await runOnce({
    pgPool: pool,
    noHandleSignals: true,
    logger: quiet,
    events: live.events,
    taskList: tasks(app, jobs),
  }).finally(live.stop)
}
