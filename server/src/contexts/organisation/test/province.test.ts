import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { isWorkingDay } from '../../../kernel/values/working-time.ts'
import {
  calendarOf,
  colleagues,
  communeByGso,
  loadProvince,
  staffById,
  staffByUsername,
  unitTree,
} from '../index.ts'

const folder = new URL('../../../../../data/provinces/son-la/', import.meta.url)
const system = { kind: 'system', id: 'test' } as const
let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  world = await createWorld()
  await loadProvince(world.app, folder)
})
afterAll(() => world.close())

const get = (url: string) => world.http.inject({ method: 'GET', url })

test('loading the province again changes nothing', async () => {
  expect(await loadProvince(world.app, folder)).toEqual({ units: 0, staff: 0, calendar: false })
})

test('every commune and office with a desk has its own, and departments share the desk of the province', async () => {
  const communes = (await get('/api/v1/units?tier=commune')).json().items
  expect(communes).toHaveLength(75)
  for (const commune of communes) expect(commune.desk.id).toBe(`${commune.id}.01`)
  const { items } = (await get('/api/v1/units?tier=province')).json()
  const desks = items.map(({ id, desk }: { id: string; desk: { id: string } }) => [id, desk.id])
  expect(Object.fromEntries(desks)).toMatchObject({
    'H52.06': 'H52.16',
    'H52.06.01': 'H52.06.01.01',
    'H52.15.01': 'H52.15.01.01',
  })
  expect(new Set(desks.map(([, desk]: [string, string]) => desk)).size).toBe(3)
})

test('addresses are the 34 provinces, and the communes of the one that is asked for', async () => {
  const all = (await get('/api/v1/addresses')).json()
  expect([all.provinces.length, all.communes.length]).toEqual([34, 0])
  expect((await get('/api/v1/addresses?province=14')).json().communes).toHaveLength(75)
  const unknown = await get('/api/v1/addresses?province=99')
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'province-not-found'])
})

test('Tết is off, a Saturday worked in exchange is not, and an unknown unit has no calendar', async () => {
  await world.app.read(system, async (read) => {
    const commune = await communeByGso(read, '03664')
    expect(commune?.id).toBe('H52.41')
    const calendar = await calendarOf(read, 'H52.41')
    expect(isWorkingDay('2026-02-17', calendar)).toBe(false)
    expect(isWorkingDay('2026-08-22', calendar)).toBe(true)
    await expect(calendarOf(read, 'H99')).rejects.toMatchObject({ code: 'calendar-not-found' })
  })
})

test('staff are found by name, id and role, and nobody before the unit existed', async () => {
  await world.app.read(system, async (read) => {
    const officer = await staffByUsername(read, 'tohieu.canbo')
    expect(officer).toMatchObject({ unit: 'H52.40', roles: ['officer'] })
    expect(await staffById(read, officer!.id)).toEqual(officer)
    expect((await colleagues(read, 'H52.40', 'officer')).map(({ id }) => id)).toContain(officer!.id)
    expect(await staffByUsername({ ...read, today: '2025-06-30' }, 'tohieu.canbo')).toBeUndefined()
    expect(await unitTree(read, '2025-06-30')).toEqual([])
  })
})
