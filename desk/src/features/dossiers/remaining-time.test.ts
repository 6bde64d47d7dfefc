import { expect, test } from 'vitest'
import { en } from '../../messages/en/index.ts'
import { vi } from '../../messages/vi/index.ts'
import { remainingTime } from './remaining-time.ts'

const left = (due: string, now: string) => remainingTime(new Date(`${due}+07:00`), new Date(`${now}+07:00`))

test.each([
  ['2026-11-23T17:00', '2026-11-23T11:40', 'Còn 5 giờ 20 phút', '5 h 20 min left'],
  ['2026-11-23T17:00', '2026-11-23T15:00', 'Còn 2 giờ', '2 h left'],
  ['2026-11-23T17:00', '2026-11-23T16:59:30', 'Còn 0 phút', '0 min left'],
  ['2026-11-24T07:30', '2026-11-23T23:59', 'Còn 1 ngày', '1 day left'],
  ['2026-11-27T17:00', '2026-11-23T08:00', 'Còn 4 ngày', '4 days left'],
  ['2026-11-23T10:00', '2026-11-23T11:30', 'Quá hạn 1 giờ 30 phút', '1 h 30 min overdue'],
  ['2026-11-21T17:00', '2026-11-23T00:10', 'Quá hạn 2 ngày', '2 days overdue'],
])('due %s, seen %s: %s', (due, now, inVietnamese, inEnglish) => {
  expect(vi.queue.remaining(left(due, now))).toBe(inVietnamese)
  expect(en.queue.remaining(left(due, now))).toBe(inEnglish)
})
