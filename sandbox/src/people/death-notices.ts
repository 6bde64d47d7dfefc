import type { Place } from './person.ts'
import { place } from './places.ts'

/** An electronic death notice of a health facility; the time is local, `HH:mm`. */
export type DeathNotice = {
  number: string
  issuedOn: string
  facility: { name: string; address: Place }
  deceasedId: string
  diedOn: string
  diedAt: string
  cause: string
}

export const deathNotices: readonly DeathNotice[] = [
  {
    number: 'BT-0501/2026',
    issuedOn: '2026-11-05',
    facility: {
      name: 'Bệnh viện Đa khoa tỉnh (mẫu)',
      address: place('dongXoai', 'Số 45, đường Phú Riềng'),
    },
    deceasedId: '000052000502',
    diedOn: '2026-11-05',
    diedAt: '03:40',
    cause: 'Bệnh lý',
  },
]
