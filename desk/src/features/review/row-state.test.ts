import { expect, test } from 'vitest'
import { allMet, filterRows, nextAnswer } from './row-state.ts'

const row = (procedure: string, name: string, state: 'open' | 'filled' | 'returned') => ({
  procedure,
  name,
  state,
  field: 'Hộ tịch',
})

test('rows are found by words with or without diacritics, and by what they lack', () => {
  const rows = [
    row('1.000001', 'Đăng ký khai sinh', 'filled'),
    row('1.000002', 'Đăng ký kết hôn', 'returned'),
    row('1.000003', 'Cấp trích lục', 'open'),
  ]
  const codes = (search: Parameters<typeof filterRows>[1]) =>
    filterRows(rows, search).map(({ procedure }) => procedure)
  expect(codes({ loc: 'dang ky' })).toEqual(['1.000001', '1.000002'])
  expect(codes({ loc: 'hộ tịch 000003' })).toEqual(['1.000003'])
  expect(codes({ xem: 'thieu' })).toEqual(['1.000002', '1.000003'])
  expect(codes({ xem: 'tra-lai', loc: 'ket' })).toEqual(['1.000002'])
})

test('a condition goes from unanswered to met to not met and keeps its reason', () => {
  const first = nextAnswer(undefined)
  expect(first).toEqual({ met: true, why: null })
  expect(nextAnswer({ met: true, why: 'cũ' })).toEqual({ met: false, why: 'cũ' })
  expect(allMet([{ id: 'a' }]).answers).toEqual({ a: { met: true, why: null } })
})
