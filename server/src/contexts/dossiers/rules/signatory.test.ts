import { expect, test } from 'vitest'
import { signatureOffices } from './signatory.ts'

test.each([
  ['Phó Chủ tịch Ủy ban nhân dân phường Tô Hiệu', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['Chủ tịch UBND xã Mường Giôn', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['Phó Giám đốc Sở Tư pháp', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  ['Phó Chánh Văn phòng Ủy ban nhân dân tỉnh', ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
  [
    'Công chức Tư pháp - Hộ tịch (được ủy quyền của Nguyễn Minh Đức, Phó Chủ tịch Ủy ban nhân dân phường Tô Hiệu)',
    ['TUQ. CHỦ TỊCH', 'CÔNG CHỨC TƯ PHÁP - HỘ TỊCH'],
  ],
])('%s signs as %j', (position, lines) => {
  expect(signatureOffices(position)).toEqual(lines)
})
