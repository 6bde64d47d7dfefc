import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleWhole } from '../../../../test/office.ts'
import { simulateIn } from '../../../../test/simulated.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { askPartner, does, enter, type People, runJob } from './partner-days.ts'

type Message = Record<string, string> & {
  Data: { MaBanTin: string; LanThu: number }
  User: Record<string, string>
}

let world: World
let office: People['office']
let supervisor: People['supervisor']
let citizen: People['citizen']
const signIn = async () => {
  ;({ office, supervisor, citizen } = await enter(world))
}
beforeAll(async () => {
  world = await createWorld()
  await signIn()
})
afterAll(() => world.close())

const partner = (path: string, body?: object) => askPartner(world.sandbox.emc)(path, body)
const received = async (code: string): Promise<Message[]> =>
  (await partner(`/ban-tin.json?MaHoSo=${code}`)).messages
const down = (seconds: number) => partner('/admin/down', { seconds })
const faring = (behaviour: string) => partner('/admin/procedures', { CodeTTHC: '1.001193', behaviour })
const run = () => runJob(world, 'push-tracking')
const push = async () => {
  await world.settle()
  await run()
}
const later = async (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000)
  await signIn()
}
const page = async () => (await supervisor.get('/api/v1/desk/tracking')).json()
const compare = async (day: string) => {
  expect((await supervisor.post(`/api/v1/desk/tracking/comparisons/${day}`)).statusCode).toBe(204)
  await world.settle()
  return (await supervisor.get(`/api/v1/desk/tracking/comparisons/${day}`)).json()
}

test('the life of a dossier arrives in its order, once, and says nothing of who the person is', async () => {
  expect(await page()).toMatchObject({ connected: true, since: null, waiting: 0, last: [], days: [] })
  const { id, code } = await submitFreeBirth(citizen)
  await does(office.clerk, id, 'accept')
  const me = (await office.officer.get('/api/v1/me')).json()
  await does(office.officer, id, 'assign', { staff: me.id })
  await handleWhole(world, id)
  await push()
  const messages = await received(code)
  expect(messages.map(({ Status }) => Status).join('')).toMatch(/^0142+3$/)
  expect(messages.map(({ Data }) => Data.LanThu)).toEqual(
    messages.map(({ Data }) => Data.LanThu).toSorted((one, other) => one - other),
  )
  expect(messages[0]).toMatchObject({
    CodeTTHC: '1.001193',
    FormsReception: '1',
    FormsPayments: '0',
    Level: '4',
    IsFromDVCQG: '0',
    User: { ID_QG: '', TYPE: '2', LOCATION: '14' },
  })
  const [person] = (
    await sql<{ name: string; identity_number: string }>`
      select name, identity_number from identity.person where id = ${citizen.id}`.execute(world.db)
  ).rows
  const said = JSON.stringify(messages)
  for (const personal of [citizen.id, person!.name, person!.identity_number])
    expect(said).not.toContain(personal)
  expect(messages[0]!.User.ID_local).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(messages.map(({ User }) => User.ID_local)).size).toBe(1)

  await push()
  expect(await received(code)).toHaveLength(messages.length)
  expect(await page()).toMatchObject({ waiting: 0, refused: 0, failed: [], failure: null })
})

test('ways that are not straight: a supplement, a redirection, a withdrawal, a stop and what goes on after it', async () => {
  const asked = await submitFreeBirth(citizen)
  const items = [{ concerns: 'birth-paper-number', code: 'BIR-07' }]
  await does(office.clerk, asked.id, 'request-supplement', { items, message: 'Ghi lại số.' })
  await citizen.post(`/api/v1/dossiers/${asked.id}/supplement`, { answer: 'Số 14.' })
  await citizen.post(`/api/v1/dossiers/${asked.id}/withdrawal`)
  const sentOn = await submitFreeBirth(citizen)
  await does(office.clerk, sentOn.id, 'redirect', { unit: 'H52.41', reason: 'Không thuộc thẩm quyền' })
  const stopped = await submitFreeBirth(citizen)
  await does(office.clerk, stopped.id, 'accept')
  const reason = 'Có quyết định dừng'
  await does(office.leader, stopped.id, 'stop', { reason })
  const decision = { number: '12/QĐ-UBND', issuedOn: '2026-11-23' }
  await does(office.leader, stopped.id, 're-open', { decision, reason })
  await push()
  expect((await received(asked.code)).map(({ Status }) => Status)).toEqual(['0', '0', '0', '0'])
  expect((await received(sentOn.code)).map(({ Status }) => Status)).toEqual(['0', '0'])
  expect((await received(stopped.code)).map(({ Status }) => Status)).toEqual(['0', '1', '0', '2'])
})

test('while the partner is down nothing else waits for it; back again, everything goes out in order', async () => {
  await down(3600)
  const dossiers = []
  for (let n = 0; n < 5; n++) dossiers.push(await submitFreeBirth(citizen))
  for (const { id } of dossiers) await does(office.clerk, id, 'accept')
  await push()
  const closed = await page()
  expect(closed.waiting).toBe(10)
  expect(closed.closedUntil).not.toBeNull()
  expect(closed.failure).toContain('503')
  expect(closed.failed).toHaveLength(3)
  // Left alone: a minute later, longer after the next failure, and only one message is tried then.
  await push()
  expect((await page()).failed).toHaveLength(3)
  await later(2)
  await push()
  const longer = await page()
  expect(Date.parse(longer.closedUntil) - world.clock.now.getTime()).toBe(120_000)
  await down(0)
  await push()
  expect((await page()).waiting).toBe(10)
  await later(61)
  await push()
  expect(await page()).toMatchObject({ waiting: 0, closedUntil: null, failure: null, failed: [] })
  for (const { code } of dossiers)
    expect((await received(code)).map(({ Status }) => Status)).toEqual(['0', '1'])
})

test('what was taken without an answer, or was sent before the server was killed, counts there once', async () => {
  let id = ''
  let code = ''
  for (const behaviour of ['error', 'slow', 'lost']) {
    ;({ id, code } = await submitFreeBirth(citizen))
    await faring(behaviour)
    await push()
    expect((await page()).waiting, behaviour).toBe(1)
    await faring('none')
    await later(5)
    await push()
    expect(await received(code), behaviour).toHaveLength(1)
    expect((await page()).waiting, behaviour).toBe(0)
  }

  await does(office.clerk, id, 'accept')
  await push()
  // A server that is killed between the answer and its transaction leaves this behind, and the line held.
  await sql`update integrations.emc_message set sent_at = null, attempts = 0 where dossier = ${id}`.execute(
    world.db,
  )
  await sql`update integrations.emc_link set held_until = ${world.clock.now}::timestamptz + interval '1 minute'`.execute(
    world.db,
  )
  await push()
  expect((await page()).waiting).toBe(2)
  await later(3)
  await Promise.all([run(), run()])
  expect((await page()).waiting).toBe(0)
  expect(await received(code)).toHaveLength(2)
})

test('a refusal keeps its reason and what comes after it waits, until somebody sends it again', async () => {
  await faring('refused')
  const { id, code } = await submitFreeBirth(citizen)
  await does(office.clerk, id, 'accept')
  await push()
  const { failed, refused, waiting } = await page()
  expect([refused, waiting, failed.length]).toEqual([1, 1, 1])
  expect(failed[0]).toMatchObject({
    code,
    refused: true,
    failure: '03: Thủ tục này không thuộc diện giám sát',
  })
  await faring('none')
  const again = await supervisor.post(`/api/v1/desk/tracking/dossiers/${id}/send-again`)
  expect(again.json()).toEqual({ dossiers: 1 })
  await push()
  expect((await received(code)).map(({ Status }) => Status)).toEqual(['0', '1'])
  expect((await supervisor.post('/api/v1/desk/tracking/failed/send-again')).json()).toEqual({ dossiers: 0 })
  const unknown = '00000000-0000-4000-8000-000000000000'
  expect((await supervisor.post(`/api/v1/desk/tracking/dossiers/${unknown}/send-again`)).json().code).toBe(
    'tracking-unknown-dossier',
  )
})

test('the comparison of a day finds what is missing there and what nobody here knows, and one press sends it', async () => {
  const day = '2026-11-23'
  expect(await compare(day)).toMatchObject({ differences: 0, failure: null, waiting: 0 })
  const { id, code } = await submitFreeBirth(citizen)
  await does(office.clerk, id, 'accept')
  await push()
  const [theirs] = await received(code)
  await partner('/admin/forget', { MaHoSo: code })
  const stranger = { ...theirs, CodeProfile: 'H52.99-261123-0001', MaHoSo: 'H52.99-261123-0001' }
  const planted = { ...stranger, Data: { ...theirs!.Data, MaBanTin: 'H52.99-261123-0001.1' } }
  expect(await partner('/TrackingMCDT', planted)).toMatchObject({ MaLoi: '00' })

  const found = await compare(day)
  expect(found.listed).toContainEqual({
    ...{ kind: 'missing-there', procedure: '1.001193', status: null, code },
    ...{ ours: 1, theirs: null },
  })
  expect(found.listed).toContainEqual({
    ...{ kind: 'unknown-here', procedure: '1.001193', status: null, code: planted.MaHoSo },
    ...{ ours: null, theirs: 0 },
  })
  const figures = found.listed.filter(({ kind }: { kind: string }) => kind === 'figure')
  expect(figures).toMatchObject([{ status: 1 }])
  expect(figures[0].ours - figures[0].theirs).toBe(1)

  const press = () => supervisor.post(`/api/v1/desk/tracking/comparisons/${day}/send-again`)
  expect((await press()).json()).toEqual({ dossiers: 1 })
  expect((await press()).json()).toEqual({ dossiers: 1 })
  await push()
  expect(await received(code)).toHaveLength(2)
  await partner('/admin/forget', { MaHoSo: planted.MaHoSo })
  world.clock.now = new Date('2026-11-23T19:40:00Z') // 02:40 of the next day
  await signIn()
  await runJob(world, 'compare-tracking')
  expect((await page()).days[0]).toMatchObject({ day, differences: 0, failure: null })
  await down(60)
  await supervisor.post(`/api/v1/desk/tracking/comparisons/${day}`)
  await world.settle()
  expect((await page()).days[0].failure).toContain('503')
  await down(0)
  expect(await compare(day)).toMatchObject({ differences: 0, failure: null })
})

test('only those who look after the whole province see and press; a day ahead has no statement', async () => {
  const commune = await world.staff('tohieu.giamsat')
  for (const who of [commune, office.clerk, office.leader]) {
    expect((await who.get('/api/v1/desk/tracking')).statusCode).toBe(403)
    expect((await who.post('/api/v1/desk/tracking/comparisons/2026-11-23')).statusCode).toBe(403)
    expect((await who.post('/api/v1/desk/tracking/failed/send-again')).statusCode).toBe(403)
  }
  expect((await citizen.get('/api/v1/desk/tracking')).statusCode).toBe(403)
  expect((await world.stranger.get('/api/v1/desk/tracking')).statusCode).toBe(401)
  expect((await (await world.staff('quantri.tinh')).get('/api/v1/desk/tracking')).statusCode).toBe(200)
  const ahead = await supervisor.post('/api/v1/desk/tracking/comparisons/2027-01-01')
  expect(ahead.json().code).toBe('tracking-day-ahead')
  expect((await supervisor.get('/api/v1/desk/tracking/comparisons/2026-02-30')).statusCode).toBe(400)
  expect((await supervisor.get('/api/v1/desk/tracking/comparisons/2026-01-01')).json().code).toBe(
    'tracking-not-compared',
  )
})

test('what happened before the connection was seen is not told', async () => {
  await sql`update integrations.emc_link set since = ${world.clock.now}::timestamptz + interval '1 day'`.execute(
    world.db,
  )
  const { id, code } = await submitFreeBirth(citizen)
  await push()
  expect(await received(code)).toEqual([])
  await later(24 * 60)
  await does(office.clerk, id, 'accept')
  await push()
  expect((await received(code)).map(({ Status }) => Status)).toEqual(['1'])
})

test('nothing of a simulated past is told, also when it goes on', async () => {
  await push()
  const told = await world.count('integrations.emc_message')
  await simulateIn(world, { dossiers: 30, from: '2026-11-27' })
  await signIn()
  await push()
  expect(await world.count('integrations.emc_message')).toBe(told)
  // What goes on with one of its dossiers is told from today on.
  expect(new Date((await page()).since)).toEqual(new Date('2026-12-21T00:00:00+07:00'))
})
