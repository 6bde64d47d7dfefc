import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NationalPortal, startNationalPortal } from '../src/national-portal/server.ts'

let portal: NationalPortal
const dataDir = mkdtempSync(join(tmpdir(), 'national-portal-'))
const start = async () => {
  portal = await startNationalPortal({ port: 0, dataDir, slowMilliseconds: 20 })
}
beforeAll(start)
afterAll(async () => {
  await portal.close()
  rmSync(dataDir, { recursive: true })
})

const record = {
  MaHoSo: 'H52.40-261123-0001',
  MaTTHC: '1.001193',
  TenTTHC: 'Đăng ký khai sinh',
  MaLinhVuc: 'LV01',
  TenLinhVuc: 'Hộ tịch',
  KenhThucHien: '2',
  ChuHoSo: 'Lò Thị Hoa',
  SoGiayToChuHoSo: '000194000101',
  LoaiDoiTuong: '1',
  TrichYeuHoSo: 'Đăng ký khai sinh',
  NgayNopHoSo: '20261123090000',
  NgayTiepNhan: '20261123093000',
  NgayHenTra: '20261124170000',
  TrangThaiHoSo: '2',
  HinhThuc: '0',
  DonViXuLy: 'Ủy ban nhân dân phường Tô Hiệu',
  NoiNopHoSo: 'Ủy ban nhân dân phường Tô Hiệu',
  HoSoCoThanhPhanSoHoa: '0',
  TaiKhoanDuocXacThucVoiVNeID: '1',
  DuocThanhToanTrucTuyen: '0',
  DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: '000194000101' },
}
const line = {
  MaHoSo: record.MaHoSo,
  NguoiXuLy: 'Cầm Văn Sơn',
  ChucDanh: 'Công chức một cửa',
  ThoiDiemXuLy: '20261123093000',
  PhongBanXuLy: 'Ủy ban nhân dân phường Tô Hiệu',
  NoiDungXuLy: 'Tiếp nhận',
  TrangThai: '2',
}

const post = (body: unknown) =>
  fetch(`${portal.url}/mapi/g`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const login = async ({ username, password } = portal) =>
  (await post({ service: 'Login', madonvi: portal.unit, username, password })).json()
let session = ''
const asked = (service: string, data: unknown, isUpdating = false) =>
  post({ session, madonvi: portal.unit, service, isUpdating, data })
const said = async (service: string, data: unknown, isUpdating = false) =>
  (await asked(service, data, isUpdating)).json()
const kept = async () => (await (await fetch(`${portal.url}/ho-so.json`)).json()).dossiers

test('who does not sign in is told so; a session is needed and ends', async () => {
  expect(await said('DongBoHoSoMC', [record])).toMatchObject({ error_code: '8' })
  expect(await login({ ...portal, password: 'wrong' })).toMatchObject({ error_code: '1' })
  ;({ session } = await login())
  await fetch(`${portal.url}/admin/expire-sessions`, { method: 'POST' })
  expect(await said('DongBoHoSoMC', [record])).toMatchObject({ error_code: '8' })
  ;({ session } = await login())
})

test('a dossier is taken once, changed only as an update, its history line by line, also after a restart', async () => {
  expect(await said('CapNhatTienDoHoSoMC', [line])).toMatchObject({ error_code: '6' })
  expect(await said('DongBoHoSoMC', [record], true)).toMatchObject({ error_code: '6' })
  expect(await said('DongBoHoSoMC', [record])).toMatchObject({ error_code: '0' })
  const again = await said('DongBoHoSoMC', [record])
  expect(again).toMatchObject({ error_code: '4', message: `Hồ sơ ${record.MaHoSo} đã tồn tại` })
  expect(await said('DongBoHoSoMC', [{ ...record, TrangThaiHoSo: '4' }], true)).toMatchObject({
    error_code: '0',
  })
  for (let n = 0; n < 2; n++)
    expect(await said('CapNhatTienDoHoSoMC', [line])).toMatchObject({ error_code: '0' })
  await portal.close()
  await start()
  expect(await kept()).toMatchObject([{ record: { TrangThaiHoSo: '4' }, taken: 2, history: [line] }])
  ;({ session } = await login())
})

test('what is missing, wrong or unknown is refused with every fault named', async () => {
  for (const [wrong, name] of [
    [{ MaTTHC: '9.999999' }, '9.999999'],
    [{ NgayNopHoSo: '2026-11-23' }, 'NgayNopHoSo'],
    [{ ChuHoSo: '' }, 'ChuHoSo'],
    [{ TrangThaiHoSo: '11' }, 'TrangThaiHoSo'],
    [{ NgayTiepNhan: undefined }, 'NgayTiepNhan'],
    [{ DinhDanhCHS: undefined }, 'DinhDanhCHS'],
    [{ TrangThaiHoSo: '9', NgayKetThucXuLy: '20261124100000' }, 'DanhSachGiayToKetQua'],
    [{ TrichYeuHoSo: 'x'.repeat(1001) }, 'TrichYeuHoSo'],
  ] as const) {
    const answer = await said('DongBoHoSoMC', [{ ...record, MaHoSo: 'other', ...wrong }])
    expect(answer.error_code).toMatch(/[23]/)
    expect(answer.message).toContain(name)
  }
  expect(await said('CapNhatTienDoHoSoMC', [{ ...line, TrangThai: 'x' }])).toMatchObject({ error_code: '2' })
  expect(await said('CapNhatTienDoHoSoMC', Array(11).fill(line))).toMatchObject({ error_code: '2' })
  expect(await said('DongBoHoSoMC', null)).toMatchObject({ error_code: '2' })
  expect(await said('Other', [record])).toMatchObject({ error_code: '2' })
})

test('procedures that fail do so as they are said to', async () => {
  const failing = (MaTTHC: string) => asked('DongBoHoSoMC', [{ ...record, MaHoSo: MaTTHC, MaTTHC }])
  expect(await (await failing('9.909001')).json()).toMatchObject({ error_code: '0' })
  expect((await failing('9.909002')).status).toBe(500)
  expect((await failing('9.909003')).status).toBe(500)
  expect(await (await failing('9.909004')).json()).toMatchObject({ error_code: '5' })
  expect((await kept()).map(({ record }: { record: { MaHoSo: string } }) => record.MaHoSo)).toEqual([
    ...[line.MaHoSo, '9.909001', '9.909002'],
  ])
})
