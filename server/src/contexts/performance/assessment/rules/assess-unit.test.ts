import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessmentMethodOn } from '../method.ts'
import { type Alike, assessUnit, onlinePoints, type UnitFacts } from './assess-unit.ts'

const method = assessmentMethodOn('2026-12-31')
const alike = (lateness: Alike['lateness'], count: number, more: Partial<Alike> = {}): Alike => ({
  ...{ lateness, count, supplements: 0, online: true, alone: true, ...more },
})
const facts = (more: Partial<UnitFacts> = {}): UnitFacts => ({
  ...{ decided: [], received: 100, receivedOnline: 30, procedures: 10, procedureOnline: 2, ...more },
})

test('a unit assessed by hand: means of its dossiers to one decimal, what is unknown named, the band between two', () => {
  const decided = [
    alike(-1, 6),
    alike(0, 3, { online: false, supplements: 1 }),
    alike(1, 1, { online: false, supplements: 3 }),
  ]
  const { indicators, ...assessed } = assessUnit(method, facts({ decided }))
  // Time (12 + 3 + 0)/10; contacts (12 + 3 + 0)/10; agencies (12 + 3 + 1)/10; online: 30 % and 20 % of procedures, none late
  expect(indicators.map(({ points }) => points)).toEqual([1.5, null, 1.5, 1.6, null, null, null, null, 2])
  expect(assessed).toMatchObject({
    ...{ dossiers: 10, measurable: 8, outOf: 18, atLeast: { id: 'average' }, atMost: { id: 'excellent' } },
  })
  expect(assessed.points).toBeCloseTo(6.6, 9)
  for (const { points, why } of indicators) expect(points === null).toBe(why !== null)
})

test('online services score by both shares, and nothing when an online dossier was late', () => {
  const points = (more: Partial<UnitFacts>) => onlinePoints(method, facts(more))
  expect(points({})).toBe(2)
  expect(points({ receivedOnline: 29 })).toBe(1)
  expect(points({ receivedOnline: 15 })).toBe(1)
  expect(points({ receivedOnline: 14 })).toBe(0)
  expect(points({ procedureOnline: 1 })).toBe(0)
  expect(points({ decided: [alike(1, 1)] })).toBe(0)
  expect(points({ decided: [alike(1, 1, { online: false })] })).toBe(2)
  expect(points({ received: 0 })).toBeNull()
})

test('no indicator exceeds two points, and what a unit may be is never below what it surely is', () => {
  const any = fc.record({
    lateness: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    ...{
      supplements: fc.nat(5),
      online: fc.boolean(),
      alone: fc.boolean(),
      count: fc.integer({ min: 1, max: 50 }),
    },
  })
  fc.assert(
    fc.property(fc.array(any), fc.nat(100), (decided, receivedOnline) => {
      const assessed = assessUnit(method, facts({ decided, receivedOnline }))
      for (const { points, max } of assessed.indicators)
        expect(points === null || (points >= 0 && points <= max)).toBe(true)
      expect(assessed.points).toBeLessThanOrEqual(assessed.measurable)
      expect(assessed.atMost.from).toBeGreaterThanOrEqual(assessed.atLeast.from)
    }),
  )
})
