import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { sql } from 'kysely'
import type { App } from '../src/kernel/app.ts'
import { createApp } from '../src/kernel/create-app.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { migrateJobs } from '../src/kernel/jobs.ts'
import { migrate, readMigrations } from '../src/kernel/migrate.ts'
import { addDays, dateInVietnam } from '../src/kernel/values/vietnam-time.ts'
import { contexts } from '../src/main/contexts.ts'
import { loadData } from '../src/main/load-data.ts'
import { simulatePast } from '../src/main/simulate-past.ts'
import { moveBenches, type Work, waitingWork, workFor } from './desk-work.ts'
import { drive, machine, withDatabase } from './ground.ts'

const sizes = (process.env.DOSSIERS ?? '10000,100000').split(',').map(Number)
/** How long the past is: as many dossiers in fewer days leave more work open. */
const days = Number(process.env.DAYS ?? 330)
const levels = [1, 16, 64]
const reads = 400
const movesEach = 150

type Line = { p50: number; p95: number; p99: number; perSecond: number; errors: number }
type Measured = Map<string, Line>

/**
 * What officers do all day, over HTTP at 1, 16 and 64 users, in a province whose past was simulated: the work queue, a list that is
 * searched, the dossier page and the moves. `DOSSIERS=10000,100000,1000000` names the sizes; the last lines say how cost grows.
 * With one size, `BENCH_FOLDER` keeps the province for the next run. `DAYS` is the length of the past, 330 when not given.
 */
export async function desk(): Promise<void> {
  console.log(machine())
  const all: [number, Measured][] = []
  for (const size of sizes) all.push([size, await measure(size)])
  const [[small, first], [large, last]] = [all[0]!, all.at(-1)!]
  if (small === large) return
  console.log(`\ngrowth of p95, ${large} against ${small} dossiers`)
  for (const [name, line] of last) {
    const before = first.get(name)
    if (before) console.log(`${name.padEnd(36)} ${(line.p95 / before.p95).toFixed(2)}`)
  }
}

async function measure(size: number): Promise<Measured> {
  const measured: Measured = new Map()
  await withDatabase(async (databaseUrl, folder) => {
    await migrate(databaseUrl, await readMigrations(contexts))
    const { db, pool, close } = openDatabase(databaseUrl, { max: 4 })
    await migrateJobs(pool)
    const app = createApp(db, () => new Date())
    await loadData(app, 'son-la')
    const made = await makePast(app, { databaseUrl, dataDir: folder, dossiers: size })
    const { rows } = await sql<{ open: number; most: number }>`
      select count(distinct dossier)::int as open,
        (select max(n)::int from (select count(*) as n from dossiers.waiting group by unit) u) as most
      from dossiers.waiting`.execute(db)
    console.log(`\n${size} dossiers, ${made}; ${rows[0]!.open} open, at most ${rows[0]!.most} in a unit`)
    console.log('                                        /s     p50     p95     p99  errors')
    const server = await startServer(databaseUrl, folder)
    await measureReads(measured, server, await waitingWork(db, 64))
    for (const bench of moveBenches) {
      const found = await workFor(db, bench, movesEach * levels.length)
      await server.signIn(found.map(({ staff }) => staff))
      const share = Math.floor(found.length / levels.length)
      for (const [index, users] of levels.entries()) {
        const work = found.slice(index * share, (index + 1) * share)
        const make = (n: number) => {
          const one = work[n]!
          return server.post(one.staff, `/api/v1/desk/dossiers/${one.dossier}/${bench.name}`, bench.body(one))
        }
        keep(measured, `${bench.name}, ${users} users`, await drive(work.length, users, make))
      }
    }
    await server.stop()
    await close()
  })
  return measured
}

/** Simulates the past, unless an earlier run has left one; how long it took. */
async function makePast(
  app: App,
  given: { databaseUrl: string; dataDir: string; dossiers: number },
): Promise<string> {
  const actor = { kind: 'system', id: 'bench' } as const
  const there = await app.read(actor, (read) =>
    sql`select from dossiers.dossier limit 1`.execute(read.db).then(({ rows }) => rows.length > 0),
  )
  if (there) return 'simulated before'
  const to = addDays(dateInVietnam(new Date()), -1)
  const { seconds } = await simulatePast(app, { ...given, seed: 1, from: addDays(to, -days), to })
  await app.read(actor, (read) => sql`vacuum analyze`.execute(read.db))
  return `simulated in ${seconds.toFixed(0)} s`
}

type Server = Awaited<ReturnType<typeof startServer>>

async function measureReads(measured: Measured, server: Server, people: readonly Work[]): Promise<void> {
  await server.signIn(people.map(({ staff }) => staff))
  const kinds: [string, (work: Work) => string][] = [
    ['queue', () => '/api/v1/work-queue?list=mine'],
    ['queue, searched', () => '/api/v1/work-queue?list=processing&words=minh'],
    ['dossier page', ({ dossier }) => `/api/v1/desk/dossiers/${dossier}`],
  ]
  for (const [name, url] of kinds) {
    const read = (n: number) => {
      const one = people[n % people.length]!
      return server.get(one.staff, url(one))
    }
    await drive(people.length, 8, read)
    for (const users of levels) keep(measured, `${name}, ${users} users`, await drive(reads, users, read))
  }
}

function keep(measured: Measured, name: string, line: Line): void {
  measured.set(name, line)
  const ms = (value: number) => value.toFixed(1).padStart(8)
  console.log(
    `${name.padEnd(36)}${line.perSecond.toFixed(0).padStart(6)}${ms(line.p50)}${ms(line.p95)}${ms(line.p99)}${String(line.errors).padStart(8)}`,
  )
}

async function startServer(databaseUrl: string, folder: string) {
  const child = fork(new URL('./desk-server.ts', import.meta.url), [databaseUrl, folder], {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: new URL('../../tsconfig.base.json', import.meta.url).pathname,
    },
  })
  const [port] = (await once(child, 'message')) as [number]
  const agent = new Agent({ keepAlive: true, maxSockets: 80 })
  const tokens = new Map<string, string>()
  const send = (method: string, staff: string, path: string, body?: object) =>
    new Promise<boolean>((resolve) => {
      const payload = body && JSON.stringify(body)
      const headers = {
        cookie: `mc_session=${tokens.get(staff)}`,
        ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      }
      const call = request({ port, agent, method, path, headers }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve((answer.statusCode ?? 500) < 300))
      })
      call.on('error', () => resolve(false))
      call.end(payload)
    })
  return {
    get: (staff: string, path: string) => send('GET', staff, path),
    post: (staff: string, path: string, body: object) => send('POST', staff, path, body),
    async signIn(staff: readonly string[]): Promise<void> {
      const missing = [...new Set(staff)].filter((one) => !tokens.has(one))
      child.send(missing)
      const [opened] = (await once(child, 'message')) as [[string, string][]]
      for (const [one, token] of opened) tokens.set(one, token)
    },
    async stop(): Promise<void> {
      agent.destroy()
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}
