import { expect, test } from 'vitest'
import { choosablePeriods, periodsOf } from './periods.ts'

test('the running periods of a day, and those that may be looked back at over the turn of a year', () => {
  expect(periodsOf('2026-02-03')).toEqual({ month: '2026-02', quarter: '2026-Q1', year: '2026' })
  const choices = choosablePeriods('2026-02-03')
  expect(choices.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
  expect(choices.slice(12)).toEqual([
    ...['2025-02', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2026', '2025', '2024'],
  ])
})
