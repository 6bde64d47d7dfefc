import type { Role } from '../src/kernel/app.ts'

/** Invented people of the sandbox, by a short name for tests; their stories are in sandbox/README.md. */
export const citizens = {
  minh: {
    identityNumber: '000094000101',
    name: 'LÒ VĂN MINH',
    birthDate: '1994-03-12',
    gender: '1',
    phone: '0900000101',
  },
  hoa: {
    identityNumber: '000196000102',
    name: 'QUÀNG THỊ HOA',
    birthDate: '1996-08-02',
    gender: '2',
    phone: '0900000102',
  },
  mai: {
    identityNumber: '000303000201',
    name: 'GIÀNG THỊ MAI',
    birthDate: '2003-01-25',
    gender: '2',
    phone: '0900000201',
  },
  nam: {
    identityNumber: '000097000301',
    name: 'QUÀNG VĂN NAM',
    birthDate: '1997-02-03',
    gender: '1',
    phone: '0900000123',
  },
  bao: {
    identityNumber: '000099000401',
    name: 'PHẠM QUỐC BẢO',
    birthDate: '1999-12-01',
    gender: '1',
    phone: '0900000401',
  },
  vinh: {
    identityNumber: '000085000501',
    name: 'TRẦN QUANG VINH',
    birthDate: '1985-07-07',
    gender: '1',
    phone: '0900000501',
  },
  khoa: {
    identityNumber: '000088002002',
    name: 'TÒNG VĂN KHOA',
    birthDate: '1988-11-20',
    gender: '1',
    phone: '0900002002',
  },
} as const
export type CitizenName = keyof typeof citizens
export type InventedCitizen = { [Member in keyof (typeof citizens)['minh']]: string }

/** With which every certificate of the tests signs. */
export const signingPin = '246810'

/** A unit of the test province that has staff in every role. */
export const communes = { toHieu: 'H52.40', chiengAn: 'H52.41' } as const

/** Who does the work of a role in phường Tô Hiệu. */
export const staffOf: Partial<Record<Role, string>> = {
  clerk: 'tohieu.motcua',
  officer: 'tohieu.canbo',
  leader: 'tohieu.lanhdao',
  'registry-clerk': 'tohieu.vanthu',
}
