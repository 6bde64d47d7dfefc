import { expect, test } from 'vitest'
import { allBuckets, minutesText, monthsUntil, secondsText, shareText } from './figures.ts'

test('nothing measured is a dash, not nought', () => {
  expect(minutesText(null, 'vi')).toBe('–')
  expect(minutesText(3.25, 'vi')).toBe('3,3')
  expect(shareText(0, 0)).toBe('–')
  expect(shareText(null, 4)).toBe('–')
  expect(shareText(3, 4)).toBe('75%')
  expect(secondsText(65.4)).toBe('1:05')
})

test('the distribution has every minute, and months go back over the turn of the year', () => {
  expect(allBuckets([{ from: 2, count: 3 }]).map(({ count }) => count)).toEqual([0, 0, 3, 0, 0])
  expect(monthsUntil('2026-02', 3)).toEqual(['2026-02', '2026-01', '2025-12'])
})
