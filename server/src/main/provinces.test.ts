import { afterEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { provinceOf, receivingUnits, unitPath, unitsOn, unitTree } from '../contexts/organisation/index.ts'
import { loadOwnPlans } from '../contexts/plans/index.ts'
import { loadData, loadProvinceNamed, provinceNames } from './load-data.ts'

const system = { kind: 'system', id: 'test' } as const
let world: World
afterEach(() => world.close())

test.each([
  ['son-la', { mode: 'two-tier', districts: 0, communes: 75, desks: 78 }],
  ['ha-nam', { mode: 'three-tier', districts: 6, communes: 98, desks: 105 }],
  ['kon-tum', { mode: 'three-tier', districts: 10, communes: 102, desks: 113 }],
  ['dong-nai', { mode: 'three-tier', districts: 11, communes: 159, desks: 171 }],
  ['hau-giang', { mode: 'three-tier', districts: 8, communes: 75, desks: 84 }],
])('%s loads into an empty database: one tree, every tier with its desks, and again without a change', async (name, expected) => {
  world = await createWorld({ province: null })
  const loaded = await loadProvinceNamed(world.app, name)
  expect(await loadProvinceNamed(world.app, name)).toEqual({ units: 0, staff: 0, calendar: false })
  const plans = await loadOwnPlans(world.app, new URL('../../../data/', import.meta.url))
  expect(plans.map(({ code }) => code.replace(/-\d{4}$/, ''))).toEqual([name])

  await world.app.read(system, async (read) => {
    const units = await unitsOn(read, read.today)
    const committees = (tier: string) =>
      units.filter((unit) => unit.tier === tier && unit.kind === 'peoples-committee')
    expect(units).toHaveLength(loaded.units)
    expect({
      mode: (await provinceOf(read))?.mode,
      districts: committees('district').length,
      communes: committees('commune').length,
      desks: units.filter(({ isDesk }) => isDesk).length,
    }).toEqual(expected)
    expect(await unitTree(read, read.today)).toHaveLength(1)

    // Who is a committee has its own desk; a department shares the province's.
    const receiving = new Map((await receivingUnits(read)).map((unit) => [unit.id, unit.desk.id]))
    for (const { id } of [...committees('district'), ...committees('commune')])
      expect(receiving.get(id)).toBe(`${id}.01`)
    for (const { id, kind } of units)
      if (kind === 'department') expect(receiving.get(id)).toBe(receiving.get(units[0]!.id))
    for (const { id, kind } of units) if (kind === 'division') expect(receiving.has(id)).toBe(false)

    const last = committees('commune').at(-1)!
    expect(await unitPath(read, last.id)).toHaveLength(expected.districts > 0 ? 3 : 2)
  })
})

test('a database holds one province, serves it without being told, and says which names there are', async () => {
  world = await createWorld({ province: null })
  await loadData(world.app, 'hau-giang')
  await loadData(world.app, null)
  const { items } = (await world.stranger.get('/api/v1/units?tier=district')).json()
  expect(items).toHaveLength(8)
  await expect(loadProvinceNamed(world.app, 'son-la')).rejects.toMatchObject({ code: 'other-province' })
  await expect(loadProvinceNamed(world.app, 'ha-noi')).rejects.toThrow(
    /dong-nai, ha-nam, hau-giang, kon-tum, son-la/,
  )
  expect(await provinceNames()).toHaveLength(5)
})

test('the portal bears the name, the help line and the plan of the province it serves', async () => {
  world = await createWorld({ pages: true, province: 'ha-nam' })
  const home = await world.http.inject({ url: '/', headers: { accept: 'text/html' } })
  expect(home.body).toContain('Hà Nam')
  expect(home.body).not.toContain('Sơn La')
  expect(home.body).toContain('1022')
  const targets = await world.http.inject({ url: '/chi-tieu', headers: { accept: 'text/html' } })
  expect(targets.body).toContain('964/KH-UBND')
})
