import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Json } from '@mot-cua/form-engine'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startMessages } from '../../../sandbox/src/messages/server.ts'
import { startPopulation } from '../../../sandbox/src/population/server.ts'
import { trustClient } from '../../../sandbox/src/trust/service-access.ts'
import { signInCitizen } from '../../src/contexts/identity/actions/sign-in-citizen.ts'
import { openSession } from '../../src/contexts/identity/store/session.ts'
import { staffByUsername } from '../../src/contexts/organisation/index.ts'
import { createApp } from '../../src/kernel/create-app.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { freePort } from '../../src/main/free-port.ts'
import { enrol } from '../office.ts'
import { citizens, signingPin } from '../people.ts'
import { type Citizen, examples, fillDraft } from '../stories.ts'
import { startRunning } from './running.ts'

/** As many lives; each is seven moves, sixteen at a time. */
const lives = 290
const workers = 16
const units = { 'H52.40': 'tohieu', 'H52.41': 'chiengan' } as const
type Unit = keyof typeof units

let folder: string
let running: Awaited<ReturnType<typeof startRunning>>
let partners: { close(): Promise<void> }[]
let db: Kysely<{}>
let closeDb: () => Promise<void>
let url: string
const tokens = new Map<string, string>()

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/mot-cua-kill-')
  await chmod(folder, 0o755)
  const [population, messages, port] = await Promise.all([
    startPopulation({ port: 0, dataDir: join(folder, 'population'), slowMilliseconds: 0 }),
    startMessages({ port: 0, smtpPort: 0, dataDir: join(folder, 'messages') }),
    freePort(),
  ])
  partners = [population, messages]
  const nobody = { issuer: 'http://127.0.0.1:1', clientId: 'none', clientSecret: 'none' }
  running = await startRunning(folder, port, {
    vneid: nobody,
    population: { ...population, integration: '014' },
    payment: { url: 'http://127.0.0.1:1', partnerCode: 'none', secret: 'none' },
    nationalProcedures: { url: 'http://127.0.0.1:1', unit: 'none', username: 'none', password: 'none' },
    trust: {
      url: inject('trustUrl'),
      caCertificatePem: inject('trustCa'),
      ...trustClient,
      sealPin: signingPin,
    },
    messages: { ...messages, from: 'mot-cua@sonla.example.vn' },
  })
  url = `http://127.0.0.1:${port}`
  const opened = openDatabase(running.databaseUrl, { max: 2, onError: () => {} })
  db = opened.db
  closeDb = opened.close
  const app = createApp(db, () => new Date())
  tokens.set('minh', (await signInCitizen(app, { ...citizens.minh, email: null, level: 2 })).token)
  for (const name of Object.values(units))
    for (const post of ['motcua', 'canbo'])
      await app.transaction({ kind: 'system', id: 'kill' }, async (tx) => {
        const staff = await staffByUsername(tx, `${name}.${post}`)
        tokens.set(
          `${name}.${post}`,
          await openSession(tx, { kind: 'staff', subject: staff!.id, assurance: 2 }),
        )
        tokens.set(`${name}.${post}.id`, staff!.id)
      })
  for (const [unit, name] of Object.entries(units)) await enrol(`unit:${unit}`, name, 'organisation')
}, 240_000)
afterAll(async () => {
  await closeDb?.()
  await running?.stop()
  await Promise.all(partners.map((partner) => partner.close()))
  await rm(folder, { recursive: true, force: true })
}, 60_000)

type Answer = { status: number; body: string }
const send = async (who: string, method: string, path: string, body: object = {}): Promise<Answer> => {
  const answer = await fetch(url + path, {
    method,
    headers: { cookie: `mc_session=${tokens.get(who)}`, 'content-type': 'application/json' },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(8_000),
  })
  return { status: answer.status, body: await answer.text() }
}

/** What a browser or a person does when no answer comes: the same again, until there is one. */
async function insist(
  who: string,
  method: string,
  path: string,
  body?: object,
): Promise<Answer & { tries: number }> {
  for (let tries = 1; ; tries++) {
    const answer = await send(who, method, path, body).catch(() => null)
    if (answer && answer.status < 500) return { ...answer, tries }
    if (tries > 300) throw new Error(`${method} ${path}: no answer`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function makeDrafts(): Promise<{ draft: string; unit: Unit }[]> {
  const as = (answer: Answer) => ({
    statusCode: answer.status,
    body: answer.body,
    json: () => JSON.parse(answer.body),
  })
  const minh = {
    post: async (path: string, body?: object) => as(await send('minh', 'POST', path, body)),
    put: async (path: string, body?: object) => as(await send('minh', 'PUT', path, body)),
  } as unknown as Citizen
  const answers: Record<string, Json> = { ...examples.birth(), 'copies-wanted': 'no' }
  delete answers['copies-number']
  const first = await fillDraft(minh, '1.001193', answers)
  const { rows } = await sql<{ draft: string; unit: Unit }>`
    insert into forms.draft (id, person, procedure, service, unit, desk, answers, origins, corrections, stage, revision, signed_in_at,
      started_at, saved_at, active_ms, idle_ms)
    select gen_random_uuid(), person, procedure, service, u, u || '.01', answers, origins, corrections, stage, revision, signed_in_at,
      started_at, saved_at, active_ms, idle_ms
    from forms.draft, generate_series(1, ${lives}) n, lateral (select (array['H52.40', 'H52.41'])[1 + n % 2] as u) unit
    where id = ${first} returning id as draft, unit`.execute(db)
  return rows
}

/** One life: what was answered, and whether an answer was lost on the way. */
async function live({ draft, unit }: { draft: string; unit: Unit }, count: () => void): Promise<void> {
  const [clerk, officer] = [`${units[unit]}.motcua`, `${units[unit]}.canbo`]
  const submitted = await insist('minh', 'POST', `/api/v1/drafts/${draft}/submission`)
  expect(submitted.status, submitted.body).toBe(200)
  count()
  const { id } = JSON.parse(submitted.body) as { id: string }
  const staff = tokens.get(`${officer}.id`)
  const moves: [string, string, object?][] = [
    [clerk, 'accept'],
    [officer, 'assign', { staff, step: 2 }],
    [officer, 'complete-step', { step: 2 }],
    [officer, 'assign', { staff, step: 3 }],
    [officer, 'explain-delay', { reason: 'Mất điện.', proposed: workingDay() }],
    [
      officer,
      'request-supplement',
      { items: [{ concerns: 'child-name', code: 'OTHER', text: 'Viết lại họ tên.' }], message: '' },
    ],
  ]
  for (const [who, move, body] of moves) {
    const answer = await insist(who, 'POST', `/api/v1/desk/dossiers/${id}/${move}`, body)
    // Asked again after a lost answer, it may have been made already.
    if (answer.status !== 204)
      expect([answer.tries > 1, answer.status], `${move}: ${answer.body}`).toEqual([true, 409])
    count()
  }
}

function workingDay(): string {
  const day = new Date(Date.now() + 40 * 86_400_000)
  while (day.getUTCDay() !== 3) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

const seed = Number(process.env.SEED ?? 20_261_122)
/** When the next one is killed, in moves; the same for the same seed. */
function* killings() {
  let state = seed % 2_147_483_647
  for (let at = 150; at < lives * 7 - 150; ) {
    state = (state * 48_271) % 2_147_483_647
    yield { at, database: state % 2 === 0 }
    at += 200 + (state % 250)
  }
}

test('server and database are killed in the middle of two thousand moves, and nothing is lost, doubled or left half done', async () => {
  const drafts = await makeDrafts()
  const plan = [...killings()]
  let made = 0
  let killed = 0
  let killing = Promise.resolve()
  const count = () => {
    made++
    const next = plan[killed]
    if (!next || made < next.at) return
    killed++
    killing = killing.then(() => (next.database ? running.killDatabase() : void running.killServer()))
  }
  const waiting = drafts.slice()
  const worker = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) await live(one, count)
  }
  await Promise.all(Array.from({ length: workers }, worker))
  await killing
  expect(made).toBe(lives * 7)
  expect(plan.length).toBeGreaterThan(3)
  await settled()
  const none = async (what: string, query: ReturnType<typeof sql>) =>
    expect((await query.execute(db)).rows, what).toEqual([])

  expect(
    (await sql<{ n: number }>`select count(*)::int as n from dossiers.dossier`.execute(db)).rows[0]?.n,
  ).toBe(lives)
  await none(
    'a dossier is in a state that its history explains',
    sql`select d.code, d.status, last.move, last.status from dossiers.dossier d, lateral (
          select move, status from dossiers.move m where m.dossier = d.id order by seq desc limit 1) last
        where last.status <> d.status or d.status <> 'awaiting-supplement'
          or (select count(*) from dossiers.move m where m.dossier = d.id) <> 7
          or (select array_agg(outcome order by seq) from dossiers.step s where s.dossier = d.id)
             is distinct from array['accept', 'complete-step', null]`,
  )
  await none(
    'codes go on without gap or double',
    sql`select unit, day, last from dossiers.code_counter c where last <> (
          select count(distinct right(d.code, 4)) from dossiers.dossier d where d.unit = c.unit)`,
  )
  await none(
    'papers have every number once, and each its seal',
    sql`select unit, form, year from dossiers.issued_paper group by unit, form, year
        having count(*) <> max(number) or count(distinct number) <> count(*) or count(*) <> count(sealed_at)`,
  )
  await none(
    'each dossier has its receipt and its request for a supplement',
    sql`select d.code from dossiers.dossier d where (
          select array_agg(form order by form) from dossiers.issued_paper p where p.dossier = d.id) is distinct from array[1, 2]`,
  )
  await none(
    'every message is written once and sent',
    sql`select event, template, count(*) from notifications.message group by event, recipient, channel, template
        having count(*) > 1 or bool_or(state <> 'sent' and channel = 'sms')`,
  )
  await none('nothing is set aside', sql`select reaction, error from kernel.set_aside`)
  await none(
    'what waits is what the dossiers say',
    sql`(table dossiers.waiting except table dossiers.waiting_now) union all (table dossiers.waiting_now except table dossiers.waiting)`,
  )
  await none(
    'figures know every dossier',
    sql`select d.code from dossiers.dossier d left join performance.dossier_fact f on f.dossier = d.id
        where not coalesce(f.submitted_on is not null and f.accepted_at is not null
          and f.timeline @? '$[*] ? (@.is == "supplement-asked")' and f.timeline @? '$[*] ? (@.is == "explained")', false)`,
  )
}, 300_000)

/** Until every reaction and job has done its work, or a minute and a half has gone by. */
async function settled(): Promise<void> {
  for (const end = Date.now() + 90_000; Date.now() < end; ) {
    const open = await sql<{ n: number }>`
      select (select count(*) from dossiers.issued_paper where sealed_at is null)
        + (select count(*) from notifications.message where state = 'queued')
        + (select count(*) from kernel.set_aside)
        + (select count(*) from dossiers.dossier d where not exists (
             select from dossiers.issued_paper p where p.dossier = d.id and p.form = 2)) as n`
      .execute(db)
      .catch(() => null)
    if (open?.rows[0] && Number(open.rows[0].n) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
