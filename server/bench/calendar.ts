import { sql } from 'kysely'
import { accept } from '../src/contexts/dossiers/actions/accept.ts'
import { previewCalendar } from '../src/contexts/dossiers/queries/preview-calendar.ts'
import { currentService } from '../src/contexts/forms/index.ts'
import { issueCalendar } from '../src/contexts/organisation/actions/issue-calendar.ts'
import { calendarOf, staffByUsername } from '../src/contexts/organisation/index.ts'
import type { App, StaffActor } from '../src/kernel/app.ts'
import { createApp } from '../src/kernel/create-app.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { migrateJobs, startJobs } from '../src/kernel/jobs.ts'
import { migrate, readMigrations } from '../src/kernel/migrate.ts'
import { compose } from '../src/main/compose.ts'
import { contexts } from '../src/main/contexts.ts'
import { loadData } from '../src/main/load-data.ts'
import { createPartners } from '../src/main/partners.ts'
import { createPing, runReactions } from '../src/main/run-reactions.ts'
import { naiveRecompute } from '../test/naive-due.ts'
import { type Made, makeDossiers } from './calendar-ground.ts'
import { machine, withDatabase } from './ground.ts'
import { noPartners, nowhere } from './no-partners.ts'

const count = Number(process.env.DOSSIERS ?? 200_000)
const sample = 400
const aim = 60
/** Monday 09:00; the day off is the Thursday after. */
const begin = new Date('2026-11-23T02:00:00Z')
const dayOff = '2026-11-26'

/**
 * A day off is announced while 200,000 dossiers run that it all moves. Measured in the real server with its reactions and jobs:
 * the preview, the recomputation, what officers notice of it, the figures, and the writing and sending of all messages.
 * A random sample is held against a reference that walks every minute.
 */
export async function calendar(): Promise<void> {
  console.log(machine())
  await withDatabase(async (databaseUrl, folder) => {
    await migrate(databaseUrl, await readMigrations(contexts))
    const { db, pool, close } = openDatabase(databaseUrl, { max: 20 })
    await migrateJobs(pool)
    const started = performance.now()
    const clock = () => new Date(begin.getTime() + performance.now() - started)
    await loadData(createApp(db, clock), 'son-la')
    const partners = createPartners(noPartners, { publicUrl: nowhere, dataDir: folder })
    // The gateway answers at once: what is measured is ours.
    const sms = { ...partners.sms, send: async () => {} }
    const { app, reactions, jobs } = compose({
      db,
      pool,
      clock,
      partners: { ...partners, sms },
      publicUrl: nowhere,
      secret: 'bench',
      onCommit: createPing(pool),
    })
    const made = await prepare(app, db)
    const running = await runReactions(app, databaseUrl, reactions, console.error)
    const runner = await startJobs(app, pool, jobs)
    await measure(app, db, made)
    await runner.stop()
    await running.stop()
    await close()
  })
}

type Db = Parameters<typeof makeDossiers>[0]
const system = { kind: 'system', id: 'bench' } as const

async function prepare(app: App, db: Db): Promise<Map<string, Made>> {
  const [held, service] = await app.read(system, (read) =>
    Promise.all([calendarOf(read, 'H52.40'), currentService(read, '1.001193')]),
  )
  const made = await makeDossiers(db, { count, now: begin, calendar: held, service: service!.id })
  console.log(`${count} running dossiers of as many people over 75 communes`)
  return made
}

async function staff(app: App, username: string): Promise<StaffActor> {
  const found = await app.read(system, (read) => staffByUsername(read, username))
  return { kind: 'staff', ...found!, actsFor: null }
}

async function measure(app: App, db: Db, made: Map<string, Made>): Promise<void> {
  const admin = await staff(app, 'quantri.tinh')
  const draft = {
    items: [{ kind: 'day-off' as const, date: dayOff, reason: 'Nghỉ tránh bão' }],
    decision: { number: 'Công điện 01/CĐ-UBND', date: '2026-11-23', issuer: 'UBND tỉnh Sơn La' },
    sure: 'announced' as const,
    reason: 'Nghỉ tránh bão',
  }
  let from = performance.now()
  const lap = (what: string, more = '') => {
    const seconds = (performance.now() - from) / 1000
    console.log(`${what.padEnd(52)} ${seconds.toFixed(1).padStart(7)} s  ${more}`)
    return seconds
  }
  const effect = await previewCalendar(app, admin, draft)
  lap('preview: every due moment counted', `${effect.moved} of ${effect.running} would move`)

  from = performance.now()
  await issueCalendar(app, admin, draft)
  const officers = acceptOneByOne(app, db)
  await until(
    db,
    sql`select from dossiers.due_run having count(*) filter (where finished_at is null) = 0 and max(moved) > 0`,
  )
  const seconds = lap('recomputed: due moments moved, kept with why', `aim ≤ ${aim} s`)
  const accepted = await officers.stop()
  console.log(`  meanwhile officers accepted ${accepted}`)
  await check(app, db, made)
  await until(
    db,
    sql`select from performance.dossier_fact having count(waiting_due) >= ${effect.moved - effect.moved / 20}`,
  )
  lap('figures know the new due moments, after')
  await until(
    db,
    sql`select from notifications.message having count(*) filter (where channel = 'portal') >= (
    select count(*) from dossiers.due_change c join dossiers.dossier d on d.id = c.dossier where not c.paused)`,
  )
  lap('every message written, after')
  const { rows } = await sql<{
    n: string
  }>`select count(*) n from notifications.message where state = 'queued'`.execute(db)
  const waiting = Number(rows[0]!.n)
  from = performance.now()
  const target = Math.max(0, waiting - 20_000)
  await until(
    db,
    sql`select from notifications.message having count(*) filter (where state = 'queued') <= ${target}`,
  )
  const sent = (performance.now() - from) / 1000
  console.log(
    `text messages handed to a gateway that answers at once: ${Math.round((waiting - target) / sent)}/s`,
  )
  if (seconds > aim) process.exitCode = 1
}

async function until(db: Db, question: ReturnType<typeof sql>): Promise<void> {
  while ((await question.execute(db)).rows.length === 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
}

/** An officer who takes one dossier in after the other, and how long each took. */
function acceptOneByOne(app: App, db: Db) {
  let stopped = false
  const times: number[] = []
  const work = (async () => {
    const clerk = await staff(app, 'tohieu.motcua')
    const { rows } = await sql<{ id: string }>`select id from dossiers.dossier
      where unit = 'H52.40' and status = 'submitted' order by random() limit 500`.execute(db)
    for (const { id } of rows) {
      if (stopped) return
      const before = performance.now()
      await accept(app, clerk, id)
      times.push(performance.now() - before)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  return {
    async stop() {
      stopped = true
      await work
      times.sort((a, b) => a - b)
      const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
      return `${times.length} dossiers: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.999)} ms`
    },
  }
}

/** Holds a random sample against the reference, and counts what was kept; throws when anything is wrong. */
async function check(app: App, db: Db, made: Map<string, Made>): Promise<void> {
  const held = await app.read(system, (read) => calendarOf(read, 'H52.40'))
  const { rows } = await sql<{ id: string; due_at: Date; remaining_ms: number | null; n: number }>`
    select d.id, d.due_at, d.remaining_ms, (select count(*)::int from dossiers.due_change c where c.dossier = d.id) as n
    from dossiers.dossier d order by random() limit ${sample}`.execute(db)
  for (const row of rows) {
    const { received, limit, pauses } = made.get(row.id)!
    const { due, remaining } = naiveRecompute(received, limit, pauses, held)
    if (due.getTime() !== row.due_at.getTime() || row.n !== 1 || remaining !== row.remaining_ms)
      throw new Error(`dossier ${row.id}: ${row.due_at.toISOString()} instead of ${due.toISOString()}`)
  }
  const kept = await sql<{ n: string; all: string }>`
    select count(*) n, count(distinct dossier) as all from dossiers.due_change`.execute(db)
  console.log(
    `  ${kept.rows[0]!.n} moves kept, of ${kept.rows[0]!.all} dossiers; ${sample} drawn at random agree with the reference`,
  )
}
