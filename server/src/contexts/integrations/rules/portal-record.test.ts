import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moves, nationalStatus, type Status, statuses } from '../../dossiers/rules/lifecycle.ts'
import { portalRule } from '../queries/portal-rules.ts'
import { isFinished, portalProgress, portalRecord, portalStatus, type ToldDossier } from './portal-record.ts'

const rule = portalRule('2026-11-23')

test('what is told stands at a code from 1 to 10, and only a result or a refusal after acceptance ends a dossier', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(moves)),
      fc.constantFrom(...(Object.keys(statuses) as Status[])),
      fc.boolean(),
      (move, status, accepted) => {
        const national = nationalStatus(status, accepted)
        const told = portalStatus(rule, { move, national })
        expect(told === null).toBe(!rule.told.includes(move))
        if (told === null) return
        expect(told).toBeGreaterThanOrEqual(1)
        expect(told).toBeLessThanOrEqual(10)
        const ended = status === 'resolved' || status === 'returned' || (status === 'refused' && accepted)
        expect(isFinished(told)).toBe(ended)
      },
    ),
  )
  for (const move of rule.told) expect(['submit', ...Object.keys(moves)]).toContain(move)
})

const dossier: ToldDossier = {
  ...{ code: 'H52.40-261123-0001', procedure: '1.001193', procedureName: 'Đăng ký khai sinh' },
  ...{ field: 'Hộ tịch', channel: 'post', unit: 'UBND phường Tô Hiệu', desk: 'Trung tâm một cửa' },
  applicant: { name: 'Lò Thị Hoa', identityNumber: '000194000101', verified: false },
  submittedAt: new Date('2026-11-22T17:30:00Z'),
  acceptedAt: new Date('2026-11-23T01:00:05Z'),
  dueAt: new Date('2026-11-24T10:00:00Z'),
  ...{ resolvedAt: null, returnedAt: null, national: 4, refused: false, closedBecause: null },
  ...{ delivery: 'post', papers: [], fees: null, supplements: [], result: null },
}

test('a record says moments in Vietnam, ways in codes, who the person is and nothing else of them', () => {
  const record = portalRecord(rule, dossier)
  expect(record).toMatchObject({
    ...{ MaHoSo: dossier.code, TrangThaiHoSo: '4', KenhThucHien: '3', HinhThuc: '1' },
    ...{ NgayNopHoSo: '20261123003000', NgayTiepNhan: '20261123080005', NgayHenTra: '20261124170000' },
    ...{ NgayKetThucXuLy: '', NgayTra: '', NgayTuChoi: '', HoSoCoThanhPhanSoHoa: '0' },
    ...{ ChuHoSo: 'Lò Thị Hoa', DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: '000194000101' } },
    ...{ SoDienThoai: '', Email: '', ThongTinKhac: '', TaiKhoanDuocXacThucVoiVNeID: '0' },
    ...{ DanhSachLePhi: [], DanhSachGiayToKetQua: [], DuocThanhToanTrucTuyen: '0' },
  })
})

test('a record tells fees, supplements, a refusal and a result as they came', () => {
  const at = new Date('2026-11-24T02:00:00Z')
  const line = { id: 'copy', kind: 'charge', vi: 'Bản sao', amount: 8000 } as const
  const record = portalRecord(rule, {
    ...dossier,
    ...{ resolvedAt: at, returnedAt: at, national: 10, delivery: 'desk' },
    papers: [{ id: 'a', component: 'birth-paper' }],
    fees: { how: 'online', lines: [line] },
    supplements: [{ no: 1, message: 'Ghi lại số.', requestedAt: at, answeredAt: null }],
    result: { name: 'Giấy khai sinh', number: '12/2026', document: 'd', url: 'https://portal/xac-minh/A' },
  })
  expect(record).toMatchObject({
    ...{ NgayKetThucXuLy: '20261124090000', NgayTra: '20261124090000', NgayTuChoi: '', HinhThuc: '0' },
    ...{ HoSoCoThanhPhanSoHoa: '1', DuocThanhToanTrucTuyen: '1' },
    TaiLieuNop: [{ TepDinhKemId: 'a', MaThanhPhanHoSo: 'birth-paper', DuongDanTaiTepTin: '' }],
    DanhSachLePhi: [{ TenPhiLePhi: 'Bản sao', Gia: '8000', HinhThucThu: '1', LoaiPhiLePhi: '2' }],
    DanhSachHoSoBoSung: [{ HoSoBoSungId: 'H52.40-261123-0001.1', TrangThaiBoSung: '0' }],
    DanhSachGiayToKetQua: [{ MaGiayToKetQua: '12/2026', DuongDanTepTinKetQua: 'https://portal/xac-minh/A' }],
  })
  const refused = { ...dossier, resolvedAt: at, national: 9, refused: true, closedBecause: 'Không đủ.' }
  expect(portalRecord(rule, refused)).toMatchObject({ NgayTuChoi: '20261124090000', GhiChu: 'Không đủ.' })
})

test('a line of the history names officials and nobody else', () => {
  const line = { words: 'Tiếp nhận', at: new Date('2026-11-23T01:00:05Z'), national: 2 }
  const by = (kind: string) =>
    portalProgress(dossier, { ...line, actor: { kind, name: 'Lò Thị Hoa', position: null } }).NguoiXuLy
  expect(['staff', 'citizen', 'system'].map(by)).toEqual(['Lò Thị Hoa', 'Người nộp hồ sơ', 'Hệ thống'])
  expect(
    portalProgress(dossier, { ...line, actor: { kind: 'staff', name: 'Cầm Sơn', position: 'Công chức' } }),
  ).toEqual({
    ...{ MaHoSo: dossier.code, NguoiXuLy: 'Cầm Sơn', ChucDanh: 'Công chức', PhongBanXuLy: dossier.unit },
    ...{
      ThoiDiemXuLy: '20261123080005',
      NgayBatDau: '20261123080005',
      NgayKetThucTheoQuyDinh: '20261124170000',
    },
    ...{ NoiDungXuLy: 'Tiếp nhận', TrangThai: '2' },
  })
})
