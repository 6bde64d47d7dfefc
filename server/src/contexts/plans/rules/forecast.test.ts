import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecastYearEnd, type Outlook } from './forecast.ts'

const month = (denominator: number, share: number) => {
  const numerator = Math.round(denominator * share)
  return { numerator, denominator, value: denominator === 0 ? null : (100 * numerator) / denominator }
}
const months = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true })),
  { minLength: 3, maxLength: 11 },
)
const sum = (all: readonly { numerator: number; denominator: number }[]) => {
  const numerator = all.reduce((a, b) => a + b.numerator, 0)
  const denominator = all.reduce((a, b) => a + b.denominator, 0)
  return { numerator, denominator, value: (100 * numerator) / denominator }
}
const outlook = (of: readonly [number, number][], left: number): Outlook => {
  const all = of.map(([denominator, share]) => month(denominator, share))
  return { months: all, soFar: sum(all), left, scale: 100, most: 100 }
}

test('the range holds what is expected, stays within what a share can be, and is no wider than what is left of the year', () => {
  fc.assert(
    fc.property(months, fc.double({ min: 0, max: 9, noNaN: true }), (of, left) => {
      const found = forecastYearEnd(outlook(of, left))
      if (found.kind !== 'expected') throw new Error('there was enough')
      expect(found.low).toBeLessThanOrEqual(found.value + 1e-9)
      expect(found.high).toBeGreaterThanOrEqual(found.value - 1e-9)
      expect(found.low).toBeGreaterThanOrEqual(-1e-9)
      expect(found.high).toBeLessThanOrEqual(100 + 1e-9)
      if (left === 0) expect(found.high).toBeCloseTo(found.low, 9)
    }),
  )
})

test('months that are all the same go on so, without a range', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 3, max: 11 }), (late, count) => {
      const found = forecastYearEnd(outlook(Array(count).fill([100, 1 - late / 100]), 2.5))
      expect(found).toMatchObject({ kind: 'expected', months: Math.min(6, count) })
      if (found.kind !== 'expected') return
      for (const value of [found.value, found.low, found.high]) expect(value).toBeCloseTo(100 - late, 9)
    }),
  )
})

test('fewer than three complete months, or months in which nothing was counted, are too little', () => {
  expect(forecastYearEnd(outlook([[10, 1]], 9)).kind).toBe('too-little-data')
  const empty = outlook([[10, 1]], 9)
  const nothing = { numerator: 0, denominator: 0, value: null }
  expect(forecastYearEnd({ ...empty, months: [...empty.months, nothing, nothing] }).kind).toBe(
    'too-little-data',
  )
})

test('by hand: 80, 84 and 88 % of 100 each go on to 94 % of 200, so that the year ends at 88 %', () => {
  const found = forecastYearEnd(
    outlook(
      [
        [100, 0.8],
        [100, 0.84],
        [100, 0.88],
      ],
      2,
    ),
  )
  expect(found).toEqual({ kind: 'expected', value: 88, low: 88, high: 88, months: 3 })
})
