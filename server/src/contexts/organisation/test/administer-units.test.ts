import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'

let world: Awaited<ReturnType<typeof createWorld>>
type Staff = Awaited<ReturnType<typeof world.staff>>
let province: Staff
let ward: Staff
let clerk: Staff
beforeAll(async () => {
  world = await createWorld()
  ;[province, ward, clerk] = await Promise.all([
    world.staff('quantri.tinh'),
    world.staff('tohieu.quantri'),
    world.staff('tohieu.motcua'),
  ])
})
afterAll(() => world.close())

const division = (id: string, changes: object = {}) => ({
  id,
  parent: 'H52.40',
  kind: 'division',
  tier: 'commune',
  nameVi: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Tô Hiệu',
  nameEn: 'Economic Division of Tô Hiệu Ward',
  validFrom: '2026-12-01',
  decision: '15/QĐ-UBND ngày 20/11/2026',
  ...changes,
})
const create = (who: Staff, unit: Record<string, unknown>) => who.post('/api/v1/desk/units', unit)
const codeOf = (answer: { json(): { code?: string } }) => answer.json().code
const tree = async (on: string): Promise<string[]> =>
  (await province.get(`/api/v1/desk/units?on=${on}`)).json().items.map(({ id }: { id: string }) => id)

test('a unit begins on its day under the one it was put under, by whoever administers that', async () => {
  expect((await create(ward, division('H52.40.11'))).statusCode).toBe(201)
  expect(await tree('2026-11-30')).not.toContain('H52.40.11')
  expect(await tree('2026-12-01')).toContain('H52.40.11')
  const page = (await ward.get('/api/v1/desk/units/H52.40.11?on=2026-12-01')).json()
  expect(page.path.map(({ id }: { id: string }) => id)).toEqual(['H52', 'H52.40'])
  expect(page).toMatchObject({ calendar: 'vietnam', mayAdminister: true, desk: null })
  expect(page.versions).toMatchObject([{ decision: '15/QĐ-UBND ngày 20/11/2026' }])
})

test('neither a stranger, nor a clerk, nor the administrator of another ward may', async () => {
  expect((await create(world.stranger, division('H52.40.12'))).statusCode).toBe(401)
  expect(codeOf(await create(clerk, division('H52.40.12')))).toBe('not-allowed')
  expect(codeOf(await create(ward, division('H52.41.12', { parent: 'H52.41' })))).toBe('not-allowed')
  expect(codeOf(await create(ward, division('H52.99', { parent: 'H52', tier: 'province' })))).toBe(
    'not-allowed',
  )
  const citizen = await world.citizen('minh')
  expect((await citizen.get('/api/v1/desk/units')).statusCode).toBe(403)
})

test('an id is used once, an area code by one unit, and a tier never stands above its parent', async () => {
  expect(codeOf(await create(ward, division('H52.40.11')))).toBe('unit-exists')
  expect(codeOf(await create(province, division('H52.40.13', { gsoCode: '03664' })))).toBe('area-code-taken')
  expect(codeOf(await create(province, division('H52.40.13', { tier: 'province' })))).toBe('tree-broken')
  expect(codeOf(await create(province, division('H52.40.13', { parent: 'H52.40.01' })))).toBe('tree-broken')
  expect(codeOf(await create(province, division('H52.40.13', { parent: 'H52.404' })))).toBe('unit-not-found')
  expect(codeOf(await create(province, division('h52')))).toBe('invalid-request')
  expect(codeOf(await create(province, division('H52.40.13', { validFrom: '2026-02-30' })))).toBe(
    'invalid-request',
  )
})

test('twice at once the unit is created once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => create(ward, division('H52.40.14'))))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
})

test('a change holds from its day, a correction of that day replaces it, and the day before reads as before', async () => {
  const change = (body: object) =>
    ward.post('/api/v1/desk/units/H52.40.11/versions', { decision: '16/QĐ-UBND', ...body })
  const name = async (on: string) => (await ward.get(`/api/v1/desk/units/H52.40.11?on=${on}`)).json().nameVi
  expect((await change({ nameVi: 'Phòng Kinh tế', validFrom: '2027-01-01' })).statusCode).toBe(204)
  expect((await change({ nameVi: 'Phòng Kinh tế và Đô thị', validFrom: '2027-01-01' })).statusCode).toBe(204)
  expect(await name('2026-12-31')).toBe('Phòng Kinh tế, Hạ tầng và Đô thị phường Tô Hiệu')
  expect(await name('2027-01-01')).toBe('Phòng Kinh tế và Đô thị')
  expect((await ward.get('/api/v1/desk/units/H52.40.11')).json().versions).toHaveLength(2)
  expect(codeOf(await change({ nameVi: 'Sớm quá', validFrom: '2026-11-30' }))).toBe('dates-out-of-order')
  expect(codeOf(await change({ parent: 'H52.41', validFrom: '2027-02-01' }))).toBe('not-allowed')
  expect(codeOf(await change({ parent: 'H52.40.11', validFrom: '2027-02-01' }))).toBe('tree-broken')
})

test('a unit moves under another on a day, and its people are administered from there', async () => {
  await create(province, division('H52.02.11', { parent: 'H52.02', tier: 'province' }))
  const moved = await province.post('/api/v1/desk/units/H52.02.11/versions', {
    parent: 'H52.03',
    validFrom: '2027-03-01',
    decision: '20/QĐ-UBND',
  })
  expect(moved.statusCode).toBe(204)
  const children = async (id: string, on: string) =>
    (await province.get(`/api/v1/desk/units/${id}?on=${on}`))
      .json()
      .children.map((child: { id: string }) => child.id)
  expect(await children('H52.02', '2027-02-28')).toContain('H52.02.11')
  expect(await children('H52.02', '2027-03-01')).not.toContain('H52.02.11')
  expect(await children('H52.03', '2027-03-01')).toContain('H52.02.11')
})

test('a unit ends only when nothing hangs on it, and agencies only by a reorganisation', async () => {
  const end = (id: string, on: string) => province.post(`/api/v1/desk/units/${id}/end`, { on })
  await create(ward, division('H52.40.20', { validFrom: '2026-11-01' }))
  await create(ward, division('H52.40.20.1', { parent: 'H52.40.20', validFrom: '2026-11-01' }))
  expect(codeOf(await end('H52.40.20', '2026-12-01'))).toBe('unit-in-use')
  expect(codeOf(await end('H52.40', '2026-12-01'))).toBe('unit-in-use')
  expect(codeOf(await end('H52.40.01', '2026-12-01'))).toBe('unit-in-use')
  expect(codeOf(await end('H52.40.20.1', '2026-11-20'))).toBe('dates-out-of-order')
  expect((await end('H52.40.20.1', '2026-12-01')).statusCode).toBe(204)
  const hired = await ward.post('/api/v1/desk/staff', {
    username: 'tohieu.kinhte',
    name: 'Lò Văn Kinh',
    unit: 'H52.40.20',
    position: 'Trưởng phòng',
    roles: [],
    validFrom: '2026-11-20',
  })
  expect(hired.statusCode).toBe(201)
  expect(codeOf(await end('H52.40.20', '2026-12-01'))).toBe('unit-in-use')
  const { posts } = (await ward.get(`/api/v1/desk/staff/${hired.json().id}`)).json()
  await ward.post(`/api/v1/desk/posts/${posts[0].id}/end`, { on: '2026-12-01' })
  expect((await end('H52.40.20', '2026-12-01')).statusCode).toBe(204)
  expect(await tree('2026-12-01')).not.toContain('H52.40.20')
  expect(await tree('2026-11-30')).toContain('H52.40.20')
})

test('every change is audited and announced', async () => {
  const audited = await world.count('kernel.audit')
  await create(ward, division('H52.40.30'))
  expect(await world.count('kernel.audit')).toBe(audited + 1)
})
