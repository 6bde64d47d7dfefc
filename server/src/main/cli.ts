import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as otp from 'otpauth'
import { computeDue, isTimeLimit, type TimeUnit } from '../contexts/dossiers/index.ts'
import { createCredential } from '../contexts/identity/index.ts'
import { askForSync } from '../contexts/integrations/index.ts'
import {
  type CalendarDefinition,
  calendarFromData,
  type LoadedProvince,
  provinceOf,
  staffByUsername,
  unitsOn,
} from '../contexts/organisation/index.ts'
import { checkCounts, rebuildCounts } from '../contexts/performance/index.ts'
import { measurePlan } from '../contexts/plans/index.ts'
import type { App } from '../kernel/app.ts'
import { inBulk } from '../kernel/bulk.ts'
import { createApp } from '../kernel/create-app.ts'
import { openDatabase } from '../kernel/database.ts'
import { migrate, readMigrations } from '../kernel/migrate.ts'
import { isPlainDate, toVietnamIso } from '../kernel/values/vietnam-time.ts'
import { readConfig } from './config.ts'
import { contexts } from './contexts.ts'
import { demoCode, demoStaff } from './demo.ts'
import { findRunning, startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts'
import { ensureDatabase } from './ensure-database.ts'
import { judgeAnswersFile } from './judge-answers.ts'
import { loadData, loadProvinceNamed, provinceNames } from './load-data.ts'
import { figureTable, printedFigure } from './measure.ts'
import { simulatePast } from './simulate-past.ts'

/** The operator's tool: one command each. Data go to standard output, everything else to standard error. */
const commands: Record<string, { usage: string; run(args: string[]): Promise<void> }> = {
  due: { usage: 'due --cases FILE.jsonl', run: due },
  'judge-answers': {
    usage: 'judge-answers --service CODE --answers FILE.json [--on YYYY-MM-DD] [--channel online|desk|post]',
    run: judgeAnswers,
  },
  'create-credential': { usage: 'create-credential --staff USERNAME', run: createStaffCredential },
  'sync-national': { usage: 'sync-national', run: syncNational },
  'demo-codes': { usage: 'demo-codes', run: demoCodes },
  'load-province': { usage: 'load-province NAME', run: loadProvinceCommand },
  simulate: {
    usage: 'simulate --dossiers N --seed S --from YYYY-MM-DD --to YYYY-MM-DD [--province NAME]',
    run: simulateCommand,
  },
  measure: { usage: 'measure --plan CODE --at YYYY-MM-DD [--unit U] [--json]', run: measure },
  'rebuild-counts': { usage: 'rebuild-counts', run: rebuild },
  'check-counts': { usage: 'check-counts', run: check },
}

type DueCase = { received?: unknown; time?: unknown; unit?: unknown }

/** Prints the due moment of each line `{"received", "time", "unit"}`, or what is wrong with the line. */
async function due(args: string[]): Promise<void> {
  const file = option(args, '--cases')
  const data = new URL('../../../data/calendars/vietnam.json', import.meta.url)
  const calendar = calendarFromData(JSON.parse(await readFile(data, 'utf8')) as CalendarDefinition)
  const lines = (await readFile(fromCaller(file), 'utf8')).split('\n')
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const answer = dueOf(line, (received, time, unit) => computeDue(received, { time, unit }, calendar))
    console.log(JSON.stringify(answer))
  }
}

function dueOf(
  line: string,
  compute: (received: Date, time: number, unit: TimeUnit) => ReturnType<typeof computeDue>,
): { due: string; explanation: string } | { error: string } {
  let given: DueCase
  try {
    given = JSON.parse(line) as DueCase
  } catch {
    return { error: 'the line is not JSON' }
  }
  const received = readInstant(given.received)
  if (!received) return { error: 'received is not an ISO time' }
  const [time, unit] = [Number(given.time), String(given.unit)]
  if (!isTimeLimit({ time, unit })) return { error: 'time or unit is not a limit that can be counted' }
  const { at, explanation } = compute(received, time, unit as TimeUnit)
  return { due: toVietnamIso(at), explanation: explanation.vi }
}

/** An ISO time; without an offset it is the time in Vietnam. */
function readInstant(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return null
  const date = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}+07:00`)
  return Number.isNaN(date.getTime()) ? null : date
}

/** Prints faults, cases, components and amounts of one applicant as a line of JSON. */
async function judgeAnswers(args: string[]): Promise<void> {
  const verdict = await judgeAnswersFile({
    code: option(args, '--service'),
    file: fromCaller(option(args, '--answers')),
    on: args.includes('--on') ? option(args, '--on') : undefined,
    channel: args.includes('--channel') ? option(args, '--channel') : undefined,
  })
  console.log(JSON.stringify(verdict))
}

/** Asks the running server for the exchange with the national database of procedures. */
async function syncNational(): Promise<void> {
  await withApp(await runningDatabase(), (app) => askForSync(app, cli))
  console.error('Asked for. The running server fetches what changed; see the desk for how it goes.')
}

/** Gives a member of staff a password and an authenticator secret; both are printed this once. */
async function createStaffCredential(args: string[]): Promise<void> {
  const username = option(args, '--staff')
  await withApp(await runningDatabase(), async (app) => {
    const staff = await app.read(cli, (read) => staffByUsername(read, username))
    if (!staff) throw new Error(`There is no staff member ${username} in office.`)
    const password = randomBytes(12).toString('base64url')
    const totp = new otp.TOTP({ issuer: 'Một Cửa', label: username, secret: new otp.Secret({ size: 20 }) })
    const made = await createCredential(app, { staff: staff.id, password, totpSecret: totp.secret.base32 })
    if (!made) throw new Error(`${username} has a credential already; it was not changed.`)
    console.log(`password       ${password}\nauthenticator  ${totp.toString()}`)
  })
}

async function demoCodes(): Promise<void> {
  await withApp(await runningDatabase(), async (app) => {
    for (const username of await demoStaff(app))
      console.log(`${username.padEnd(18)} ${demoCode(username, new Date())}`)
  })
}

/** Sets the database up for a province from its folder in data/provinces; starts the own PostgreSQL when none runs. */
async function loadProvinceCommand([name = '']: string[]): Promise<void> {
  const names = await provinceNames()
  if (!names.includes(name)) throw new Error(`load-province needs a name: ${names.join(', ')}`)
  await withMigrated((url) =>
    withApp(url, async (app) => printLoaded(app, await loadProvinceNamed(app, name))),
  )
}

/** Prints every target of a plan as measured at the end of the day, over the province or one unit. */
async function measure(args: string[]): Promise<void> {
  const [plan, at] = [option(args, '--plan'), option(args, '--at')]
  if (!isPlainDate(at)) throw new Error('--at must be a day such as 2026-06-30.')
  const unit = args.includes('--unit') ? option(args, '--unit') : undefined
  await withDatabase((url) =>
    withApp(url, async (app) => {
      const figures = (await measurePlan(app, plan, at, unit)).map(printedFigure)
      console.log(args.includes('--json') ? JSON.stringify(figures, null, 2) : figureTable(figures))
    }),
  )
}

/** Makes facts and counts anew of the log of events. */
async function rebuild(): Promise<void> {
  await withDatabase((databaseUrl) =>
    withApp(databaseUrl, (app) =>
      inBulk(databaseUrl, 'mot-cua rebuild counts', (bulk) =>
        rebuildCounts(app, bulk, {
          threads: { databaseUrl },
          onProgress: ({ events, dossiers }) => console.error(`${events} events of ${dossiers} dossiers`),
        }),
      ),
    ),
  )
}

/** Holds the counts against the log; says how they differ, and fails when they do. */
async function check(): Promise<void> {
  await withDatabase((databaseUrl) =>
    withApp(databaseUrl, async (app) => {
      const { differences, isSame } = await checkCounts(app, databaseUrl)
      console.log(JSON.stringify(differences))
      if (!isSame)
        throw new Error('The counts differ from the log: npm run cli -- rebuild-counts makes them anew.')
    }),
  )
}

/** Writes a past of N dossiers into a database of invented people; starts the own PostgreSQL when none runs. */
async function simulateCommand(args: string[]): Promise<void> {
  const [dossiers, seed] = [Number(option(args, '--dossiers')), Number(option(args, '--seed'))]
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('--seed must be a whole number from 0.')
  const province = args.includes('--province') ? option(args, '--province') : null
  const asked = { dossiers, seed, from: option(args, '--from'), to: option(args, '--to') }
  await withMigrated((databaseUrl) =>
    withApp(databaseUrl, async (app) => {
      await loadData(app, province)
      const done = await simulatePast(app, { ...asked, databaseUrl, dataDir: readConfig().dataDir })
      console.log(
        `${done.dossiers} dossiers, ${done.rows} rows, ${Math.round(done.bytes / 1e6)} MB in ${done.seconds.toFixed(1)} s`,
      )
    }),
  )
}

/** Brings the database up to date and works on it; starts the own PostgreSQL when none runs. */
async function withMigrated(work: (databaseUrl: string) => Promise<void>): Promise<void> {
  const config = readConfig()
  const postgresDir = join(config.dataDir, 'postgres')
  const running = config.databaseUrl ?? (await findRunning(postgresDir))
  if (!running) mkdirSync(config.dataDir, { recursive: true, mode: 0o755 })
  const own = running
    ? undefined
    : await startEmbeddedPostgres({ dataDir: postgresDir, log: (line) => console.error(line) })
  try {
    const url = config.databaseUrl ?? (await ensureDatabase(running ?? own?.url ?? ''))
    await migrate(url, await readMigrations(contexts))
    await work(url)
  } finally {
    await own?.stop()
  }
}

async function printLoaded(app: App, loaded: LoadedProvince): Promise<void> {
  const { province, units } = await app.read(cli, async (read) => ({
    province: await provinceOf(read),
    units: await unitsOn(read, read.today),
  }))
  const committees = (tier: string) =>
    units.filter((unit) => unit.tier === tier && unit.kind === 'peoples-committee').length
  const desks = units.filter(({ isDesk }) => isDesk).length
  console.log(`${province?.committee.nameVi} (${province?.code}, ${province?.mode})`)
  console.log(
    `units  ${units.length}: ${committees('district')} districts, ${committees('commune')} communes, ${desks} one-stop desks`,
  )
  console.log(`new    ${loaded.units} units added or corrected, ${loaded.staff} staff added`)
}

const cli = { kind: 'system', id: 'cli' } as const

/** The address of our database where one runs; throws when none does. */
async function runningDatabase(): Promise<string> {
  const config = readConfig()
  if (config.databaseUrl) return config.databaseUrl
  const server = await findRunning(join(config.dataDir, 'postgres'))
  if (!server) throw new Error('No database: set DATABASE_URL, or start Một Cửa first.')
  return ensureDatabase(server)
}

/** Works on the database that runs, as it is; where none does, on the one of the data folder, which is started for it. */
async function withDatabase(work: (databaseUrl: string) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDir } = readConfig()
  const own = join(dataDir, 'postgres')
  if (databaseUrl || !existsSync(own) || (await findRunning(own))) await work(await runningDatabase())
  else await withMigrated(work)
}

async function withApp(databaseUrl: string, work: (app: App) => Promise<void>): Promise<void> {
  const database = openDatabase(databaseUrl)
  try {
    await work(createApp(database.db, () => new Date()))
  } finally {
    await database.close()
  }
}

/** A path as seen from the folder in which the command was typed. */
function fromCaller(path: string): string {
  return resolve(process.env.MOT_CUA_CALLED_FROM ?? '.', path)
}

function option(args: string[], name: string): string {
  const value = args[args.indexOf(name) + 1]
  if (!args.includes(name) || value === undefined) throw new Error(`${name} is missing`)
  return value
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(
    `usage: npm run cli -- <command>\n${Object.values(commands)
      .map(({ usage }) => `  ${usage}`)
      .join('\n')}`,
  )
  process.exit(2)
}
try {
  await command.run(args)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
