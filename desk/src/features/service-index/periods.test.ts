import { expect, test } from 'vitest'
import { choosablePeriods, daysOf, periodOfDays, periodsOf } from './periods.ts'

test('the running periods of a day, and those that may be looked back at over the turn of a year', () => {
  expect(periodsOf('2026-02-03')).toEqual({ month: '2026-02', quarter: '2026-Q1', year: '2026' })
  const choices = choosablePeriods('2026-02-03')
  expect(choices.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
  expect(choices.slice(12)).toEqual([
    ...['2025-02', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2026', '2025', '2024'],
  ])
})

test('the days of a period, and the period of days', () => {
  expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(daysOf('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(daysOf('2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  for (const today of ['2026-11-24', '2026-12-31', '2026-01-01'])
    for (const period of choosablePeriods(today)) expect(periodOfDays(daysOf(period), today)).toBe(period)
  expect(periodOfDays({ from: '2026-01-01', to: '2026-11-24' }, '2026-11-24')).toBe('2026')
  expect(periodOfDays({ from: '2026-01-01', to: '2026-11-23' }, '2026-11-24')).toBeUndefined()
})
