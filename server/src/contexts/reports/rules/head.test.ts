import { expect, test } from 'vitest'
import { letterheadFor, officesOf, writeSigned } from './head.ts'

const province = 'Ủy ban nhân dân tỉnh Sơn La'

test('a committee stands under its own name, a department under the committee of its province', () => {
  const ward = letterheadFor('Ủy ban nhân dân phường Tô Hiệu', province)
  expect(ward).toEqual({ parent: 'ỦY BAN NHÂN DÂN', name: 'PHƯỜNG TÔ HIỆU', place: 'Tô Hiệu' })
  expect(letterheadFor('Sở Tư pháp', province)).toEqual({
    ...{ parent: 'ỦY BAN NHÂN DÂN TỈNH SƠN LA', name: 'SỞ TƯ PHÁP', place: 'Sơn La' },
  })
  expect(writeSigned({ letterhead: ward, signedOn: '2026-12-04' })).toBe('Tô Hiệu, ngày 04 tháng 12 năm 2026')
  expect(writeSigned({ letterhead: ward, signedOn: '2026-02-18' })).toBe('Tô Hiệu, ngày 18 tháng 02 năm 2026')
})

test('a deputy signs for the head, and for the committee where it is one', () => {
  expect(officesOf('Phó Chủ tịch Ủy ban nhân dân phường Tô Hiệu')).toEqual([
    ...['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ])
  expect(officesOf('Giám đốc Sở Tư pháp')).toEqual(['GIÁM ĐỐC'])
  expect(officesOf('Phó Chánh Văn phòng Ủy ban nhân dân tỉnh')).toEqual([
    ...['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  ])
})
