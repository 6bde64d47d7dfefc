import { expect, test } from 'vitest'
import { vi } from '../../messages/vi/index.ts'
import { occasionName, standingWords, termName } from './task-words.ts'

test.each([
  ['2025', 'năm 2025'],
  ['2023-Q3', 'quý III/2023'],
  ['2025-08', 'tháng 8/2025'],
  ['2024-06-30', '30/06/2024'],
  ['ongoing', 'thường xuyên'],
  ['annual', 'hằng năm'],
])('%s is read as %s', (term, words) => {
  expect(termName(term, vi)).toBe(words)
})

test('how a task stands and of what it was reminded', () => {
  expect(standingWords({ standing: 'overdue', daysLate: 18 }, vi)).toBe('Quá hạn 18 ngày')
  expect(standingWords({ standing: 'open', returned: true }, vi)).toBe('Bị trả lại · Đang thực hiện')
  expect(standingWords({ standing: 'submitted', daysLate: 2 }, vi)).toBe('Chờ duyệt, nộp muộn 2 ngày')
  expect(occasionName('before-7', vi)).toBe('trước hạn 7 ngày làm việc')
  expect(occasionName('after-2', vi)).toBe('quá hạn, lần 2')
})
