import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'

type Client = Awaited<ReturnType<World['staff']>>
let world: World
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('quantri.tinh')
})
afterAll(() => world.close())

const change = async (record: object) => {
  const response = await fetch(`${world.sandbox.nationalProcedures.url}/admin/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  })
  expect(response.status).toBe(200)
}
const control = (path: string, body: object = {}) =>
  fetch(`${world.sandbox.nationalProcedures.url}/admin/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const sync = async () => {
  expect((await admin.post('/api/v1/desk/procedure-sync')).statusCode).toBe(204)
  await world.settle()
  return state()
}
const state = async () => (await admin.get('/api/v1/desk/procedure-sync')).json()
const comparison = async () => (await admin.get('/api/v1/desk/national-records')).json()
const one = async (code: string) => (await admin.get(`/api/v1/desk/national-records/${code}`)).json()
const decide = (code: string, what: 'accept' | 'reject', body: object) =>
  admin.post(`/api/v1/desk/national-records/${code}/${what}`, { validFrom: '2026-12-01', ...body })

test('the first exchange keeps every national record and changes nothing of ours', async () => {
  expect((await state()).state).toBe('never')
  const before = await world.count('catalogue.procedure_version')
  expect(await sync()).toMatchObject({
    state: 'finished',
    total: 1078,
    done: 1078,
    failed: [],
    failure: null,
  })
  expect(await world.count('catalogue.procedure_version')).toBe(before)
  const { items, identity } = await comparison()
  const counts = Object.groupBy(items as { standing: string }[], ({ standing }) => standing)
  expect([counts.changed?.length, counts.new?.length, counts.annulled?.length]).toEqual([33, 3, 4])
  expect(identity).toMatchObject({ compared: 1071, same: 1038, onlyOurs: 0, new: 3, annulled: 4 })
  expect(identity.parts.find(({ part }: { part: string }) => part === 'decision').same).toBe(1038)
  expect((await world.stranger.get('/api/v1/national-identity')).json()).toEqual(identity)
})

test('the next exchange asks only for what changed, and never twice for the same', async () => {
  await change({ MATTHC: '1.001193', TENTTHC: 'Thủ tục đăng ký khai sinh (mới)' })
  expect(await sync()).toMatchObject({ state: 'finished', total: 1, done: 1 })
  expect(await sync()).toMatchObject({ state: 'finished', total: 0, done: 0 })
  expect((await one('1.001193')).places).toMatchObject([
    {
      place: 'name',
      kind: 'changed',
      before: 'Thủ tục đăng ký khai sinh',
      words: { place: ['Name'], change: 'changed', before: 'Thủ tục đăng ký khai sinh' },
      rejected: null,
    },
  ])
})

test('several places that are accepted make one version, under the number of the national decision', async () => {
  const decision = '999/QĐ-BTP'
  await change({
    MATTHC: '2.000635',
    TENTTHC: 'Cấp bản sao (mới)',
    QUYETDINH: decision,
    LINHVUCTHUCHIEN: 'LV001',
  })
  await sync()
  const { seen, places } = await one('2.000635')
  expect(places.map(({ place }: { place: string }) => place)).toEqual(['name', 'field', 'decision'])
  const before = await world.count('catalogue.procedure_version')
  expect((await decide('2.000635', 'accept', { seen, places: ['name', 'decision'] })).json()).toEqual({
    accepted: 2,
  })
  expect(await world.count('catalogue.procedure_version')).toBe(before + 1)
  const on = async (day: string) => (await world.stranger.get(`/api/v1/procedures/2.000635?on=${day}`)).json()
  expect((await on('2026-11-30')).name).not.toContain('(mới)')
  expect(await on('2026-12-01')).toMatchObject({ name: 'Cấp bản sao (mới)', decision, field: 'Hộ tịch' })
  expect((await one('2.000635')).places.map(({ place }: { place: string }) => place)).toEqual(['field'])
  // What has been taken over cannot be taken over again.
  expect((await decide('2.000635', 'accept', { seen, places: ['name'] })).json().code).toBe(
    'nothing-to-decide',
  )
})

test('a rejected value is remembered until the national one changes again', async () => {
  const openOf = async () =>
    (await comparison()).items.find(({ code }: { code: string }) => code === '1.001193')?.open
  const { seen } = await one('1.001193')
  expect((await decide('1.001193', 'reject', { seen, places: 'all', reason: ' ' })).json().code).toBe(
    'rejection-needs-reason',
  )
  await decide('1.001193', 'reject', { seen, places: ['name'], reason: 'Bộ đang đính chính' })
  expect((await one('1.001193')).places[0].rejected.reason).toBe('Bộ đang đính chính')
  expect(await openOf()).toBe(0)
  await change({ MATTHC: '1.001193', CAPTHUCHIEN: ['CAPXA'] })
  await sync()
  expect(await openOf()).toBe(0)
  await change({ MATTHC: '1.001193', TENTTHC: 'Đăng ký khai sinh' })
  await sync()
  expect(await openOf()).toBe(1)
  expect((await decide('1.001193', 'accept', { seen, places: ['name'] })).json().code).toBe(
    'national-record-changed',
  )
})

test('a new procedure is added or left, an annulled one ends on the day', async () => {
  const accepted = await one('9.900001')
  expect(accepted).toMatchObject({ standing: 'new', places: [{ place: '', kind: 'added' }] })
  await decide('9.900001', 'accept', { seen: accepted.seen, places: 'all' })
  expect((await world.stranger.get('/api/v1/procedures/9.900001?on=2026-12-01')).json().decision).toBe(
    '2800/QĐ-BTTTT',
  )
  const left = await one('9.900002')
  await decide('9.900002', 'reject', { seen: left.seen, places: 'all', reason: 'Tỉnh không giải quyết' })
  expect((await one('9.900002')).places[0].rejected.reason).toBe('Tỉnh không giải quyết')

  const { code } = (await comparison()).items.find(
    ({ standing }: { standing: string }) => standing === 'annulled',
  )
  const annulled = await one(code)
  const day = '2027-01-01'
  await decide(code, 'accept', { seen: annulled.seen, places: 'all', validFrom: day })
  expect((await world.stranger.get(`/api/v1/procedures/${code}?on=2026-12-31`)).statusCode).toBe(200)
  expect((await world.stranger.get(`/api/v1/procedures/${code}?on=${day}`)).statusCode).toBe(404)
  expect((await one(code)).standing).toBe('gone')
})

test('two who accept at once make one version', async () => {
  const { code } = (await comparison()).items.find(
    ({ standing }: { standing: string }) => standing === 'changed',
  )
  const { seen } = await one(code)
  const before = await world.count('catalogue.procedure_version')
  const answers = await Promise.all([1, 2].map(() => decide(code, 'accept', { seen, places: 'all' })))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
  expect(await world.count('catalogue.procedure_version')).toBe(before + 1)
})

test('only the administrator decides; who controls procedures may look; others and strangers may not', async () => {
  const supervisor = await world.staff('vpubnd.giamsat')
  const clerk = await world.staff('tohieu.motcua')
  const { seen } = await one('9.900003')
  const body = { seen, places: 'all', validFrom: '2026-12-01' }
  expect((await supervisor.get('/api/v1/desk/national-records')).statusCode).toBe(200)
  for (const who of [supervisor, clerk]) {
    expect((await who.post('/api/v1/desk/national-records/9.900003/accept', body)).statusCode).toBe(403)
    expect((await who.post('/api/v1/desk/procedure-sync')).statusCode).toBe(403)
  }
  const reason = { seen, places: 'all', reason: 'x' }
  expect((await clerk.post('/api/v1/desk/national-records/9.900003/reject', reason)).statusCode).toBe(403)
  for (const url of ['national-records', 'national-records/9.900003', 'procedure-sync']) {
    expect((await clerk.get(`/api/v1/desk/${url}`)).statusCode).toBe(403)
    expect((await world.stranger.get(`/api/v1/desk/${url}`)).statusCode).toBe(401)
  }
  expect((await decide('9.900003', 'accept', { ...body, validFrom: '2026-02-30' })).statusCode).toBe(400)
  expect((await decide('9.999999', 'accept', body)).json().code).toBe('procedure-not-found')
})

test('a record that is slow, cut off or broken does not keep the others waiting, and is asked for again', async () => {
  for (const code of ['9.909001', '9.909002', '9.909003']) await change({ MATTHC: code })
  await change({ MATTHC: '9.900002', TENTTHC: 'Đổi tên' })
  const { state, failed, done } = await sync()
  expect([state, done, failed.map(({ code }: { code: string }) => code)]).toEqual([
    'finished',
    1,
    ['9.909001', '9.909002', '9.909003'],
  ])
  expect((await one('9.900002')).places[0].rejected).not.toBeNull()
  expect((await sync()).total).toBe(3)
})

test('a session that ended is opened again, and what is no procedure is said', async () => {
  await control('expire-sessions')
  await change({ MATTHC: '9.900004', CACHTHUCTHUCHIEN: [{ KENH: '9', THOIGIAN: [] }] })
  await sync()
  expect(await one('9.900004')).toMatchObject({ standing: 'unreadable', places: [] })
  expect((await one('9.900004')).faults[0]).toContain('/channels/0')
})

test('an exchange that is broken off goes on where it was', async () => {
  await change({ MATTHC: '9.900005', TENTTHC: 'Sau khi gián đoạn' })
  await control('down', { seconds: 60 })
  await admin.post('/api/v1/desk/procedure-sync')
  await world.settle()
  expect(await state()).toMatchObject({ state: 'interrupted', finishedAt: null })
  expect((await state()).failure).toContain('no answer')
  await control('down', { seconds: 0 })
  expect(await sync()).toMatchObject({ state: 'finished', failure: null })
  expect((await one('9.900005')).name).toBe('Sau khi gián đoạn')
})
