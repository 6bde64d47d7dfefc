import type { AnswerValue } from '@mot-cua/form-engine'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'

export type Knowledge = Record<string, { value: AnswerValue; asOf: string }>
export type PlaceNames = {
  province(code: string): string | undefined
  commune(code: string): string | undefined
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** `20240131` → `2024-01-31`; a year alone stays a year. */
export function dateOf(value: unknown): string | undefined {
  const text = textOf(value)
  if (!text) return undefined
  if (/^\d{4}$/.test(text)) return text
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(text)
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : undefined
}

export const genderOf = (value: unknown): string | undefined =>
  value === '1' ? 'male' : value === '2' ? 'female' : undefined

/** Written in parts or as one text. */
export const nameOf = (value: unknown): string | undefined =>
  isObject(value)
    ? [value.Ho, value.ChuDem, value.Ten].map(textOf).filter(Boolean).join(' ') || undefined
    : textOf(value)

/** An address by codes, with today's names; undefined when a code is not in the official list. */
export function addressOf(value: unknown, names: PlaceNames): AnswerValue | undefined {
  if (!isObject(value)) return undefined
  const [province_code, commune_code] = [textOf(value.MaTinhThanh), textOf(value.MaPhuongXa)]
  const province = province_code && names.province(province_code)
  const commune = commune_code && names.commune(commune_code)
  if (!province || !commune || !province_code || !commune_code) return undefined
  const detail = textOf(value.ChiTiet)
  return { province, province_code, commune, commune_code, ...(detail && { detail }) }
}

/** Keeps what is known, with the moment it was known. */
export const known = (values: Record<string, AnswerValue | undefined>, asOf: string): Knowledge =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, { value, asOf }]],
    ),
  )

/** What the population database can say of a person. */
export const personFields = [
  'full-name',
  'birth-date',
  'identity-number',
  'gender',
  'ethnicity',
  'nationality',
  'hometown',
  'residence-kind',
  'residence',
  'current-residence',
  'residence-history',
  'marital-status',
  'deceased',
  'identity-paper',
  'identity-paper-issued-on',
  'identity-paper-issued-by',
  'portrait',
  'exemption-groups',
  'rows',
] as const

const maritalStatuses: Record<string, string> = {
  '1': 'never',
  '2': 'married',
  '3': 'divorced',
  '4': 'widowed',
}

/** A record of the population database in the words of our forms; `rows` is the person as one row of a table. */
export function personKnowledge(
  citizen: Record<string, unknown>,
  asOf: string,
  names: PlaceNames,
): Knowledge {
  const birth = isObject(citizen.NgayThangNamSinh) ? citizen.NgayThangNamSinh : {}
  const permanent = addressOf(citizen.ThuongTru, names)
  const current = addressOf(citizen.NoiOHienTai, names)
  const residence = permanent ?? current
  const exemptions = Array.isArray(citizen.DienMienGiam) ? citizen.DienMienGiam.map(textOf) : []
  const who = {
    'birth-date': dateOf(birth.NgayThangNam) ?? dateOf(birth.Nam),
    'identity-number': textOf(citizen.SoDinhDanh),
    gender: genderOf(citizen.GioiTinh),
    ethnicity: textOf(citizen.DanToc),
    nationality: textOf(citizen.QuocTich),
  }
  const name = nameOf(citizen.HoVaTen)
  return known(
    {
      ...who,
      ...paperOf(citizen.GiayToTuyThan),
      'full-name': name,
      hometown: addressOf(citizen.QueQuan, names),
      'residence-kind': residence && (permanent ? 'permanent' : 'current'),
      residence,
      'current-residence': current,
      'residence-history': residenceHistory(citizen.LichSuCuTru, asOf, names),
      'marital-status': maritalStatuses[String(citizen.TinhTrangHonNhan)],
      deceased: citizen.TrangThai === '2' ? 'yes' : 'no',
      portrait: citizen.CoAnhChanDung === true ? 'on-record' : undefined,
      'exemption-groups': exemptions[0],
      rows: [rowOf({ ...who, name, address: residence })],
    },
    asOf,
  )
}

/** A row of a table: only the cells that are known. */
export const rowOf = (cells: Record<string, AnswerValue | undefined>): Record<string, AnswerValue> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  )

function paperOf(given: unknown): Record<string, string | undefined> {
  const paper = isObject(given) ? given : {}
  return {
    'identity-paper': paper.So ? [paper.Loai, paper.So].map(textOf).filter(Boolean).join(' ') : undefined,
    'identity-paper-issued-on': dateOf(paper.NgayCap),
    'identity-paper-issued-by': textOf(paper.NoiCap),
  }
}

/** Where the person lived, as rows of `place`, `from` and `to`, a stay that goes on to the day of the answer; undefined when nothing is on record. */
function residenceHistory(given: unknown, asOf: string, names: PlaceNames): AnswerValue | undefined {
  const stays = Array.isArray(given) ? given.filter(isObject) : []
  if (stays.length === 0) return undefined
  return stays.map((stay) =>
    rowOf({
      place: addressOf(stay.DiaChi, names),
      from: dateOf(stay.TuNgay),
      to: stay.DenNgay ? dateOf(stay.DenNgay) : dateInVietnam(new Date(asOf)),
    }),
  )
}

/** What an electronic birth paper can say; `relationship` is what who finds it is to the child. */
export const birthPaperFields = [
  'exists',
  'number',
  'issued-on',
  'facility',
  'intended-name',
  'birth-date',
  'gender',
  'place-kind',
  'place-address',
  'surrogacy',
  'relationship',
] as const

/** A birth paper in the words of our forms. */
export function birthPaperKnowledge(
  paper: Record<string, unknown>,
  asOf: string,
  names: PlaceNames,
): Knowledge {
  const facility = isObject(paper.CoSo) ? paper.CoSo : {}
  const child = isObject(paper.Con) ? paper.Con : {}
  return known(
    {
      exists: 'yes',
      number: textOf(paper.So),
      'issued-on': dateOf(paper.NgayCap),
      facility: textOf(facility.Ten),
      'intended-name': textOf(child.HoVaTenDuKien),
      'birth-date': dateOf(child.ThoiDiemSinh),
      gender: genderOf(child.GioiTinh),
      'place-kind': textOf(child.NoiSinh),
      'place-address': addressOf(facility.DiaChi, names),
      surrogacy: paper.MangThaiHo === true ? 'yes' : 'no',
    },
    asOf,
  )
}
