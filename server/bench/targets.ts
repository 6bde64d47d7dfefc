import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { checkCounts, performanceReactions, rebuildCounts } from '../src/contexts/performance/index.ts'
import { keptPlanPage, loadPlan, planPage } from '../src/contexts/plans/index.ts'
import { dashboardFor } from '../src/contexts/plans/queries/kept-dashboard.ts'
import type { App, StaffActor } from '../src/kernel/app.ts'
import { inBulk } from '../src/kernel/bulk.ts'
import { createApp } from '../src/kernel/create-app.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { migrateJobs } from '../src/kernel/jobs.ts'
import { migrate, readMigrations } from '../src/kernel/migrate.ts'
import { relay } from '../src/kernel/relay.ts'
import { addDays, dateInVietnam } from '../src/kernel/values/vietnam-time.ts'
import { contexts } from '../src/main/contexts.ts'
import { loadData } from '../src/main/load-data.ts'
import { simulatePast } from '../src/main/simulate-past.ts'
import { independently } from '../test/independent-figures.ts'
import { drive, machine, withDatabase } from './ground.ts'

const sizes = (process.env.DOSSIERS ?? '10000,100000').split(',').map(Number)
const plans = ['son-la-2025', 'ha-nam-2023', 'kon-tum-2023', 'dong-nai-2024', 'hau-giang-2023']
const actor = { kind: 'system', id: 'bench' } as const
type Db = ReturnType<typeof openDatabase>['db']
type Ground = { app: App; db: Db; databaseUrl: string }

/**
 * Targets of all five plans in a province whose past was simulated: one event, everything made anew of the log, all targets of all
 * units, pages at 1 and 16 users; beside DuckDB, which computes the same from raw rows. `DOSSIERS=100000,1000000` names the sizes;
 * with one size, `BENCH_FOLDER` keeps the province for the next run.
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
      await loadPlansOfOthers(app)
      await makePast(app, { databaseUrl, dataDir: folder, dossiers: size })
      await sql`vacuum analyze`.execute(db)
      const { rows } = await sql<Record<string, number>>`
        select (select count(*)::int from kernel.event) as events, (select count(*)::int from performance.dossier_fact) as facts,
          (select count(*)::int from performance.day_count) as days, (select count(*)::int from performance.month_count) as months,
          (select count(*)::int from performance.procedure_month_count) as procedures`.execute(db)
      console.log(`\n${size} dossiers: ${JSON.stringify(rows[0])}`)
      const ground = { app, db, databaseUrl }
      await measurePages(ground)
      await measureLooks(ground)
      await measureDuck(ground)
      await measureWriting(ground)
      await close()
    })
}

async function loadPlansOfOthers(app: App): Promise<void> {
  for (const plan of plans) await loadPlan(app, new URL(`../../data/plans/${plan}.yaml`, import.meta.url))
}

async function measurePages({ app, db }: Ground): Promise<void> {
  const { rows } = await sql<{
    unit: string
  }>`select distinct unit from performance.dossier_fact order by 1`.execute(db)
  await timed('all targets of five plans, whole province', async () => {
    for (const plan of plans) await planPage(app, plan)
  })
  await timed(`all targets of five plans, ${rows.length} units one by one`, async () => {
    for (const { unit } of rows) for (const plan of plans) await planPage(app, plan, { unit })
  })
  const past = addDays(dateInVietnam(new Date()), -40)
  for (const [what, view] of [
    ['now', {}],
    ['as of a past day', { at: past }],
  ] as const)
    for (const users of [1, 16])
      await driven(`a plan's figures made, province, ${what}`, users, (n) =>
        planPage(app, plans[n % plans.length]!, view),
      )
}

const leader: StaffActor = {
  ...{ kind: 'staff', id: 'bench', name: 'bench', post: 'bench', unit: 'H52', position: '' },
  ...{ roles: ['leader'], actsFor: null },
}
const units = ['H52', 'H52.40', 'H52.41', 'H52.42', 'H52.43', 'H52.02', 'H52.06', 'H52.15']

/**
 * What is looked at, while nothing happens and while twenty events a second do: the dashboard of the province and of seven units, and
 * the public pages of all five plans.
 */
async function measureLooks({ app }: Ground): Promise<void> {
  for (const isBusy of [false, true])
    for (const users of [1, 16]) {
      const what = isBusy ? '20 events a second' : 'nothing happens'
      let on = isBusy
      const happening = (async () => {
        for (; on; await setTimeout(50))
          await app.transaction(actor, async (tx) => tx.publish({ name: 'bench.happened', payload: {} }))
      })()
      await driven(`dashboard, ${what}`, users, (n) =>
        dashboardFor(app, leader, { plan: 'son-la-2025', unit: units[n % units.length]! }),
      )
      await driven(`public page of a plan, ${what}`, users, (n) =>
        keptPlanPage(app, plans[n % plans.length]!, {}),
      )
      on = false
      await happening
    }
}

/** The same figures from raw rows: of the province, and of every unit. */
async function measureDuck(ground: Ground): Promise<void> {
  const today = dateInVietnam(new Date())
  const from = addDays(today, -340)
  let second: Awaited<ReturnType<typeof independently>> | undefined
  await timed('DuckDB: rows exported and loaded', async () => {
    second = await independently(ground, { from, to: today })
  })
  const asked = { from: `${today.slice(0, 4)}-01-01`, to: today, until: new Date(), tier: null }
  await timed('DuckDB: figures of dossiers, whole province', () => second!.figures({ ...asked, units: null }))
  await timed('DuckDB: figures of dossiers, one unit', () => second!.figures({ ...asked, units: ['H52.40'] }))
  second!.close()
}

/** What the reaction needs for an event, and for the whole log. */
async function measureWriting({ app, db, databaseUrl }: Ground): Promise<void> {
  await timed('held against the log', async () => (await checkCounts(app, databaseUrl)).differences)
  await timed('made anew of the log', () =>
    inBulk(databaseUrl, 'bench', (bulk) => rebuildCounts(app, bulk, { threads: { databaseUrl } })),
  )
  for (const table of ['dossier_fact', 'payment_fact', 'day_count', 'month_count', 'procedure_month_count'])
    await sql`truncate ${sql.table(`performance.${table}`)}`.execute(db)
  await sql`update kernel.cursor set xid = '0', seq = 0 where reaction = 'performance.count'`.execute(db)
  const [count] = performanceReactions
  const begun = performance.now()
  let events = 0
  while (events < 50_000) {
    const taken = await relay(app, count!)
    if (taken === 0) break
    events += taken
  }
  const took = performance.now() - begun
  console.log(`one event in the reaction: ${(took / events).toFixed(3)} ms (${events} events)`)
  await inBulk(databaseUrl, 'bench', (bulk) => rebuildCounts(app, bulk, { threads: { databaseUrl } }))
}

async function driven(name: string, users: number, look: (n: number) => Promise<unknown>): Promise<void> {
  const { p50, p95, perSecond, errors } = await drive(400, users, async (n) => (await look(n)) !== null)
  console.log(
    `${name}, ${users} users: ${perSecond.toFixed(0)}/s p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} ms, ${errors} errors`,
  )
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  const result = await work()
  const said = Array.isArray(result) ? JSON.stringify(result) : ''
  console.log(`${name.padEnd(60)} ${((performance.now() - begun) / 1000).toFixed(2)} s ${said}`)
}

/** Simulates the past, unless an earlier run has left one. */
async function makePast(
  app: App,
  given: { databaseUrl: string; dataDir: string; dossiers: number },
): Promise<void> {
  const there = await app.read(actor, (read) =>
    sql`select from dossiers.dossier limit 1`.execute(read.db).then(({ rows }) => rows.length > 0),
  )
  if (there) return
  const to = addDays(dateInVietnam(new Date()), -1)
  await simulatePast(app, { ...given, seed: 1, from: addDays(to, -330), to })
}
