import type { FastifyBaseLogger } from 'fastify'
import { countJob } from '../contexts/performance/index.ts'
import { adoptRestoredEvents } from '../kernel/adopt-restored-events.ts'
import { createApp } from '../kernel/create-app.ts'
import { openDatabase } from '../kernel/database.ts'
import { migrateJobs, startJobs } from '../kernel/jobs.ts'
import { migrate, readMigrations } from '../kernel/migrate.ts'
import type { Assets } from './build-all.ts'
import { compose, type Partners, type Platform } from './compose.ts'
import { contexts } from './contexts.ts'
import { chosenProvince, loadData } from './load-data.ts'
import { createLog } from './log.ts'
import { readPublishing } from './read-publishing.ts'
import { createPing, runReactions } from './run-reactions.ts'

export type Serving = Platform & { address: string; stop(): Promise<void> }

export type ServeOptions = {
  databaseUrl: string
  port: number
  host: string
  publicUrl: string
  secret: string
  province: string | null
  partners: Partners
  demo: boolean
  assets: Assets
  partnerOrigins: readonly string[]
  trustProxy?: boolean
  /** See `Parts.freshMinutes`. */
  freshMinutes?: number
  clock?: () => Date
}

/** Brings the database up to date, loads what ships, and serves pages, API, reactions and jobs until stopped. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { databaseUrl } = options
  const log = createLog()
  const clock = options.clock ?? (() => new Date())
  await migrate(databaseUrl, await readMigrations(contexts))
  const database = openDatabase(databaseUrl, {
    onError: (error) => log.warn({ err: error }, 'database connection'),
  })
  await migrateJobs(database.pool)
  const province = await chosenProvince(createApp(database.db, clock), options.province)
  const platform = compose({
    db: database.db,
    pool: database.pool,
    clock,
    partners: options.partners,
    publicUrl: options.publicUrl,
    secret: options.secret,
    demo: options.demo,
    assets: options.assets,
    publishing: await readPublishing(province),
    partnerOrigins: options.partnerOrigins,
    trustProxy: options.trustProxy ?? false,
    ...(options.freshMinutes !== undefined && { freshMinutes: options.freshMinutes }),
    onCommit: createPing(database.pool),
    logger: log as unknown as FastifyBaseLogger,
  })
  const { http, app } = platform
  await adoptRestoredEvents(app, platform.reactions)
  await loadData(app, province)
  // First what can be refused from outside: a port that is taken must not leave anything running.
  const address = await http
    .listen({ port: options.port, host: options.host })
    .catch(async (error: unknown) => {
      await database.close()
      throw error
    })
  const reactions = await runReactions(app, databaseUrl, platform.reactions, (error) =>
    log.error({ err: error }, 'reaction'),
  )
  const jobs = await startJobs(app, database.pool, [...platform.jobs, countJob(databaseUrl)])
  return {
    ...platform,
    address,
    async stop() {
      await http.close()
      await jobs.stop()
      await reactions.stop()
      await database.close()
    },
  }
}
