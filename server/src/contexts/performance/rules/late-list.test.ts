import { expect, test } from 'vitest'
import { latestFirst, monthBounds } from './late-list.ts'

test('a month lies between two midnights in Vietnam', () => {
  expect(monthBounds('2026-12')).toEqual({
    from: new Date('2026-11-30T17:00:00Z'),
    until: new Date('2026-12-31T17:00:00Z'),
    first: '2026-12-01',
    last: '2026-12-31',
  })
  expect(monthBounds('2028-02').last).toBe('2028-02-29')
})

test('most late comes first, of as many the larger share', () => {
  const line = (unit: string, late: number, handled: number) => ({
    ...{ unit, late, handled, answered: 0 },
    name: { vi: unit, en: unit },
  })
  const sorted = latestFirst([line('a', 1, 10), line('b', 3, 90), line('c', 3, 30)])
  expect(sorted.map(({ unit }) => unit)).toEqual(['c', 'b', 'a'])
})
