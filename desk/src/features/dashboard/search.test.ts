import { expect, test } from 'vitest'
import { turnedDays } from './search.ts'

test('two days are looked at when both are there, in order, and the first has come', () => {
  const wrong = (from: string, to: string) => turnedDays({ from, to }, '2026-11-24')
  expect(wrong('2026-01-01', '2026-12-31')).toBeUndefined()
  expect(wrong('2026-11-24', '2026-11-24')).toBeUndefined()
  expect(wrong('', '2026-11-24')).toEqual({ field: 'from', why: 'missing' })
  expect(wrong('2026-11-24', '')).toEqual({ field: 'to', why: 'missing' })
  expect(wrong('2026-11-24', '2026-11-23')).toEqual({ field: 'to', why: 'turned' })
  expect(wrong('2026-11-25', '2026-11-30')).toEqual({ field: 'from', why: 'future' })
})
