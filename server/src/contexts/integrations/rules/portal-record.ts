import { type PlainDate, toVietnamIso } from '../../../kernel/values/vietnam-time.ts'

/** What the national portal is told from a day on, and in which codes; `data/national-portal/README.md` says where each comes from. */
export type PortalRule = {
  validFrom: PlainDate
  /** The moves of the history that are told. */
  told: readonly string[]
  /** KenhThucHien. */
  channels: Readonly<Record<'online' | 'desk' | 'post', string>>
  /** LoaiDoiTuong of a person, LoaiDinhDanh of an identity number. */
  applicantKind: string
  identityKind: string
  /** HinhThuc of ways to hand over; "0", at the desk, for those that are not named. */
  deliveries: Readonly<Record<string, string>>
  /** HinhThucThu. */
  paid: Readonly<Record<'online' | 'cash', string>>
  /** LoaiPhiLePhi. */
  charges: Readonly<Record<'fee' | 'charge', string>>
}

/** As which TrangThaiHoSo a line of a dossier's history is told; null: it is not told. */
export const portalStatus = (
  rule: PortalRule,
  { move, national }: { move: string; national: number },
): number | null => (rule.told.includes(move) ? national : null)

/** From these statuses on nothing is left to decide: a line of it, acknowledged, tells the portal how the dossier ended. */
export const isFinished = (national: number): boolean => national >= 9

/** What is said of a dossier. Moments are told in Vietnam's time. */
export type ToldDossier = {
  code: string
  procedure: string
  procedureName: string
  field: string
  channel: 'online' | 'desk' | 'post'
  applicant: { name: string; identityNumber: string; verified: boolean }
  unit: string
  desk: string
  submittedAt: Date
  acceptedAt: Date | null
  dueAt: Date
  resolvedAt: Date | null
  returnedAt: Date | null
  national: number
  refused: boolean
  closedBecause: string | null
  delivery: string
  papers: readonly { id: string; component: string }[]
  fees: { how: 'online' | 'cash'; lines: readonly FeeLine[] } | null
  supplements: readonly ToldSupplement[]
  result: { name: string; number: string; document: string; url: string } | null
}
type FeeLine = { id: string; kind: 'fee' | 'charge'; vi: string; amount: number }
export type ToldSupplement = {
  no: number
  message: string
  requestedAt: Date
  answeredAt: Date | null
}

/** `yyyyMMddHHmmss` in Vietnam; empty for what has not come. */
const moment = (at: Date | null): string => (at ? toVietnamIso(at).replace(/\D/g, '').slice(0, 14) : '')
const flag = (is: boolean) => (is ? '1' : '0')

/**
 * The dossier as `DongBoHoSoMC` has it (regulations §6.1). Of the person it says who they are, by which the portal shows them their
 * dossier; telephone and e-mail stay empty, as people are told from here, and so do the answers of the form.
 */
export function portalRecord(rule: PortalRule, dossier: ToldDossier) {
  const { applicant, fees, papers, result, code } = dossier
  return {
    MaHoSo: code,
    MaTTHC: dossier.procedure,
    TenTTHC: dossier.procedureName,
    MaLinhVuc: '',
    TenLinhVuc: dossier.field,
    KenhThucHien: rule.channels[dossier.channel],
    ChuHoSo: applicant.name,
    SoGiayToChuHoSo: applicant.identityNumber,
    LoaiDoiTuong: rule.applicantKind,
    MaDoiTuong: '',
    ThongTinKhac: '',
    Email: '',
    Fax: '',
    SoDienThoai: '',
    TrichYeuHoSo: dossier.procedureName.slice(0, 1000),
    NgayNopHoSo: moment(dossier.submittedAt),
    NgayTiepNhan: moment(dossier.acceptedAt),
    NgayHenTra: moment(dossier.dueAt),
    NgayKetThucXuLy: moment(dossier.resolvedAt),
    NgayTuChoi: dossier.refused ? moment(dossier.resolvedAt) : '',
    NgayTra: moment(dossier.returnedAt),
    TrangThaiHoSo: `${dossier.national}`,
    ThongTinTra: '',
    HinhThuc: rule.deliveries[dossier.delivery] ?? '0',
    DonViXuLy: dossier.unit,
    NoiNopHoSo: dossier.desk,
    GhiChu: dossier.closedBecause?.slice(0, 1000) ?? '',
    HoSoCoThanhPhanSoHoa: flag(papers.length > 0),
    TaiKhoanDuocXacThucVoiVNeID: flag(applicant.verified),
    DuocThanhToanTrucTuyen: flag(fees?.how === 'online'),
    // Which papers there are; the files stay here.
    TaiLieuNop: papers.map(({ id, component }) => ({
      TepDinhKemId: id,
      TenTepDinhKem: component,
      IsDeleted: '0',
      MaThanhPhanHoSo: component,
      DuongDanTaiTepTin: '',
      DuocSoHoa: '1',
      DuocTaiSuDung: '0',
      DuocLayTuKhoDMQG: '0',
      MaKetQuaThayThe: '',
    })),
    DanhSachLePhi: (fees?.lines ?? []).map(({ id, kind, vi, amount }) => ({
      TenPhiLePhi: vi,
      MaPhiLePhi: id,
      HinhThucThu: rule.paid[fees!.how],
      Gia: `${amount}`,
      LoaiPhiLePhi: rule.charges[kind],
    })),
    DanhSachTepDinhKemKhac: [],
    DanhSachHoSoBoSung: dossier.supplements.map(({ no, message, requestedAt, answeredAt }) => ({
      HoSoBoSungId: `${code}.${no}`,
      NoiDungBoSung: message.slice(0, 2000),
      NgayBoSung: moment(requestedAt),
      NgayTiepNhanBoSung: moment(answeredAt),
      TrangThaiBoSung: flag(answeredAt !== null),
    })),
    DanhSachGiayToKetQua: result
      ? [
          {
            TenGiayTo: result.name,
            MaThanhPhanHoSo: '',
            GiayToId: result.document,
            DuongDanTepTinKetQua: result.url,
            MaGiayToKetQua: result.number,
          },
        ]
      : [],
    DinhDanhCHS: { LoaiDinhDanh: rule.identityKind, SoDinhDanh: applicant.identityNumber },
    DSKetNoiCSDL: [],
  }
}
export type PortalRecord = ReturnType<typeof portalRecord>

/** A line of the history as `CapNhatTienDoHoSoMC` has it; what is done by others than officials names nobody. */
export const portalProgress = (
  { code, unit, dueAt }: { code: string; unit: string; dueAt: Date },
  line: {
    words: string
    at: Date
    national: number
    actor: { kind: string; name: string; position: string | null }
  },
) => ({
  MaHoSo: code,
  NguoiXuLy: actorName(line.actor),
  ChucDanh: line.actor.position ?? '',
  ThoiDiemXuLy: moment(line.at),
  PhongBanXuLy: unit,
  NoiDungXuLy: line.words,
  TrangThai: `${line.national}`,
  NgayBatDau: moment(line.at),
  NgayKetThucTheoQuyDinh: moment(dueAt),
})

const actorName = ({ kind, name }: { kind: string; name: string }) =>
  kind === 'staff' ? name : kind === 'citizen' ? 'Người nộp hồ sơ' : 'Hệ thống'

export type PortalProgress = ReturnType<typeof portalProgress>
