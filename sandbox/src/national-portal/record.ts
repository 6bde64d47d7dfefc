import { type Fields, readFields } from '../shell/fields.ts'

/** What the portal keeps of a dossier: the whole record as it was sent, its lists unread. */
export type DossierRecord = Record<string, unknown> & {
  MaHoSo: string
  MaTTHC: string
  TrangThaiHoSo: string
}

/** `yyyyMMddHHmmss` of Vietnam. */
const moment = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d$/
const flag = { oneOf: ['0', '1'] } as const

/** TrangThaiHoSo, 1 to 10. */
export const statusNames: Record<string, string> = {
  '1': 'Mới đăng ký',
  '2': 'Được tiếp nhận',
  '3': 'Không được tiếp nhận',
  '4': 'Đang xử lý',
  '5': 'Yêu cầu bổ sung',
  '6': 'Yêu cầu thực hiện nghĩa vụ tài chính',
  '7': 'Công dân rút hồ sơ',
  '8': 'Dừng xử lý',
  '9': 'Đã xử lý xong',
  '10': 'Đã trả kết quả',
}
export const statusCodes = Object.keys(statusNames)

/** From these on somebody has taken it in, and nothing is left to decide. */
const taken = ['2', '4', '9', '10']
const finished = ['9', '10']

/** Reads a dossier strictly: every field that it must have, each with a value that it may have; throws every fault at once. */
export function readRecord(item: unknown): DossierRecord {
  const fields = readFields(item)
  const MaHoSo = fields.text('MaHoSo', { max: 50 })
  const MaTTHC = fields.text('MaTTHC', { pattern: /^\d\.\d{6}$/ })
  const TrangThaiHoSo = fields.text('TrangThaiHoSo', { oneOf: statusCodes })
  for (const name of ['TenTTHC', 'TenLinhVuc', 'TrichYeuHoSo']) fields.text(name, { max: 1000 })
  for (const name of ['ChuHoSo', 'DonViXuLy', 'NoiNopHoSo']) fields.text(name, { max: 500 })
  fields.text('KenhThucHien', { oneOf: ['1', '2', '3'] })
  fields.text('SoGiayToChuHoSo', { pattern: /^\d{9}(\d{3})?$/ })
  fields.text('LoaiDoiTuong', { oneOf: ['1', '2', '3'] })
  fields.text('HinhThuc', flag)
  for (const name of [
    'MaLinhVuc',
    'MaDoiTuong',
    'Email',
    'Fax',
    'SoDienThoai',
    'ThongTinKhac',
    'ThongTinTra',
    'GhiChu',
  ])
    fields.optional(name, { max: 1000 })
  for (const name of ['HoSoCoThanhPhanSoHoa', 'TaiKhoanDuocXacThucVoiVNeID', 'DuocThanhToanTrucTuyen'])
    fields.text(name, flag)
  fields.text('NgayNopHoSo', { pattern: moment })
  fields.text('NgayHenTra', { pattern: moment })
  for (const name of ['NgayTiepNhan', 'NgayTra', 'NgayKetThucXuLy', 'NgayTuChoi'])
    fields.optional(name, { pattern: moment })
  const result = readLists(fields)
  const has = (name: string) => fields.optional(name) !== undefined
  const need = (name: string, when: boolean) => {
    if (when && !has(name)) fields.flag(name, `is missing at status ${TrangThaiHoSo}`)
  }
  need('NgayTiepNhan', taken.includes(TrangThaiHoSo))
  need('NgayKetThucXuLy', finished.includes(TrangThaiHoSo))
  need('NgayTra', TrangThaiHoSo === '10')
  need('NgayTuChoi', TrangThaiHoSo === '3')
  if (finished.includes(TrangThaiHoSo) && result === 0 && !has('NgayTuChoi'))
    fields.flag('DanhSachGiayToKetQua', 'is empty, though the dossier has a result')
  fields.done()
  return { ...(item as object), MaHoSo, MaTTHC, TrangThaiHoSo }
}

/** How many papers of the result there are. */
function readLists(fields: Fields): number {
  const owner = fields.object('DinhDanhCHS')
  if (!owner) fields.flag('DinhDanhCHS', 'is missing')
  owner?.text('LoaiDinhDanh', { max: 20 })
  owner?.text('SoDinhDanh', { max: 20 })
  for (const paper of fields.list('TaiLieuNop')) {
    paper.text('TepDinhKemId', { max: 100 })
    paper.text('TenTepDinhKem')
    for (const name of ['IsDeleted', 'DuocSoHoa', 'DuocTaiSuDung', 'DuocLayTuKhoDMQG']) paper.text(name, flag)
  }
  for (const fee of fields.list('DanhSachLePhi')) {
    fee.text('TenPhiLePhi')
    fee.text('HinhThucThu', { oneOf: ['1', '2'] })
    fee.text('Gia', { pattern: /^\d+$/ })
    fee.text('LoaiPhiLePhi', { oneOf: ['1', '2'] })
  }
  for (const asked of fields.list('DanhSachHoSoBoSung')) {
    asked.text('HoSoBoSungId', { max: 100 })
    asked.text('NoiDungBoSung', { max: 2000 })
    asked.text('NgayBoSung', { pattern: moment })
    asked.optional('NgayTiepNhanBoSung', { pattern: moment })
    asked.text('TrangThaiBoSung', flag)
  }
  const results = fields.list('DanhSachGiayToKetQua')
  for (const paper of results) {
    paper.text('TenGiayTo', { max: 1000 })
    paper.text('GiayToId', { max: 100 })
    paper.text('DuongDanTepTinKetQua', { max: 1000, pattern: /^https?:\/\// })
    paper.optional('MaGiayToKetQua', { max: 100 })
  }
  return results.length
}

/** A line of a dossier's history as the portal keeps it. */
export type Progress = {
  MaHoSo: string
  NguoiXuLy: string
  ChucDanh: string
  ThoiDiemXuLy: string
  PhongBanXuLy: string
  NoiDungXuLy: string
  TrangThai: string
}

export function readProgress(item: unknown): Progress {
  const fields = readFields(item)
  const progress = {
    MaHoSo: fields.text('MaHoSo', { max: 50 }),
    NguoiXuLy: fields.text('NguoiXuLy'),
    ChucDanh: fields.optional('ChucDanh') ?? '',
    ThoiDiemXuLy: fields.text('ThoiDiemXuLy', { pattern: moment }),
    PhongBanXuLy: fields.text('PhongBanXuLy'),
    NoiDungXuLy: fields.text('NoiDungXuLy', { max: 1000 }),
    TrangThai: fields.text('TrangThai', { oneOf: statusCodes }),
  }
  for (const name of ['NgayBatDau', 'NgayKetThucTheoQuyDinh']) fields.optional(name, { pattern: moment })
  fields.done()
  return progress
}
