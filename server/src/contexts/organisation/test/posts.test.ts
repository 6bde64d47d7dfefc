import { afterAll, beforeAll, expect, test } from 'vitest'
import { move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld } from '../../../../test/world.ts'

let world: Awaited<ReturnType<typeof createWorld>>
type Staff = Awaited<ReturnType<typeof world.staff>>
let ward: Staff
let province: Staff
beforeAll(async () => {
  world = await createWorld()
  ;[ward, province] = await Promise.all([world.staff('tohieu.quantri'), world.staff('quantri.tinh')])
})
afterAll(() => world.close())

const codeOf = (answer: { json(): { code?: string } }) => answer.json().code
const idOf = async (who: Staff): Promise<string> => (await who.get('/api/v1/me')).json().id
const postOf = async (who: Staff): Promise<string> => (await who.get('/api/v1/me')).json().post
const hire = (who: Staff, username: string, changes: object = {}) =>
  who.post('/api/v1/desk/staff', {
    username,
    name: 'Tòng Thị Én',
    unit: 'H52.40',
    position: 'Công chức Tư pháp - Hộ tịch phường Tô Hiệu',
    roles: ['officer'],
    validFrom: '2026-11-23',
    ...changes,
  })
const loan = (who: Staff, post: string, delegate: string, changes: object = {}) =>
  who.post(`/api/v1/desk/posts/${post}/delegations`, {
    delegate,
    roles: ['leader'],
    validFrom: '2026-11-23',
    validTo: '2026-12-01',
    reason: 'Đi công tác, 31/QĐ-UBND',
    ...changes,
  })

test('a person is added with a main post from a day on, and nobody gives more than they may', async () => {
  expect((await hire(ward, 'tohieu.en')).statusCode).toBe(201)
  expect((await (await world.staff('tohieu.en')).get('/api/v1/me')).json()).toMatchObject({
    unit: 'H52.40',
    roles: ['officer'],
  })
  expect(codeOf(await hire(ward, 'ToHieu.En'))).toBe('username-taken')
  expect(codeOf(await hire(ward, 'tohieu.x', { unit: 'H52.41' }))).toBe('not-allowed')
  expect(codeOf(await hire(ward, 'tohieu.x', { roles: ['system-admin'] }))).toBe('not-allowed')
  expect(codeOf(await hire(ward, 'tohieu.x', { validFrom: '2025-06-30' }))).toBe('dates-out-of-order')
  await hire(ward, 'tohieu.sau', { validFrom: '2026-12-01' })
  await expect(world.staff('tohieu.sau')).rejects.toThrow()
  const clerk = await world.staff('tohieu.motcua')
  expect(codeOf(await hire(clerk, 'tohieu.x'))).toBe('not-allowed')
})

test('the official mailbox of a person is changed by whoever administers their unit', async () => {
  const { id } = (await hire(ward, 'tohieu.thu', { email: 'thu@sonla.example.vn' })).json()
  const set = (who: Staff, email: string | null) => who.put(`/api/v1/desk/staff/${id}/email`, { email })
  const email = async () => (await ward.get(`/api/v1/desk/staff/${id}`)).json().email
  expect(await email()).toBe('thu@sonla.example.vn')
  expect((await set(ward, 'thu.tong@')).statusCode).toBe(400)
  expect(codeOf(await set(await world.staff('tohieu.lanhdao'), 'thu.tong@sonla.example.vn'))).toBe(
    'not-allowed',
  )
  expect((await set(ward, 'thu.tong@sonla.example.vn')).statusCode).toBe(204)
  expect(await email()).toBe('thu.tong@sonla.example.vn')
  expect((await set(province, null)).statusCode).toBe(204)
  expect(await email()).toBeNull()
})

test('a second post is held beside the main one, and one acts in the post one chooses', async () => {
  const person = await world.staff('tohieu.canbo2')
  const id = await idOf(person)
  const given = await province.post(`/api/v1/desk/staff/${id}/posts`, {
    unit: 'H52.41',
    position: 'Công chức Tư pháp - Hộ tịch phường Chiềng An (kiêm nhiệm)',
    roles: ['officer', 'clerk'],
    isMain: false,
    validFrom: '2026-11-23',
    decision: '40/QĐ-UBND',
  })
  expect(given.statusCode).toBe(201)
  const { items } = (await person.get('/api/v1/desk/posts')).json()
  expect(items.map(({ unit, current }: { unit: string; current: boolean }) => [unit, current])).toEqual([
    ['H52.40', true],
    ['H52.41', false],
  ])
  expect((await person.post('/api/v1/session/post', { post: given.json().id })).statusCode).toBe(204)
  expect((await person.get('/api/v1/me')).json()).toMatchObject({
    unit: 'H52.41',
    roles: ['clerk', 'officer'],
  })
  expect((await person.get('/api/v1/work-queue')).statusCode).toBe(200)
  // Another session of the same person begins in the main post again.
  expect((await (await world.staff('tohieu.canbo2')).get('/api/v1/me')).json().unit).toBe('H52.40')
  const other = await postOf(await world.staff('chiengan.canbo'))
  expect(codeOf(await person.post('/api/v1/session/post', { post: other }))).toBe('post-not-held')
  // On the day it ends, the session falls back to the main post.
  await province.post(`/api/v1/desk/posts/${given.json().id}/end`, { on: '2026-11-23' })
  expect((await person.get('/api/v1/me')).json().unit).toBe('H52.40')
})

test('a new main post ends the one before on its day, and both stay in the history', async () => {
  const { id } = (await hire(ward, 'tohieu.dieudong')).json()
  const moved = await province.post(`/api/v1/desk/staff/${id}/posts`, {
    unit: 'H52.41',
    position: 'Công chức Tư pháp - Hộ tịch phường Chiềng An',
    roles: ['officer'],
    isMain: true,
    validFrom: '2026-12-01',
    decision: '41/QĐ-UBND',
  })
  expect(moved.statusCode).toBe(201)
  const { posts } = (await province.get(`/api/v1/desk/staff/${id}`)).json()
  expect(posts).toMatchObject([
    { unit: 'H52.41', validFrom: '2026-12-01', validTo: null, decision: '41/QĐ-UBND' },
    { unit: 'H52.40', validFrom: '2026-11-23', validTo: '2026-12-01' },
  ])
})

test('roles change from today on; the post, its sessions and the past stay', async () => {
  const person = await world.staff('tohieu.ketoan')
  const post = await postOf(person)
  const change = (who: Staff, roles: string[]) => who.put(`/api/v1/desk/posts/${post}/roles`, { roles })
  expect((await change(ward, ['accountant', 'clerk'])).statusCode).toBe(204)
  expect((await person.get('/api/v1/me')).json()).toMatchObject({ post, roles: ['accountant', 'clerk'] })
  const { posts } = (await ward.get(`/api/v1/desk/staff/${await idOf(person)}`)).json()
  expect(
    posts.map(({ roles, validTo }: { roles: string[]; validTo: string | null }) => [roles, validTo]),
  ).toEqual([
    [['accountant', 'clerk'], null],
    [['accountant'], '2026-11-23'],
  ])
  expect(codeOf(await change(ward, ['system-admin']))).toBe('not-allowed')
  expect(codeOf(await change(person, ['leader']))).toBe('not-allowed')
  expect(codeOf(await change(await world.staff('chiengan.quantri'), []))).toBe('not-allowed')
})

test('a delegate acts in the lent post under their own name, the history says so, and never lends on', async () => {
  const leader = await world.staff('tohieu.lanhdao')
  const officer = await world.staff('tohieu.canbo')
  const [post, delegate] = [await postOf(leader), await idOf(officer)]
  const given = await loan(leader, post, delegate)
  expect(given.statusCode).toBe(201)
  const { items } = (await officer.get('/api/v1/desk/posts')).json()
  expect(items[1]).toMatchObject({ id: given.json().id, unit: 'H52.40', roles: ['leader'], delegated: true })
  expect(items[1].position).toMatch(/^Công chức .+ \(được ủy quyền của Nguyễn Minh Đức, Phó Chủ tịch .+\)$/)

  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await move(await world.staff('tohieu.motcua'), id, 'accept')
  await officer.post('/api/v1/session/post', { post: given.json().id })
  expect((await officer.get('/api/v1/me')).json()).toMatchObject({
    name: 'Quàng Văn Thịnh',
    roles: ['leader'],
  })
  // A leader gives work to anybody who does it: so does the delegate.
  const other = await idOf(await world.staff('tohieu.canbo2'))
  expect((await move(officer, id, 'assign', { staff: other })).statusCode).toBe(204)
  const page = (await officer.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.history.at(-1)).toMatchObject({ actorName: 'Quàng Văn Thịnh' })
  expect(page.history.at(-1).actorPosition).toContain('được ủy quyền của Nguyễn Minh Đức')
  // In a lent post nobody lends, their own post included.
  expect(codeOf(await loan(officer, post, other))).toBe('not-allowed')

  expect((await leader.delete(`/api/v1/desk/delegations/${given.json().id}`)).statusCode).toBe(204)
  expect((await officer.get('/api/v1/me')).json().roles).toEqual(['officer'])
  expect(codeOf(await leader.delete(`/api/v1/desk/delegations/${given.json().id}`))).toBe(
    'delegation-not-found',
  )
  const { delegations } = (await ward.get(`/api/v1/desk/staff/${delegate}`)).json()
  expect(delegations[0]).toMatchObject({
    holds: false,
    reason: 'Đi công tác, 31/QĐ-UBND',
    lenderName: 'Nguyễn Minh Đức',
  })
  expect(delegations[0].revokedAt).not.toBeNull()
})

test('a loan is never wider than the post, never to oneself or outside, and never twice for the same days', async () => {
  const leader = await world.staff('tohieu.lanhdao')
  const [post, own] = [await postOf(leader), await idOf(leader)]
  const officer = await idOf(await world.staff('tohieu.canbo'))
  const stranger = await idOf(await world.staff('chiengan.canbo'))
  const refused = async (delegate: string, changes: object = {}) => {
    const answer = await loan(leader, post, delegate, changes)
    return [codeOf(answer), answer.json().detail]
  }
  expect(await refused(own)).toEqual(['delegation-refused', 'Nobody delegates to themselves.'])
  expect((await refused(officer, { roles: ['leader', 'registry-clerk'] }))[1]).toMatch(
    /Only roles of the post/,
  )
  expect((await refused(officer, { validTo: '2026-11-23' }))[1]).toMatch(/begins today or later/)
  expect((await refused(stranger))[1]).toMatch(/must hold a post/)
  const twice = await Promise.all([loan(leader, post, officer), loan(leader, post, officer)])
  expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422])
  const clerk = await world.staff('tohieu.motcua')
  expect(codeOf(await loan(clerk, post, officer))).toBe('not-allowed')
  expect(codeOf(await loan(await world.staff('chiengan.lanhdao'), post, officer))).toBe('not-allowed')
})

test('a delegation begins and ends on its days without anybody doing anything', async () => {
  const leader = await world.staff('chiengan.lanhdao')
  const officer = await world.staff('chiengan.canbo')
  const given = await loan(leader, await postOf(leader), await idOf(officer), {
    validFrom: '2026-11-24',
    validTo: '2026-11-25',
  })
  expect(given.statusCode).toBe(201)
  const posts = async () =>
    (await (await world.staff('chiengan.canbo')).get('/api/v1/desk/posts')).json().items.length
  expect(await posts()).toBe(1)
  const monday = world.clock.now
  world.clock.now = new Date('2026-11-24T02:00:00Z')
  expect(await posts()).toBe(2)
  world.clock.now = new Date('2026-11-25T02:00:00Z')
  expect(await posts()).toBe(1)
  world.clock.now = monday
})

test('the directory finds people without diacritics, by unit with what is below, and by role', async () => {
  type Entry = { username: string; unit: string; roles: string[] }
  const search = async (query: string): Promise<Entry[]> =>
    (await province.get(`/api/v1/desk/staff?${query}`)).json().items
  expect((await search('q=nguyen%20minh%20duc')).map(({ username }) => username)).toContain('tohieu.lanhdao')
  expect((await search('q=DUC%20Minh')).map(({ username }) => username)).toContain('tohieu.lanhdao')
  expect((await search('q=chiengan.lanh')).length).toBe(1)
  expect((await search('unit=H52&role=system-admin')).map(({ username }) => username)).toEqual([
    'quantri.tinh',
  ])
  expect((await search('unit=H52.02')).every(({ unit }) => unit.startsWith('H52.02'))).toBe(true)
  expect(await search('q=kh%C3%B4ng%20c%C3%B3%20ai')).toEqual([])
  expect((await search('q=%25')).length).toBeGreaterThan(0)
  const clerk = await world.staff('tohieu.motcua')
  expect(codeOf(await clerk.get('/api/v1/desk/staff'))).toBe('not-allowed')
  expect(codeOf(await clerk.get(`/api/v1/desk/staff/${await idOf(ward)}`))).toBe('not-allowed')
  expect((await clerk.get(`/api/v1/desk/staff/${await idOf(clerk)}`)).statusCode).toBe(200)
  expect(codeOf(await province.get('/api/v1/desk/staff/00000000-0000-4000-8000-000000000000'))).toBe(
    'staff-not-found',
  )
})

test('who has no post left cannot go on', async () => {
  await hire(ward, 'tohieu.nghi')
  const person = await world.staff('tohieu.nghi')
  await ward.post(`/api/v1/desk/posts/${await postOf(person)}/end`, { on: '2026-11-23' })
  expect((await person.get('/api/v1/me')).statusCode).toBe(401)
})
