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

const group = async (id: string, on?: string) =>
  (await world.stranger.get(`/api/v1/procedure-groups/${id}${on ? `?on=${on}` : ''}`)).json()
const url = (id: string, rest: string) => `/api/v1/desk/procedure-groups/${id}/members${rest}`
const memberOf = async (id: string, code: string) =>
  (await group(id)).members.find((member: { code: string }) => member.code === code)

test('the shipped groups name what is known, and what has no code stays a name', async () => {
  const { items } = (await world.stranger.get('/api/v1/procedure-groups')).json()
  expect(items.map(({ id }: { id: string }) => id)).toEqual([
    'essential-06',
    'essential-422',
    'essential-206',
    'priority-82',
    'high-volume',
    'paperless',
  ])
  expect(items[0]).toMatchObject({
    expected: 25,
    sure: 'memory',
    progress: { members: 24, done: 0, share: 0 },
  })
  const { members, units } = await group('essential-06')
  expect(members.filter(({ code }: { code: string | null }) => code === null)).toHaveLength(7)
  expect(units[0]).toMatchObject({ unit: 'H52.15', nameEn: expect.stringContaining('Police') })
  expect((await group('nothing')).code).toBe('group-not-found')
})

test('a status holds from its day with what shows it, and earlier days stay as they were', async () => {
  const { id } = await memberOf('essential-06', '1.001193')
  const set = (body: Record<string, unknown>, who = admin) =>
    who.put(url('essential-06', `/${id}/status`), body)
  const done = { status: 'done', validFrom: '2026-11-22', evidence: 'Đã chạy chính thức từ ngày 22/11/2026' }
  expect((await set({ ...done, evidence: ' ' })).json().code).toBe('evidence-required')
  expect((await set({ ...done, validFrom: '2026-12-01' })).json().code).toBe('status-in-future')
  const supervisor = await world.staff('vpubnd.giamsat')
  expect((await set(done, supervisor)).statusCode).toBe(204)
  expect((await group('essential-06')).progress).toMatchObject({ done: 1, share: 4.1 })
  expect((await group('essential-06', '2026-11-21')).progress.done).toBe(0)
  expect(await memberOf('essential-06', '1.001193')).toMatchObject({
    status: 'done',
    evidence: done.evidence,
  })
})

test('members come and go on a day; twice at once is once', async () => {
  const add = { code: '2.000635', validFrom: '2026-11-20' }
  const answers = await Promise.all([1, 2].map(() => admin.post(url('priority-82', ''), add)))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  const { id } = await memberOf('priority-82', '2.000635')
  expect((await admin.post(url('priority-82', `/${id}/remove`), { day: '2026-11-23' })).statusCode).toBe(204)
  expect((await group('priority-82')).members).toEqual([])
  expect((await group('priority-82', '2026-11-22')).members).toHaveLength(1)
  expect((await admin.post(url('priority-82', `/${id}/remove`), { day: '2026-11-23' })).json().code).toBe(
    'group-member-not-found',
  )
  expect((await admin.post(url('priority-82', ''), { ...add, code: '9.999999' })).json().code).toBe(
    'procedure-not-found',
  )
  expect((await admin.post(url('nothing', ''), add)).json().code).toBe('group-not-found')
})

test('the pilot without paper is part of the offer, and needs a service that is fully online', async () => {
  const decision = { number: '9/QĐ-UBND', issuedOn: '2026-11-20', signer: 'Lò Văn Mẫu' }
  const body = { paperless: true, validFrom: '2026-11-23', decision }
  const { id } = await memberOf('essential-06', '1.001193')
  expect((await admin.put(url('essential-06', `/${id}/paperless`), body)).statusCode).toBe(204)
  const page = (await world.stranger.get('/api/v1/procedures/1.001193')).json()
  expect(page).toMatchObject({ paperless: true, level: 'full', onNationalPortal: true })
  const other = await memberOf('essential-06', '1.003677')
  expect((await admin.put(url('essential-06', `/${other.id}/paperless`), body)).json().code).toBe(
    'paperless-needs-full',
  )
})

test('only who keeps the catalogue changes groups', async () => {
  const { id } = await memberOf('essential-06', '1.000656')
  const clerk = await world.staff('tohieu.motcua')
  const supervisor = await world.staff('vpubnd.giamsat')
  const add = { code: '2.000635', validFrom: '2026-11-20' }
  const status = { status: 'not-started', validFrom: '2026-11-20', evidence: '' }
  for (const who of [clerk, supervisor]) {
    expect((await who.post(url('essential-06', ''), add)).statusCode).toBe(403)
    expect((await who.post(url('essential-06', `/${id}/remove`), { day: '2026-11-23' })).statusCode).toBe(403)
  }
  expect((await clerk.put(url('essential-06', `/${id}/status`), status)).statusCode).toBe(403)
  expect((await world.stranger.put(url('essential-06', `/${id}/status`), status)).statusCode).toBe(401)
})
