import type { Place } from './person.ts'
import { place } from './places.ts'

/** Where a civil-status event was entered: the office by its name of that day and by today's. */
type Entry = {
  number: string
  book: string
  registeredOn: string
  office: string
  officeToday: string
  signer: string
}

export type Parent = {
  name: string
  birthYear: string
  ethnicity: string
  residence: string
  identityNumber?: string
}

export type BirthRecord = Entry & {
  kind: 'birth'
  identityNumber: string
  birthPlace: string
  mother?: Parent
  father?: Parent
  declarant: { name: string; relation: string; identityNumber?: string }
}

export type MarriageRecord = Entry & { kind: 'marriage'; husbandId: string; wifeId: string }

export type DeathRecord = Entry & {
  kind: 'death'
  deceased: {
    identityNumber: string
    name: string
    birthDate: string
    gender: 'male' | 'female'
    ethnicity: string
    hometown: Place
  }
  diedOn: string
  diedAt: string
  cause: string
}

export type CivilRecord = BirthRecord | MarriageRecord | DeathRecord

const toHieu = {
  office: 'UBND phường Tô Hiệu, thành phố Sơn La, tỉnh Sơn La',
  officeToday: 'UBND phường Tô Hiệu, tỉnh Sơn La',
  signer: 'Hà Thị Mẫu',
}

const minhAsParent = {
  name: 'LÒ VĂN MINH',
  birthYear: '1994',
  ethnicity: '03',
  residence: 'Tổ 3, phường Tô Hiệu, tỉnh Sơn La',
  identityNumber: '000094000101',
}
const hoaAsParent = {
  name: 'QUÀNG THỊ HOA',
  birthYear: '1996',
  ethnicity: '03',
  residence: 'Tổ 3, phường Tô Hiệu, tỉnh Sơn La',
  identityNumber: '000196000102',
}
const paoAsParent = {
  name: 'GIÀNG A PÁO',
  birthYear: '1970',
  ethnicity: '08',
  residence: 'Bản Huổi Tèo, xã Mường Giôn, tỉnh Sơn La',
  identityNumber: '000070000202',
}

export const civilRecords: readonly CivilRecord[] = [
  {
    kind: 'birth',
    identityNumber: '000099000401',
    number: '112',
    book: '01/1999',
    registeredOn: '1999-12-20',
    office: 'UBND phường Hai Bà Trưng, thành phố Phủ Lý, tỉnh Hà Nam',
    officeToday: 'UBND phường Phủ Lý, tỉnh Ninh Bình',
    signer: 'Đặng Văn Mẫu',
    birthPlace: 'Trạm Y tế phường Hai Bà Trưng, thành phố Phủ Lý, tỉnh Hà Nam',
    father: {
      name: 'PHẠM QUỐC THẮNG',
      birthYear: '1971',
      ethnicity: '01',
      residence: 'Phường Hai Bà Trưng, thành phố Phủ Lý, tỉnh Hà Nam',
    },
    mother: {
      name: 'NGÔ THỊ LAN',
      birthYear: '1974',
      ethnicity: '01',
      residence: 'Phường Hai Bà Trưng, thành phố Phủ Lý, tỉnh Hà Nam',
    },
    declarant: { name: 'PHẠM QUỐC THẮNG', relation: 'father' },
  },
  {
    kind: 'birth',
    identityNumber: '000324000103',
    number: '45',
    book: '01/2024',
    registeredOn: '2024-02-26',
    ...toHieu,
    birthPlace: 'Bệnh viện Đa khoa tỉnh (mẫu), phường Chiềng An, tỉnh Sơn La',
    father: minhAsParent,
    mother: hoaAsParent,
    declarant: { name: 'LÒ VĂN MINH', relation: 'father', identityNumber: '000094000101' },
  },
  {
    kind: 'birth',
    identityNumber: '000094000101',
    number: '31',
    book: '01/1994',
    registeredOn: '1994-04-02',
    office: 'UBND xã Mường Giàng, huyện Quỳnh Nhai, tỉnh Sơn La',
    officeToday: 'UBND xã Quỳnh Nhai, tỉnh Sơn La',
    signer: 'Lò Văn Mẫu',
    birthPlace: 'Bản Phiêng Lanh, xã Mường Giàng, huyện Quỳnh Nhai, tỉnh Sơn La',
    father: {
      name: 'LÒ VĂN PHANH',
      birthYear: '1965',
      ethnicity: '03',
      residence: 'Bản Phiêng Lanh, xã Mường Giàng',
    },
    mother: {
      name: 'HOÀNG THỊ ÓN',
      birthYear: '1968',
      ethnicity: '03',
      residence: 'Bản Phiêng Lanh, xã Mường Giàng',
    },
    declarant: { name: 'LÒ VĂN PHANH', relation: 'father' },
  },
  {
    kind: 'birth',
    identityNumber: '000303000201',
    number: '18',
    book: '01/2003',
    registeredOn: '2003-05-12',
    office: 'UBND xã Mường Giôn, huyện Quỳnh Nhai, tỉnh Sơn La',
    officeToday: 'UBND xã Mường Giôn, tỉnh Sơn La',
    signer: 'Điêu Chính Mẫu',
    birthPlace: 'Bản Huổi Tèo, xã Mường Giôn, huyện Quỳnh Nhai, tỉnh Sơn La',
    father: paoAsParent,
    declarant: { name: 'GIÀNG A PÁO', relation: 'father', identityNumber: '000070000202' },
  },
  {
    kind: 'marriage',
    number: '27/2023',
    book: '01/2023',
    registeredOn: '2023-05-20',
    ...toHieu,
    husbandId: '000094000101',
    wifeId: '000196000102',
  },
  {
    kind: 'marriage',
    number: '87/2023',
    book: '02/2023',
    registeredOn: '2023-10-12',
    office: 'UBND phường Chiềng An, thành phố Sơn La, tỉnh Sơn La',
    officeToday: 'UBND phường Chiềng An, tỉnh Sơn La',
    signer: 'Cầm Văn Mẫu',
    husbandId: '000097000301',
    wifeId: '000199000302',
  },
  {
    kind: 'death',
    number: '5',
    book: '01/2019',
    registeredOn: '2019-03-13',
    office: 'UBND thị trấn Ít Ong, huyện Mường La, tỉnh Sơn La',
    officeToday: 'UBND xã Mường La, tỉnh Sơn La',
    signer: 'Quàng Văn Mẫu',
    deceased: {
      identityNumber: '000042002008',
      name: 'LÒ VĂN ÓM',
      birthDate: '1942-01-05',
      gender: 'male',
      ethnicity: '03',
      hometown: place('muongLa', 'Bản Lứa'),
    },
    diedOn: '2019-03-11',
    diedAt: 'Bản Lứa, thị trấn Ít Ong, huyện Mường La, tỉnh Sơn La',
    cause: 'Bệnh già',
  },
]
