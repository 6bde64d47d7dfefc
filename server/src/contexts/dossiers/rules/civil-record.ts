/** A record of the civil-status database as its interface gives it. */
export type CivilRecord = Record<string, unknown>
type Names = { ethnicity(code: string): string }
type Line = (readonly [label: string, value: string, weight?: 'strong'])[]

const part = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** `19991220` → `1999-12-20`. */
export const isoDate = (value: unknown): string =>
  text(value).replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')

/** `19991220` → `20/12/1999`; a year alone stays. */
const shortDate = (value: unknown): string => text(value).replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$3/$2/$1')

const nationality = (value: unknown): string =>
  text(value) === 'VN' || text(value) === '' ? 'Việt Nam' : text(value)
const gender = (value: unknown): string => (text(value) === '2' ? 'Nữ' : 'Nam')

/** A birth as it stands in the database, in the words of the certificate. */
export function readBirth(record: CivilRecord, names: Names) {
  const child = part(record.NguoiDuocDangKy)
  const declarant = part(record.NguoiYeuCau)
  const signer = part(record.NguoiKy)
  const parent = (value: unknown) => {
    const who = part(value)
    return text(who.HoVaTen)
      ? {
          name: text(who.HoVaTen),
          born: text(who.NamSinh),
          ethnicity: names.ethnicity(text(who.DanToc)),
          nationality: nationality(who.QuocTich),
          residence: text(who.NoiCuTru),
        }
      : undefined
  }
  const [mother, father] = [parent(record.Me), parent(record.Cha)]
  return {
    registrationNumber: text(record.So),
    ...(text(record.Quyen) && { book: text(record.Quyen) }),
    registeredOn: isoDate(record.NgayDangKy),
    office: text(record.CoQuanDangKy),
    child: {
      name: text(child.HoVaTen),
      bornOn: isoDate(child.NgayThangNamSinh),
      gender: gender(child.GioiTinh),
      ethnicity: names.ethnicity(text(child.DanToc)),
      nationality: nationality(child.QuocTich),
      birthPlace: text(child.NoiSinh),
      hometown: text(child.QueQuan),
      identityNumber: text(child.SoDinhDanh),
    },
    ...(mother && { mother }),
    ...(father && { father }),
    declarant: {
      name: text(declarant.HoVaTen),
      relationship: text(declarant.QuanHe),
      identityPaper: text(declarant.SoDinhDanh) && `Số định danh cá nhân ${text(declarant.SoDinhDanh)}`,
    },
    signatory: { offices: [text(signer.ChucVu)], name: text(signer.HoVaTen) },
    laterChanges: [],
  }
}

/** The lines of an extract of a marriage or a death: the people, then the registration. */
export function readGroups(record: CivilRecord, event: 'marriage' | 'death', names: Names): Line[][] {
  const person = (who: Record<string, unknown>, heading: string): Line[] => [
    [[`Họ, chữ đệm, tên ${heading}`, text(who.HoVaTen), 'strong']],
    [['Ngày, tháng, năm sinh', shortDate(who.NgayThangNamSinh) || text(who.NamSinh)]],
    [
      ['Dân tộc', names.ethnicity(text(who.DanToc))],
      ['Quốc tịch', nationality(who.QuocTich)],
    ],
    ...(text(who.NoiCuTru) ? [[['Nơi cư trú', text(who.NoiCuTru)]] as Line] : []),
  ]
  const registration: Line[] = [
    [['Đã đăng ký tại', text(record.CoQuanDangKy)]],
    [
      ['Số', text(record.So)],
      ['Quyển số', text(record.Quyen)],
      ['Ngày đăng ký', shortDate(record.NgayDangKy)],
    ],
  ]
  if (event === 'marriage')
    return [person(part(record.Vo), 'vợ'), person(part(record.Chong), 'chồng'), registration]
  const death: Line[] = [
    [['Đã chết vào lúc', shortDate(record.NgayChet)]],
    [['Nơi chết', text(record.NoiChet)]],
    [['Nguyên nhân chết', text(record.NguyenNhan)]],
  ]
  return [person(part(record.NguoiDuocDangKy), 'người chết'), death, registration]
}
