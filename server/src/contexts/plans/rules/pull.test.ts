import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pullsOf } from './pull.ts'

const part = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : (100 * numerator) / denominator,
})

test('by hand: a large unit a little below the whole pulls more than a small one far below', () => {
  const parts = new Map([
    ['large', part(860, 1000)],
    ['small', part(0, 10)],
    ['good', part(1000, 1000)],
    ['idle', part(0, 0)],
  ])
  const { up, down } = pullsOf(parts, 'gte')
  expect(up.map(({ unit }) => unit)).toEqual(['good'])
  expect(down.map(({ unit }) => unit)).toEqual(['large', 'small'])
  expect(pullsOf(parts, 'lt').up.map(({ unit }) => unit)).toEqual(['large', 'small'])
})

test('of few units the effects are together nought, shares one, and each pulls to the side it lies on', () => {
  const units = fc.array(
    fc.nat(1000).chain((denominator) => fc.tuple(fc.nat(denominator), fc.constant(denominator))),
    { minLength: 1, maxLength: 3 },
  )
  fc.assert(
    fc.property(units, (of) => {
      const { up, down } = pullsOf(new Map(of.map(([n, d], index) => [String(index), part(n, d)])), 'gte')
      const all = [...up, ...down]
      expect(all.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(0, 6)
      expect(up.every(({ effect }) => effect > 0)).toBe(true)
      expect(down.every(({ effect }) => effect < 0)).toBe(true)
      expect(all.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})
