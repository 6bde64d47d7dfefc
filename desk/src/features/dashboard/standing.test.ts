import { expect, test } from 'vitest'
import { closestToMissing, gapOf, shareOfYear, standingOf, tileColumns } from './standing.ts'

const figure = (value: number | null, goal: number, more: object = {}) => ({
  ...{ goal, compare: 'gte', unit: 'percent', outlook: null },
  measured: value === null ? null : { numerator: value, denominator: 100, value },
  progress: value !== null && value >= goal ? 'met' : 'not-met',
  ...more,
})

test('a target is reached, nearly, not, or nothing is known of it', () => {
  expect(standingOf(figure(95, 95))).toBe('met')
  expect(standingOf(figure(94, 95))).toBe('near')
  expect(standingOf(figure(80, 95))).toBe('not-met')
  expect(standingOf(figure(null, 95))).toBe('none')
  expect(gapOf(figure(4, 5, { compare: 'lt' }))).toBe(1)
})

test('closest to being missed: what is reached with little to spare or not for sure at the end, narrowest first', () => {
  const [sure, narrow, unsure, missed] = [
    figure(99, 80, { outlook: 'likely' }),
    figure(81, 80),
    figure(90, 80, { outlook: 'open' }),
    figure(70, 80, { outlook: 'unlikely' }),
  ]
  expect(closestToMissing([sure!, narrow!, unsure!, missed!])).toEqual([narrow, unsure])
})

test('on a wall five rows hold up to twenty-five targets', () => {
  expect([1, 10, 11, 15, 20, 25, 40].map(tileColumns)).toEqual([2, 2, 3, 3, 4, 5, 5])
})

test('the year has passed wholly at the end of its last day', () => {
  expect(shareOfYear('2026-12-31')).toBe(1)
  expect(shareOfYear('2026-11-23')).toBeCloseTo(327 / 365, 9)
})
