import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Compare, judgeProgress } from './target-progress.ts'

const goal = fc.integer({ min: 0, max: 100 })
const of = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : (100 * numerator) / denominator,
})

test('no data is neither met nor missed, whatever the goal', () => {
  fc.assert(
    fc.property(goal, fc.constantFrom<Compare>('gte', 'gt', 'lt'), (wanted, compare) => {
      expect(judgeProgress(of(0, 0), { goal: wanted, compare })).toBe('no-data')
      expect(judgeProgress('not-measured-yet', { goal: wanted, compare })).toBe('not-measured')
    }),
  )
})

test('a share is judged as the counts are: exactly, and "at least" is the opposite of "below"', () => {
  const counts = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)))
  fc.assert(
    fc.property(counts, goal, ([part, whole], wanted) => {
      const [atLeast, below] = (['gte', 'lt'] as const).map((compare) =>
        judgeProgress(of(part, whole), { goal: wanted, compare }),
      )
      expect(atLeast === 'met').toBe(100 * part >= wanted * whole)
      expect(below === 'met').toBe(atLeast === 'not-met')
    }),
  )
})

test('94.96 % is not 95 %', () => {
  expect(judgeProgress(of(9496, 10_000), { goal: 95, compare: 'gte' })).toBe('not-met')
  expect(judgeProgress(of(20, 100), { goal: 20, compare: 'gt' })).toBe('not-met')
})
