import type { Business, CheckedName } from '../people/businesses.ts'
import type { DeathNotice } from '../people/death-notices.ts'
import type { Divorce } from '../people/divorces.ts'
import type { DrivingLicence } from '../people/driving-licences.ts'
import type { LandParcel } from '../people/land-parcels.ts'
import { fullName, type Person } from '../people/person.ts'
import { placeOut } from './answers.ts'
import { compact } from './messages.ts'
import type { Registry } from './registry.ts'

/** One item of `ThuaDat`: the parcel as this person may see it, as owner or because the owner shares it. */
export function parcelOut(parcel: LandParcel, askerId: string, registry: Registry) {
  const owners = parcel.ownerIds.map((id) => registry.person(id)).filter((owner) => owner !== undefined)
  return {
    SoPhatHanh: parcel.certificate.serial,
    SoVaoSo: parcel.certificate.book,
    NgayCap: compact(parcel.certificate.issuedOn),
    SoThua: parcel.parcel,
    SoToBanDo: parcel.sheet,
    DiaChi: placeOut(parcel.address),
    DienTich: parcel.squareMetres,
    LoaiDat: parcel.kind,
    ThoiHanSuDung: parcel.useUntil ? compact(parcel.useUntil) : null,
    TaiSan: parcel.assets ?? null,
    DienTichSan: parcel.floorSquareMetres ?? null,
    TheChap: parcel.mortgaged,
    VaiTro: parcel.shared.find(({ identityNumber }) => identityNumber === askerId)?.because ?? 'owner',
    ChuSuDung: owners.map((owner) => ({
      SoDinhDanh: owner.identityNumber,
      HoVaTen: fullName(owner),
      NgayThangNamSinh: compact(owner.birthDate),
      DiaChi: placeOut(owner.permanentResidence),
    })),
  }
}

/** One item of `DoanhNghiep`. */
export function businessOut(business: Business, registry: Registry) {
  const representative = registry.person(business.representativeId)
  return {
    MaSo: business.number,
    Ten: business.name,
    LoaiHinh: business.kind,
    NguoiDaiDien: representative && {
      SoDinhDanh: representative.identityNumber,
      HoVaTen: fullName(representative),
    },
  }
}

/** One item of `TenDaTraCuu`. */
export function checkedNameOut({ name, checkedOn }: CheckedName) {
  return { Ten: name, NgayTraCuu: compact(checkedOn) }
}

/** One item of `GiayPhep`. */
export function licenceOut(licence: DrivingLicence, today: string) {
  return {
    So: licence.number,
    Hang: licence.class,
    NgayCap: compact(licence.issuedOn),
    NoiCap: licence.issuedBy,
    CoGiaTriDen: licence.validUntil ? compact(licence.validUntil) : null,
    HetHan: licence.validUntil !== undefined && licence.validUntil < today,
    TuocQuyen: licence.suspended,
    ViPhamChuaXuLy: licence.unsettledViolations,
  }
}

/** One item of `GiayBaoTu`. */
export function noticeOut(notice: DeathNotice, asker: Person, deceased: Person) {
  return {
    So: notice.number,
    NgayCap: compact(notice.issuedOn),
    CoSo: { Ten: notice.facility.name, DiaChi: placeOut(notice.facility.address) },
    NguoiMat: { SoDinhDanh: deceased.identityNumber, HoVaTen: fullName(deceased) },
    NgayMat: compact(notice.diedOn),
    GioMat: notice.diedAt,
    NoiMat: 'facility',
    NguyenNhan: notice.cause,
    QuanHe: kinship(asker, deceased),
  }
}

/** What the asker is to the deceased, by the ids of the code list relations-to-deceased. */
function kinship(asker: Person, deceased: Person): string {
  if ([asker.fatherId, asker.motherId].includes(deceased.identityNumber)) return 'child'
  if ([deceased.fatherId, deceased.motherId].includes(asker.identityNumber)) return 'parent'
  return asker.spouseId === deceased.identityNumber ? 'spouse' : 'relative'
}

/** `LyHon` of `/api/hotich/lyhon`. */
export function divorceOut(divorce: Divorce) {
  return {
    SoBanAn: divorce.number,
    NgayCoHieuLuc: compact(divorce.inForceFrom),
    ToaAn: divorce.court,
  }
}
