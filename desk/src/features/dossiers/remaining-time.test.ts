import { expect, test } from 'vitest'
import { en } from '../../messages/en/index.ts'
import { vi } from '../../messages/vi/index.ts'
import { remainingTime } from './remaining-time.ts'

const hour = 3_600_000

test.each([
  [5 * hour + hour / 3, 'Còn 5 giờ 20 phút', '5 h 20 min left'],
  [2 * hour, 'Còn 2 giờ', '2 h left'],
  [30_000, 'Còn 0 phút', '0 min left'],
  [8 * hour, 'Còn 8 giờ', '8 h left'],
  [35 * hour, 'Còn 4 ngày', '4 days left'],
  [-1.5 * hour, 'Quá hạn 1 giờ 30 phút', '1 h 30 min overdue'],
  [-16 * hour, 'Quá hạn 2 ngày', '2 days overdue'],
])('%d ms of working time: %s', (left, inVietnamese, inEnglish) => {
  expect(vi.queue.remaining(remainingTime(left))).toBe(inVietnamese)
  expect(en.queue.remaining(remainingTime(left))).toBe(inEnglish)
})
