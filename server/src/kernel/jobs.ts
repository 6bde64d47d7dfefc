import {
  Logger,
  parseCronItems,
  type Runner,
  runMigrations,
  runOnce,
  run as runWorker,
} from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { App, Job, Tx } from './app.ts'

/** Before everything else that waits: somebody was promised to be told at once. */
export const atOnce = { priority: -1 }

/** `line`: jobs of the same line run one after the other. The worker thinks of a lower `priority` first. */
type JobOrder = { line?: string; priority?: number }

/** Asks for a job in the transaction of a reaction: it runs if and only if that commits. `key` makes it one. */
export const addJob = (
  tx: Tx,
  name: string,
  payload: object,
  key: string,
  { line, priority = 0 }: JobOrder = {},
) =>
  sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, ${line ?? null}, max_attempts := 12,
        job_key := ${key}, priority := ${priority})`.execute(tx.db)

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
export const startJobs = (app: App, pool: pg.Pool, jobs: readonly Job[]): Promise<Runner> =>
  runWorker({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet,
    pollInterval: 1000,
    taskList: tasks(app, jobs),
    parsedCronItems: parseCronItems(
      jobs.flatMap((job) => (job.schedule ? [{ task: job.name, match: job.schedule }] : [])),
    ),
  })

/** Runs every job that is due now; for tests and the CLI. */
export const drainJobs = (app: App, pool: pg.Pool, jobs: readonly Job[]): Promise<void> =>
  runOnce({ pgPool: pool, noHandleSignals: true, logger: quiet, taskList: tasks(app, jobs) })
