import { sql } from 'kysely'
import { checkCounts, rebuildCounts } from '../src/contexts/performance/index.ts'
import { planPage } from '../src/contexts/plans/index.ts'
import type { App } from '../src/kernel/app.ts'
import { inBulk } from '../src/kernel/bulk.ts'
import { createApp } from '../src/kernel/create-app.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { migrateJobs } from '../src/kernel/jobs.ts'
import { migrate, readMigrations } from '../src/kernel/migrate.ts'
import { addDays, dateInVietnam } from '../src/kernel/values/vietnam-time.ts'
import { contexts } from '../src/main/contexts.ts'
import { loadData } from '../src/main/load-data.ts'
import { simulatePast } from '../src/main/simulate-past.ts'
import { drive, machine, withDatabase } from './ground.ts'

const sizes = (process.env.DOSSIERS ?? '10000,100000').split(',').map(Number)
const plans = ['son-la-2025', 'ha-nam-2023', 'kon-tum-2023', 'dong-nai-2024', 'hau-giang-2023']
const actor = { kind: 'system', id: 'bench' } as const

/**
 * Targets of all five plans in a province whose past was simulated: everything made anew of the log, all targets of all units, one
 * page at 16 users. `DOSSIERS=100000,1000000` names the sizes; with one size, `BENCH_FOLDER` keeps the province for the next run.
 */
export async function targets(): Promise<void> {
  console.log(machine())
  for (const size of sizes)
    await withDatabase(async (databaseUrl, folder) => {
      await migrate(databaseUrl, await readMigrations(contexts))
      const { db, pool, close } = openDatabase(databaseUrl, { max: 16 })
      await migrateJobs(pool)
      const app = createApp(db, () => new Date())
      await loadData(app, 'son-la')
      await makePast(app, { databaseUrl, dataDir: folder, dossiers: size })
      const { rows } = await sql<Record<string, number>>`
        select (select count(*)::int from kernel.event) as events, (select count(*)::int from performance.dossier_fact) as facts,
          (select count(*)::int from performance.day_count) as days, (select count(*)::int from performance.month_count) as months,
          (select count(*)::int from performance.procedure_month_count) as procedures`.execute(db)
      console.log(`\n${size} dossiers: ${JSON.stringify(rows[0])}`)
      await timed('made anew of the log', () => inBulk(databaseUrl, 'bench', (bulk) => rebuildCounts(app, bulk)))
      await timed('held against the log', () => inBulk(databaseUrl, 'bench', (bulk) => checkCounts(app, bulk)))
      await sql`vacuum analyze`.execute(db)
      await timed('all targets of five plans, whole province', async () => {
        for (const plan of plans) await planPage(app, plan)
      })
      await measureUnits(app, db)
      await close()
    })
}

async function measureUnits(app: App, db: ReturnType<typeof openDatabase>['db']) {
  const { rows } = await sql<{ unit: string }>`select distinct unit from performance.dossier_fact order by 1`.execute(db)
  await timed(`all targets of five plans, ${rows.length} units one by one`, async () => {
    for (const { unit } of rows) for (const plan of plans) await planPage(app, plan, { unit })
  })
  for (const users of [1, 16]) {
    const { p50, p95, perSecond, errors } = await drive(300, users, async (n) => {
      await planPage(app, plans[n % plans.length]!)
      return true
    })
    console.log(
      `page of a plan, whole province, ${users} users: ${perSecond.toFixed(0)}/s p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} ms, ${errors} errors`,
    )
  }
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  const result = await work()
  console.log(`${name.padEnd(60)} ${((performance.now() - begun) / 1000).toFixed(2)} s`, Array.isArray(result) ? JSON.stringify(result) : '')
}

/** Simulates the past, unless an earlier run has left one. */
async function makePast(app: App, given: { databaseUrl: string; dataDir: string; dossiers: number }): Promise<void> {
  const there = await app.read(actor, (read) =>
    sql`select from dossiers.dossier limit 1`.execute(read.db).then(({ rows }) => rows.length > 0),
  )
  if (there) return
  const to = addDays(dateInVietnam(new Date()), -1)
  await simulatePast(app, { ...given, seed: 1, from: addDays(to, -330), to })
  await app.read(actor, (read) => sql`vacuum analyze`.execute(read.db))
}
