import type { Place } from './person.ts'
import { place } from './places.ts'

/** A parcel with its certificate. `shared`: whom else its owner lets see it, and why. */
export type LandParcel = {
  certificate: { serial: string; book: string; issuedOn: string }
  parcel: string
  sheet: string
  address: Place
  squareMetres: number
  /** An id of the code list land-kinds. */
  kind: string
  /** Absent: without an end. */
  useUntil?: string
  assets?: string
  floorSquareMetres?: number
  mortgaged: boolean
  ownerIds: string[]
  shared: { identityNumber: string; because: 'rented' | 'family' | 'contract' }[]
}

const leLoi = place('phuLy', 'Số 21, đường Lê Lợi')

export const landParcels: readonly LandParcel[] = [
  {
    certificate: { serial: 'AA 00001101', book: 'VP 01101', issuedOn: '2025-03-03' },
    parcel: '112',
    sheet: '24',
    address: place('dongVan', 'Tổ dân phố Ninh Lão'),
    squareMetres: 100.5,
    kind: 'ODT',
    mortgaged: false,
    ownerIds: ['000070001102'],
    shared: [{ identityNumber: '000083001101', because: 'contract' }],
  },
  {
    certificate: { serial: 'AA 00001201', book: 'VP 01201', issuedOn: '2025-05-05' },
    parcel: '45',
    sheet: '12',
    address: leLoi,
    squareMetres: 100,
    kind: 'ODT',
    mortgaged: false,
    ownerIds: ['000086001201'],
    shared: [],
  },
  {
    certificate: { serial: 'AA 00000901', book: 'VP 00901', issuedOn: '2025-04-04' },
    parcel: '46',
    sheet: '12',
    address: leLoi,
    squareMetres: 90,
    kind: 'ODT',
    assets: 'Nhà ở riêng lẻ, 1 tầng',
    floorSquareMetres: 70,
    mortgaged: true,
    ownerIds: ['000190000901'],
    shared: [],
  },
  {
    certificate: { serial: 'AA 00000802', book: 'VP 00802', issuedOn: '2025-02-10' },
    parcel: '78',
    sheet: '5',
    address: place('dongXoai', 'Số 45, đường Phú Riềng'),
    squareMetres: 120,
    kind: 'ODT',
    assets: 'Nhà ở riêng lẻ, 2 tầng',
    floorSquareMetres: 150,
    mortgaged: false,
    ownerIds: ['000170000802'],
    shared: [{ identityNumber: '000099000801', because: 'rented' }],
  },
  {
    certificate: { serial: 'AA 00001302', book: 'VP 01302', issuedOn: '2025-01-20' },
    parcel: '31',
    sheet: '8',
    address: place('chiengAn', 'Bản Cá'),
    squareMetres: 300,
    kind: 'ONT',
    assets: 'Nhà sàn',
    floorSquareMetres: 90,
    mortgaged: false,
    ownerIds: ['000068001302'],
    shared: [{ identityNumber: '000300001301', because: 'family' }],
  },
]
