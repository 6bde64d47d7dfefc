import type { Person, Place } from './person.ts'
import { place } from './places.ts'

/** An electronic birth paper of a health facility; `bornAt` is the local time `YYYY-MM-DDTHH:mm`. */
export type BirthPaper = {
  number: string
  issuedOn: string
  facility: { name: string; address: Place }
  motherId: string
  child: { intendedName: string; bornAt: string; gender: Person['gender']; grams: number }
}

const provincialHospital = { name: 'Bệnh viện Đa khoa tỉnh (mẫu)', address: place('chiengAn', 'Bản Cá') }

export const birthPapers: readonly BirthPaper[] = [
  {
    number: '00.14.26.000101',
    issuedOn: '2026-11-05',
    facility: provincialHospital,
    motherId: '000196000102',
    child: { intendedName: 'LÒ MINH AN', bornAt: '2026-11-04T09:15', gender: 'male', grams: 3150 },
  },
  {
    number: '00.14.26.000452',
    issuedOn: '2026-11-15',
    facility: provincialHospital,
    motherId: '000199000302',
    child: { intendedName: 'QUÀNG GIA HÂN', bornAt: '2026-11-14T04:35', gender: 'female', grams: 3150 },
  },
]
