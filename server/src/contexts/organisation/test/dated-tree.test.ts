import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import type { Tx } from '../../../kernel/app.ts'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { communeByGso, receivingUnit, unitById, unitPath, unitsOn, unitTree } from '../index.ts'
import {
  addSuccessions,
  addUnits,
  endUnit,
  type NewUnit,
  placeUnitVersion,
  unitVersions,
} from '../store/unit.ts'

const system = { kind: 'system', id: 'test' } as const
let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const change = <T>(work: (tx: Tx) => Promise<T>) => world.app.transaction(system, work)
const commune = (id: string, name: string, gso: string, from = '2026-01-01'): NewUnit => ({
  id,
  parent: 'H52',
  kind: 'peoples-committee',
  tier: 'commune',
  name_vi: `Ủy ban nhân dân xã ${name}`,
  name_en: `People's Committee of ${name} Commune`,
  gso_code: gso,
  calendar: 'vietnam',
  is_desk: false,
  address: null,
  phone: null,
  valid_from: from,
  valid_to: null,
})

test('however a unit is changed, each day reads what was last said to begin latest by then', async () => {
  const first = day(0)
  function day(index: number) {
    return addDays('2026-03-01', index)
  }
  let made = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), async (starts) => {
      const id = `H52.900.${++made}`
      const {
        id: _,
        valid_from,
        valid_to,
        ...facts
      } = commune(id, 'gốc', `9${String(made).padStart(4, '0')}`, first)
      await change(async (tx) => {
        await addUnits(tx, [{ id, valid_from: first, valid_to: null, ...facts }], null)
        for (const [index, start] of starts.entries())
          await placeUnitVersion(tx, {
            unit: id,
            validFrom: day(start),
            facts: { ...facts, name_vi: `${index}` },
            decision: null,
          })
      })
      await world.app.read(system, async (read) => {
        expect(await unitById(read, id, day(-1))).toMatchObject({ validFrom: first })
        for (let at = 0; at <= 13; at++) {
          const best = Math.max(-1, ...starts.filter((start) => start <= at))
          const said = best < 0 ? facts.name_vi : `${starts.lastIndexOf(best)}`
          expect((await unitById(read, id, day(at)))?.nameVi).toBe(said)
        }
        const versions = await unitVersions(read, [id])
        expect(new Set(versions.map(({ validFrom }) => validFrom)).size).toBe(versions.length)
      })
    }),
    { numRuns: 25 },
  )
})

test('a unit that was merged is found by id, code and desk at the one that took over', async () => {
  await change(async (tx) => {
    await addUnits(
      tx,
      [commune('H52.801', 'Cũ', '99801'), { ...commune('H52.801.01', 'Cũ', ''), ...deskOf('H52.801') }],
      null,
    )
    await addUnits(
      tx,
      [
        commune('H52.802', 'Mới', '99802', '2026-11-01'),
        { ...commune('H52.802.01', 'Mới', '', '2026-11-01'), ...deskOf('H52.802') },
      ],
      '12/NQ-HĐND',
    )
    await endUnit(tx, 'H52.801', '2026-11-01')
    await endUnit(tx, 'H52.801.01', '2026-11-01')
    await addSuccessions(tx, [
      { predecessor: 'H52.801', successor: 'H52.802', on_date: '2026-11-01', kind: 'merge', is_main: true },
    ])
  })
  await world.app.read(system, async (read) => {
    expect(await unitById(read, 'H52.801')).toMatchObject({
      nameVi: 'Ủy ban nhân dân xã Cũ',
      validTo: '2026-11-01',
    })
    expect(await receivingUnit(read, 'H52.801')).toMatchObject({ id: 'H52.802', desk: { id: 'H52.802.01' } })
    expect((await communeByGso(read, '99801'))?.id).toBe('H52.802')
    expect((await unitPath(read, 'H52.801.01')).map(({ id }) => id)).toEqual(['H52', 'H52.801', 'H52.801.01'])
    const before = { ...read, today: '2026-10-31' }
    expect((await receivingUnit(before, 'H52.801'))?.id).toBe('H52.801')
    expect((await communeByGso(before, '99801'))?.id).toBe('H52.801')
    const ids = async (date: string) => (await unitsOn(read, date)).map(({ id }) => id)
    expect(await ids('2026-10-31')).toContain('H52.801')
    expect(await ids('2026-11-01')).not.toContain('H52.801')
  })
})

const deskOf = (parent: string) => ({ parent, kind: 'one-stop-desk' as const, is_desk: true, gso_code: null })

test('on every day of its history the tree has one root and reaches every unit', async () => {
  await world.app.read(system, async (read) => {
    for (const date of ['2025-07-01', '2026-01-01', '2026-10-31', '2026-11-01', '2026-11-23']) {
      const units = await unitsOn(read, date)
      const tree = await unitTree(read, date)
      expect(tree).toHaveLength(1)
      const reached = (node: (typeof tree)[number]): number =>
        1 + node.children.reduce((sum, child) => sum + reached(child), 0)
      expect(reached(tree[0]!)).toBe(units.length)
    }
  })
})

test('the database refuses two versions on one day and two communes with one code', async () => {
  const twice = change(async (tx) => {
    await addUnits(tx, [commune('H52.803', 'Một', '99803'), commune('H52.804', 'Hai', '99803')], null)
  })
  await expect(twice).rejects.toThrow(/exclusion/)
})
