import { createHash } from 'node:crypto'
import { fullName, type Person } from '../people/person.ts'
import { placeText } from '../people/places.ts'

/** Names of the claims that scope `openid` gives, as the national sign-on names them. */
export const claimNames = [
  'sub',
  'acr',
  'LoaiTaiKhoan',
  'SoDinhDanh',
  'HoVaTen',
  'NgayThangNamSinh',
  'GioiTinh',
  'ThuDienTu',
  'SoDienThoai',
  'ThuongTru',
  'MaSoThue',
  'MaSoDoanhNghiep',
  'TenDoanhNghiep',
  'TechID',
  'loAs',
  'IAL',
  'userProfileUri',
  'logoutUri',
]

/** The level of a person's account in the words of `acr`. */
export function assuranceLevel(person: Person): 'LoA1' | 'LoA2' {
  return person.account?.level === 2 ? 'LoA2' : 'LoA1'
}

/** The opaque name of an account, the same at every sign-in. */
export function techId(identityNumber: string): string {
  return `VN-${createHash('sha256').update(`vneid-sandbox:${identityNumber}`).digest('hex').slice(0, 24)}`
}

/** What VNeID tells the portal about an account; an organisation's account carries its representative. */
export function accountClaims(
  person: Person,
  issuer: string,
): { sub: string } & Record<string, string | undefined> {
  const organisation = person.account?.organisation
  const id = techId(person.identityNumber)
  return {
    sub: id,
    TechID: id,
    LoaiTaiKhoan: organisation ? '2' : '1',
    SoDinhDanh: person.identityNumber,
    HoVaTen: fullName(person),
    NgayThangNamSinh: (person.account?.birthDate ?? person.birthDate).replaceAll('-', ''),
    GioiTinh: person.gender === 'male' ? '1' : '2',
    ThuDienTu: person.email,
    SoDienThoai: person.phone,
    ThuongTru: placeText(person.permanentResidence),
    MaSoThue: organisation?.taxCode,
    MaSoDoanhNghiep: organisation?.businessCode,
    TenDoanhNghiep: organisation?.name,
    loAs: assuranceLevel(person),
    IAL: String(person.account?.level ?? 1),
    userProfileUri: `${issuer}/`,
    logoutUri: `${issuer}/oauth2/logout`,
  }
}
