import { expect, test } from 'vitest'
import type { QueueItem } from '../../api-types.ts'
import { countDue, filterQueue } from './queue-filter.ts'

const item = (change: Partial<QueueItem>): QueueItem => ({
  id: '1',
  code: 'H52.40-261122-0007',
  procedure: '1.001193',
  procedureVi: 'Thủ tục đăng ký khai sinh',
  procedureEn: 'Birth registration',
  applicantName: 'Quàng Văn Đức',
  channel: 'online',
  status: 'submitted',
  step: 1,
  role: 'clerk',
  assignee: null,
  submittedAt: '2026-11-22T13:14:00.000Z',
  dueAt: '2026-11-23T10:00:00.000Z',
  dueState: 'soon',
  leftMs: 3_600_000,
  assigneeName: null,
  ...change,
})
const items = [
  item({}),
  item({ id: '2', code: 'H52.40-261120-0003', applicantName: 'Lò Thị Xuyến', dueState: 'late' }),
]
const found = (words: string) => filterQueue(items, { words }).map(({ id }) => id)

test('words are found without marks, in any order, also in the code', () => {
  expect(found('khai sinh')).toEqual(['1', '2'])
  expect(found('duc quang')).toEqual(['1'])
  expect(found('XUYẾN 0003')).toEqual(['2'])
  expect(found('birth 0007')).toEqual(['1'])
  expect(found('  ')).toEqual(['1', '2'])
  expect(found('kết hôn')).toEqual([])
})

test('a finished dossier is not counted as late while its result waits', () => {
  expect(countDue(items, 'qua-han')).toBe(1)
  expect(countDue([item({ status: 'resolved', dueState: 'late' })], 'qua-han')).toBe(0)
  expect(filterQueue(items, { due: 'qua-han' }).map(({ id }) => id)).toEqual(['2'])
})
