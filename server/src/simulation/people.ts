import type { PlainDate } from '../kernel/values/vietnam-time.ts'
import type { Chance } from './chance.ts'

/** An invented person: the identity number begins with 000, the telephone with 09000, as nobody's does. */
export type InventedPerson = {
  id: string
  identityNumber: string
  name: string
  birthDate: PlainDate
  gender: '1' | '2'
  phone: string
  /** Of the VNeID account; 0 for somebody whom only a desk knows. */
  level: 0 | 2
}

const families = [
  'LÒ',
  'QUÀNG',
  'CÀ',
  'TÒNG',
  'LƯỜNG',
  'CẦM',
  'HOÀNG',
  'NGUYỄN',
  'TRẦN',
  'PHẠM',
  'GIÀNG',
  'VÀNG',
  'MÙA',
  'ĐINH',
  'HÀ',
  'VÌ',
  'BẠC',
  'LÊ',
]
const middles = {
  '1': ['VĂN', 'MINH', 'ĐỨC', 'QUANG', 'A', 'HỮU', 'XUÂN'],
  '2': ['THỊ', 'THỊ', 'THỊ', 'THU', 'NGỌC', 'KIM'],
} as const
const givens = {
  '1': [
    'AN',
    'BÌNH',
    'CƯỜNG',
    'DŨNG',
    'ĐẠT',
    'HẢI',
    'HÙNG',
    'KIÊN',
    'LONG',
    'NAM',
    'PHÚC',
    'SƠN',
    'THÀNH',
    'TUẤN',
    'VINH',
  ],
  '2': [
    'ANH',
    'CHI',
    'DUNG',
    'HÀ',
    'HẰNG',
    'HOA',
    'HƯƠNG',
    'LAN',
    'LINH',
    'MAI',
    'NGA',
    'NHUNG',
    'THẢO',
    'TRANG',
    'YẾN',
  ],
} as const

export const inventName = (chance: Chance, gender: '1' | '2'): string =>
  `${chance.pick(families)} ${chance.pick(middles[gender])} ${chance.pick(givens[gender])}`

/** A name as staff write theirs: `Lò Thị Mai`. */
export const inOrdinaryLetters = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0) + part.slice(1).toLocaleLowerCase('vi'))
    .join(' ')

/** Place code 000, then century and sex, and the year of birth: as Decree 70/2024 builds the number, for a place that is none. */
export function identityNumber(birthDate: PlainDate, gender: '1' | '2', serial: number): string {
  const century = (Number(birthDate.slice(0, 2)) - 19) * 2 + Number(gender) - 1
  return `000${century}${birthDate.slice(2, 4)}${String(serial).padStart(6, '0')}`
}

/** Serial numbers of the people of one simulation; those below are the sandbox's own. */
export const firstSerial = 200_000
