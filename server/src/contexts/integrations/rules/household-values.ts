import {
  addressOf,
  dateOf,
  genderOf,
  isObject,
  type Knowledge,
  known,
  nameOf,
  type PlaceNames,
  rowOf,
  textOf,
} from './partner-values.ts'

/** What is known of the household in which the person is registered. */
export const householdFields = [
  'head-name',
  'head-identity-number',
  'relationship',
  'relationship-to-head',
  'members',
  'children',
  'child-name',
  'residence',
  'residence-kind',
] as const

/** What is known of the one member who has died. */
export const deceasedFields = [
  'member-name',
  'member-birth-date',
  'member-gender',
  'member-ethnicity',
  'member-nationality',
  'member-identity-number',
] as const

type Member = Record<string, unknown>

/**
 * A household in the words of our forms, seen by the member who asks: `members` and `children` are rows of the living
 * others, `child-name` is there only when there is one child, and `member-…` only when one member has died.
 */
export function householdKnowledge(
  household: Record<string, unknown>,
  asker: string,
  asOf: string,
  names: PlaceNames,
): Knowledge {
  const all = Array.isArray(household.ThanhVien) ? household.ThanhVien.filter(isObject) : []
  const living = all.filter(({ SoDinhDanh, TrangThai }) => SoDinhDanh !== asker && TrangThai !== '2')
  const dead = all.filter(({ TrangThai }) => TrangThai === '2')
  const children = living.filter(({ Cha, Me }) => Cha === asker || Me === asker)
  const head = isObject(household.ChuHo) ? household.ChuHo : {}
  const relationship = textOf(all.find(({ SoDinhDanh }) => SoDinhDanh === asker)?.QuanHe)
  const residence = addressOf(household.DiaChi, names)
  const rows = (members: readonly Member[]) =>
    members.length > 0 ? members.map((member) => memberRow(member, names)) : undefined
  return known(
    {
      'head-name': nameOf(head.HoVaTen),
      'head-identity-number': textOf(head.SoDinhDanh),
      relationship,
      'relationship-to-head': relationship,
      members: rows(living),
      children: rows(children),
      'child-name': children.length === 1 ? nameOf(children[0]!.HoVaTen) : undefined,
      residence,
      'residence-kind': residence && 'permanent',
      ...(dead.length === 1 && deceased(dead[0]!)),
    },
    asOf,
  )
}

function deceased(member: Member) {
  return {
    'member-name': nameOf(member.HoVaTen),
    'member-birth-date': dateOf(member.NgayThangNamSinh),
    'member-gender': genderOf(member.GioiTinh),
    'member-ethnicity': textOf(member.DanToc),
    'member-nationality': textOf(member.QuocTich),
    'member-identity-number': textOf(member.SoDinhDanh),
  }
}

const memberRow = (member: Member, names: PlaceNames) =>
  rowOf({
    name: nameOf(member.HoVaTen),
    'birth-date': dateOf(member.NgayThangNamSinh),
    gender: genderOf(member.GioiTinh),
    'identity-number': textOf(member.SoDinhDanh),
    relationship: textOf(member.QuanHe),
    nationality: textOf(member.QuocTich),
    ethnicity: textOf(member.DanToc),
    permanent: addressOf(member.ThuongTru, names),
    current: addressOf(member.NoiOHienTai, names),
  })
