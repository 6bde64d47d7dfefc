import { expect, test } from 'vitest'
import type { Reason } from '../../../api-types.ts'
import { vi } from '../../../messages/vi/index.ts'
import { ownReason, reasonsFor, supplementBody, supplementFaults } from './supplement-draft.ts'

const reason = (code: string, kind: string, sentence: string, concerns: string[]): Reason => ({
  code,
  kind,
  vi: sentence,
  en: sentence,
  ground: '',
  concerns,
})
const reasons = [
  reason('A', 'supplement', 'Thiếu giấy chứng sinh.', ['birth-paper']),
  reason('B', 'supplement', 'Hết hạn ngày {date}.', []),
  reason('C', 'refusal', 'Không đủ điều kiện.', ['birth-paper']),
]
const draft = (code: string, sentence: string) => ({
  items: { 'birth-paper': { code, sentence } },
  message: ' Gửi sớm. ',
})

test('every chosen thing needs a reason and a whole sentence', () => {
  expect(supplementFaults({ items: {}, message: '' }, vi.moves)).toEqual({ items: vi.moves.missing.items })
  expect(supplementFaults(draft('', ''), vi.moves)).toEqual({ 'reason-birth-paper': 'Chọn lý do' })
  expect(supplementFaults(draft(ownReason, ' '), vi.moves)).toHaveProperty('sentence-birth-paper')
  expect(supplementFaults(draft('B', 'Hết hạn ngày {date}.'), vi.moves)).toEqual({
    'sentence-birth-paper': 'Điền chỗ trống {date}',
  })
  expect(supplementFaults(draft('B', 'Hết hạn ngày 01/10/2026.'), vi.moves)).toEqual({})
})

test('the sentence is sent only where somebody changed it', () => {
  expect(supplementBody(draft('A', 'Thiếu giấy chứng sinh.'), reasons)).toEqual({
    items: [{ concerns: 'birth-paper', code: 'A' }],
    message: 'Gửi sớm.',
  })
  expect(supplementBody(draft('A', 'Thiếu trang sau.'), reasons).items[0]).toHaveProperty(
    'text',
    'Thiếu trang sau.',
  )
})

test('only reasons for a supplement are offered, those that name the thing first', () => {
  expect(reasonsFor('birth-paper', reasons).map(({ code }) => code)).toEqual(['A', 'B'])
  expect(reasonsFor('child-name', reasons).map(({ code }) => code)).toEqual(['A', 'B'])
})
