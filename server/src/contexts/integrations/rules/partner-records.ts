import {
  addressOf,
  dateOf,
  isObject,
  type Knowledge,
  known,
  nameOf,
  type PlaceNames,
  rowOf,
  textOf,
} from './partner-values.ts'

type Item = Record<string, unknown>

const yesNo = (value: unknown): 'yes' | 'no' | undefined =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** What the land database can say of a parcel. */
export const landFields = [
  'serial',
  'book-number',
  'issued-on',
  'certificate',
  'parcel-number',
  'map-sheet',
  'plot',
  'parcel-address',
  'area',
  'land-kind',
  'use-until',
  'has-assets',
  'assets',
  'floor-area',
  'mortgage',
  'ownership',
  'owners',
  'owner-name',
  'owner-identity-number',
] as const

/** By which right somebody lives there, for whom the owner lets see the parcel (ids of `dwelling-bases`). */
const ownerships: Record<string, string> = { owner: 'owned', rented: 'rented', family: 'family' }

/** A parcel in the words of our forms; `owners` are rows. */
export function landKnowledge(parcel: Item, asOf: string, names: PlaceNames): Knowledge {
  const owners = Array.isArray(parcel.ChuSuDung) ? parcel.ChuSuDung.filter(isObject) : []
  const only = owners.length === 1 ? owners[0] : undefined
  const [serial, issuedOn] = [textOf(parcel.SoPhatHanh), dateOf(parcel.NgayCap)]
  const [number, sheet] = [textOf(parcel.SoThua), textOf(parcel.SoToBanDo)]
  const assets = textOf(parcel.TaiSan)
  return known(
    {
      serial,
      'book-number': textOf(parcel.SoVaoSo),
      'issued-on': issuedOn,
      certificate:
        serial && issuedOn && `Giấy chứng nhận ${serial} ngày ${issuedOn.split('-').reverse().join('/')}`,
      'parcel-number': number,
      'map-sheet': sheet,
      plot: number && sheet && `Thửa ${number}, tờ ${sheet}`,
      'parcel-address': addressOf(parcel.DiaChi, names),
      area: numberOf(parcel.DienTich),
      'land-kind': textOf(parcel.LoaiDat),
      'use-until': dateOf(parcel.ThoiHanSuDung),
      'has-assets': assets ? 'yes' : 'no',
      assets,
      'floor-area': numberOf(parcel.DienTichSan),
      mortgage: yesNo(parcel.TheChap),
      ownership: ownerships[String(parcel.VaiTro)],
      owners: owners.map((owner) =>
        rowOf({
          name: nameOf(owner.HoVaTen),
          'identity-number': textOf(owner.SoDinhDanh),
          'birth-date': dateOf(owner.NgayThangNamSinh),
          address: addressOf(owner.DiaChi, names),
        }),
      ),
      'owner-name': owners.map(({ HoVaTen }) => nameOf(HoVaTen)).join(', ') || undefined,
      'owner-identity-number': only && textOf(only.SoDinhDanh),
    },
    asOf,
  )
}

/** What the business registry can say of the company or household business that the person represents. */
export const businessFields = ['number', 'name', 'kind', 'representative'] as const

export function businessKnowledge(business: Item, asOf: string): Knowledge {
  const representative = isObject(business.NguoiDaiDien) ? nameOf(business.NguoiDaiDien.HoVaTen) : undefined
  return known(
    {
      number: textOf(business.MaSo),
      name: textOf(business.Ten),
      kind: textOf(business.LoaiHinh),
      representative,
    },
    asOf,
  )
}

/** A name that the person had looked up and that was free. */
export const checkedNameKnowledge = ({ Ten, NgayTraCuu }: Item, asOf: string): Knowledge =>
  known({ 'name-check': textOf(Ten) }, dateOf(NgayTraCuu) ?? asOf)

/** What the road administration can say of a driving licence. */
export const licenceFields = [
  'exists',
  'number',
  'class',
  'issued-on',
  'issuer',
  'valid-until',
  'expired',
  'suspended',
  'violations',
] as const

export function licenceKnowledge(licence: Item, asOf: string): Knowledge {
  const open = numberOf(licence.ViPhamChuaXuLy)
  return known(
    {
      exists: 'yes',
      number: textOf(licence.So),
      class: textOf(licence.Hang),
      'issued-on': dateOf(licence.NgayCap),
      issuer: textOf(licence.NoiCap),
      'valid-until': dateOf(licence.CoGiaTriDen),
      expired: yesNo(licence.HetHan),
      suspended: yesNo(licence.TuocQuyen),
      violations: open === undefined ? undefined : yesNo(open > 0),
    },
    asOf,
  )
}

/** What a hospital's death notice can say; `relationship` is what who asks is to the deceased. */
export const deathNoticeFields = [
  'exists',
  'number',
  'issued-on',
  'facility',
  'name',
  'identity-number',
  'date',
  'time',
  'place-kind',
  'place',
  'cause',
  'relationship',
] as const

export function deathNoticeKnowledge(notice: Item, asOf: string, names: PlaceNames): Knowledge {
  const facility = isObject(notice.CoSo) ? notice.CoSo : {}
  const deceased = isObject(notice.NguoiMat) ? notice.NguoiMat : {}
  return known(
    {
      exists: 'yes',
      number: textOf(notice.So),
      'issued-on': dateOf(notice.NgayCap),
      facility: textOf(facility.Ten),
      name: nameOf(deceased.HoVaTen),
      'identity-number': textOf(deceased.SoDinhDanh),
      date: dateOf(notice.NgayMat),
      time: textOf(notice.GioMat),
      'place-kind': textOf(notice.NoiMat),
      place: addressOf(facility.DiaChi, names),
      cause: textOf(notice.NguyenNhan),
      relationship: textOf(notice.QuanHe),
    },
    asOf,
  )
}
