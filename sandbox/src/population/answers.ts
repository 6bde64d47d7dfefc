import type { BirthPaper } from '../people/birth-papers.ts'
import type { CivilRecord, MarriageRecord, Parent } from '../people/civil-records.ts'
import { fullName, type Person, type Place } from '../people/person.ts'
import { placeText } from '../people/places.ts'
import { compact } from './messages.ts'
import type { Registry } from './registry.ts'

const maritalCodes = { never: '1', married: '2', divorced: '3', widowed: '4' } as const

const gender = (value: Person['gender']) => (value === 'male' ? '1' : '2')

/** A place as the population database writes it. */
export function placeOut({ provinceCode, communeCode, detail }: Place) {
  return { MaTinhThanh: provinceCode, MaPhuongXa: communeCode, ChiTiet: detail }
}

function relativeOut(person: Person | undefined) {
  if (!person) return null
  return {
    SoDinhDanh: person.identityNumber,
    HoVaTen: fullName(person),
    NgayThangNamSinh: compact(person.birthDate),
    QuocTich: person.nationality,
  }
}

/** `CongDan` of `/api/congdan`. */
export function citizenOut(person: Person, registry: Registry) {
  const head = relativeOut(registry.person(person.householdHeadId))
  const paper = person.identityPaper
  return {
    SoDinhDanh: person.identityNumber,
    HoVaTen: { Ho: person.family, ChuDem: person.middle, Ten: person.given },
    GioiTinh: gender(person.gender),
    DanToc: person.ethnicity,
    TonGiao: '00',
    QuocTich: person.nationality,
    TinhTrangHonNhan: maritalCodes[person.maritalStatus],
    TrangThai: registry.isDeceased(person.identityNumber) ? '2' : '1',
    NgayThangNamSinh: { NgayThangNam: compact(person.birthDate), Nam: person.birthDate.slice(0, 4) },
    NoiDangKyKhaiSinh: placeOut(person.birthRegistration),
    QueQuan: placeOut(person.hometown),
    ThuongTru: placeOut(person.permanentResidence),
    NoiOHienTai: placeOut(person.currentResidence),
    Cha: relativeOut(registry.person(person.fatherId)),
    Me: relativeOut(registry.person(person.motherId)),
    VoChong: relativeOut(registry.person(person.spouseId)),
    ChuHo: head && { ...head, QuanHe: person.relationToHead },
    Con: registry.childrenOf(person.identityNumber).map(relativeOut),
    GiayToTuyThan: paper && {
      Loai: 'CC',
      So: person.identityNumber,
      NgayCap: compact(paper.issuedOn),
      NoiCap: paper.issuedBy,
    },
    DienMienGiam: person.exemptions,
    LichSuCuTru: (person.residences ?? []).map(({ place, from, to }) => ({
      DiaChi: placeOut(place),
      TuNgay: compact(from),
      DenNgay: to ? compact(to) : null,
    })),
    CoAnhChanDung: paper !== undefined,
  }
}

/** `HoGiaDinh` of `/api/hogiadinh`. */
export function householdOut(person: Person, registry: Registry) {
  const head = registry.person(person.householdHeadId)
  return {
    SoHoSoCuTru: `HK-${person.householdHeadId}`,
    ChuHo: relativeOut(head),
    DiaChi: placeOut(head?.permanentResidence ?? person.permanentResidence),
    ThanhVien: registry.household(person.householdHeadId).map((member) => ({
      ...relativeOut(member),
      GioiTinh: gender(member.gender),
      DanToc: member.ethnicity,
      QuanHe: member.relationToHead,
      TrangThai: registry.isDeceased(member.identityNumber) ? '2' : '1',
      ThuongTru: placeOut(member.permanentResidence),
      NoiOHienTai: placeOut(member.currentResidence),
      Cha: member.fatherId ?? null,
      Me: member.motherId ?? null,
    })),
  }
}

/** One item of `GiayChungSinh`. */
export function birthPaperOut(paper: BirthPaper, registry: Registry) {
  const mother = registry.person(paper.motherId)
  const { child, facility } = paper
  return {
    So: paper.number,
    NgayCap: compact(paper.issuedOn),
    DaDangKyKhaiSinh: registry.isRegistered(paper),
    MangThaiHo: false,
    CoSo: { Ten: facility.name, DiaChi: placeOut(facility.address) },
    Me: { SoDinhDanh: paper.motherId, HoVaTen: mother ? fullName(mother) : '' },
    Con: {
      HoVaTenDuKien: child.intendedName,
      ThoiDiemSinh: compact(child.bornAt),
      GioiTinh: gender(child.gender),
      CanNangGam: child.grams,
      NoiSinh: 'facility',
    },
  }
}

function parentOut(parent: Parent | undefined) {
  if (!parent) return null
  return {
    SoDinhDanh: parent.identityNumber,
    HoVaTen: parent.name,
    NamSinh: parent.birthYear,
    DanToc: parent.ethnicity,
    QuocTich: 'VN',
    NoiCuTru: parent.residence,
  }
}

function partyOut(person: Person | undefined) {
  return person
    ? { ...relativeOut(person), DanToc: person.ethnicity, NoiCuTru: placeText(person.permanentResidence) }
    : null
}

function entryOut(record: CivilRecord) {
  return {
    So: record.number,
    Quyen: record.book,
    NgayDangKy: compact(record.registeredOn),
    CoQuanDangKy: record.office,
    CoQuanHienNay: record.officeToday,
    NguoiKy: { HoVaTen: record.signer, ChucVu: 'Chủ tịch' },
  }
}

/** `KetHon` of `/api/hotich/ketthon`. */
export function marriageOut(record: MarriageRecord, registry: Registry) {
  const husband = partyOut(registry.person(record.husbandId))
  return { ...entryOut(record), Chong: husband, Vo: partyOut(registry.person(record.wifeId)) }
}

/** One item of `BanGhi` of `/api/hotich/tracuu`. */
export function recordOut(record: CivilRecord, registry: Registry) {
  if (record.kind === 'marriage') return { LoaiViec: 'KH', ...marriageOut(record, registry) }
  if (record.kind === 'death') {
    const { deceased } = record
    return {
      LoaiViec: 'KT',
      ...entryOut(record),
      NguoiDuocDangKy: {
        SoDinhDanh: deceased.identityNumber,
        HoVaTen: deceased.name,
        NgayThangNamSinh: compact(deceased.birthDate),
        GioiTinh: gender(deceased.gender),
        DanToc: deceased.ethnicity,
        QuocTich: 'VN',
        QueQuan: placeOut(deceased.hometown),
      },
      NgayChet: compact(record.diedOn),
      NoiChet: record.diedAt,
      NguyenNhan: record.cause,
    }
  }
  const person = registry.person(record.identityNumber)
  return {
    LoaiViec: 'KS',
    ...entryOut(record),
    NguoiDuocDangKy: person && {
      ...relativeOut(person),
      GioiTinh: gender(person.gender),
      DanToc: person.ethnicity,
      QueQuan: placeOut(person.hometown),
      NoiSinh: record.birthPlace,
    },
    Cha: parentOut(record.father),
    Me: parentOut(record.mother),
    NguoiYeuCau: {
      HoVaTen: record.declarant.name,
      QuanHe: record.declarant.relation,
      SoDinhDanh: record.declarant.identityNumber,
    },
  }
}
