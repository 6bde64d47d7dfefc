import { expect, test } from 'vitest'
import { letterheadOf } from './letterhead.ts'

test.each([
  ['Ủy ban nhân dân phường Tô Hiệu, tỉnh Sơn La', 'ỦY BAN NHÂN DÂN', 'PHƯỜNG TÔ HIỆU', 'Tô Hiệu'],
  ['Ủy ban nhân dân phường Tô Hiệu', 'ỦY BAN NHÂN DÂN', 'PHƯỜNG TÔ HIỆU', 'Tô Hiệu'],
  ['Sở Tư pháp, tỉnh Sơn La', 'ỦY BAN NHÂN DÂN TỈNH SƠN LA', 'SỞ TƯ PHÁP', 'Sơn La'],
  [
    'Phòng Cảnh sát giao thông, Công an tỉnh, tỉnh Sơn La',
    'CÔNG AN TỈNH SƠN LA',
    'PHÒNG CẢNH SÁT GIAO THÔNG',
    'Sơn La',
  ],
  [
    'Văn phòng Đăng ký đất đai tỉnh Sơn La, Sở Nông nghiệp và Môi trường, tỉnh Sơn La',
    'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    'VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI TỈNH SƠN LA',
    'Sơn La',
  ],
])('%s', (unit, parent, name, place) => {
  expect(letterheadOf(unit)).toEqual({ parent, name, place })
})
