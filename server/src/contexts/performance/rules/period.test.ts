import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { yearOf, yearToDate } from './period.ts'

test('a period lies within its year and never beyond the day it is looked at', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2035 }), fc.nat(6000), (year, days) => {
      const at = addDays('2020-01-01', days)
      const period = yearToDate(year, at)
      if (!period) {
        expect(yearOf(at)).toBeLessThan(year)
        return
      }
      expect([yearOf(period.from), yearOf(period.to)]).toEqual([year, year])
      expect(period.from <= period.to && period.to <= at).toBe(true)
    }),
  )
})

test('the year to date, the year that is over, the year to come', () => {
  expect(yearToDate(2026, '2026-11-22')).toEqual({ from: '2026-01-01', to: '2026-11-22' })
  expect(yearToDate(2025, '2026-11-22')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  expect(yearToDate(2027, '2026-11-22')).toBeNull()
})
