import { expect, test } from 'vitest'
import { bestFound } from './has-words.ts'

const entries = [
  { value: 'Bán lẻ sách, báo, tạp chí', also: '4761' },
  { value: 'Bán lẻ tổng hợp', also: '4711, tạp hóa, siêu thị mini' },
  { value: 'Nhà hàng', also: '5610, quán ăn, phở' },
  { value: 'Sản xuất bún, phở', also: '1074' },
]
const found = (typed: string) => bestFound(entries, typed).map(({ value }) => value)

test.each([
  ['tạp hóa', ['Bán lẻ tổng hợp']],
  ['TAP HOA', ['Bán lẻ tổng hợp']],
  ['5610', ['Nhà hàng']],
  ['ban le,', ['Bán lẻ sách, báo, tạp chí', 'Bán lẻ tổng hợp']],
  // Those in which it is a word stand before those in which it only begins one, and those in which it is within one.
  ['quan an', ['Nhà hàng']],
  ['ho', ['Bán lẻ tổng hợp', 'Nhà hàng', 'Sản xuất bún, phở']],
  ['pho', ['Nhà hàng', 'Sản xuất bún, phở']],
  ['karaoke', []],
])('%s', (typed, values) => expect(found(typed)).toEqual(values))
