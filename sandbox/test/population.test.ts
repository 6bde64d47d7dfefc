import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../src/people/people.ts'
import { type Population, startPopulation } from '../src/population/server.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'population-'))
let population: Population
beforeAll(async () => {
  population = await startPopulation({ port: 0, dataDir, slowMilliseconds: 50 })
})
afterAll(async () => {
  await population.close()
  rmSync(dataDir, { recursive: true })
})

const official = {
  MaDVC: '1.001193',
  MaTichHop: '014',
  MaCanBo: 'SLA.TOHIEU.01',
  MaYeuCau: 'H52.41-261122-0007',
}
const minh = { HoVaTen: 'LÒ VĂN MINH', SoDinhDanh: '000094000101', NgayThangNam: '19940312' }

async function ask(
  path: string,
  body: object,
  headers: Record<string, string> = { 'x-api-key': population.apiKey },
) {
  const answer = await fetch(population.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...official, ...body }),
  })
  return { status: answer.status, body: await answer.json() }
}

test('identity numbers of the test people agree with sex, century and year, and relatives exist', () => {
  const ids = new Set(people.map(({ identityNumber }) => identityNumber))
  expect(ids.size).toBe(people.length)
  for (const { identityNumber, birthDate, gender, ...person } of people) {
    const sexAndCentury = (Number(birthDate.slice(0, 2)) - 19) * 2 + (gender === 'male' ? 0 : 1)
    expect(identityNumber).toMatch(new RegExp(`^000${sexAndCentury}${birthDate.slice(2, 4)}\\d{6}$`))
    for (const id of [person.fatherId, person.motherId, person.spouseId, person.householdHeadId])
      if (id) expect(ids).toContain(id)
    if (person.phone) expect(person.phone).toMatch(/^09000\d{5}$/)
  }
})

test('a person is found by name, number and birth date or year, and nothing less', async () => {
  const found = await ask('/api/congdan', minh)
  expect(found.status).toBe(200)
  expect(found.body).toMatchObject({
    MaLoi: '00',
    CongDan: {
      HoVaTen: { Ho: 'LÒ', ChuDem: 'VĂN', Ten: 'MINH' },
      DanToc: '03',
      ThuongTru: { MaTinhThanh: '14', MaPhuongXa: '03646', ChiTiet: 'Tổ 3' },
      VoChong: { SoDinhDanh: '000196000102' },
      Con: [{ SoDinhDanh: '000324000103' }],
    },
  })
  const { NgayThangNam: _, ...byYear } = { ...minh, Nam: '1994', HoVaTen: 'lò  văn minh' }
  expect((await ask('/api/congdan', byYear)).body.MaLoi).toBe('00')
  expect((await ask('/api/congdan', { ...minh, HoVaTen: 'LO VAN MINH' })).body.MaLoi).toBe('02')
  expect((await ask('/api/congdan', { ...minh, NgayThangNam: '19940311' })).body.MaLoi).toBe('03')
  expect((await ask('/api/congdan', { ...minh, SoDinhDanh: '000094999999' })).body.MaLoi).toBe('01')
  const household = await ask('/api/hogiadinh', minh)
  expect(household.body.HoGiaDinh.ThanhVien.map((member: { QuanHe: string }) => member.QuanHe)).toEqual([
    'head',
    'wife',
    'natural-child',
  ])
})

test('a call needs credentials, an official and a request code, and every one is logged', async () => {
  expect((await ask('/api/congdan', minh, {})).status).toBe(401)
  expect((await ask('/api/congdan', minh, { authorization: 'Bearer nonsense' })).status).toBe(401)
  const unsigned = await ask('/api/congdan', { ...minh, MaCanBo: '' })
  expect(unsigned).toMatchObject({
    status: 400,
    body: { code: 'invalid-request', errors: [{ pointer: '/MaCanBo' }] },
  })
  const token = await fetch(`${population.url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${population.clientId}:${population.clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token } = await token.json()
  expect((await ask('/api/congdan', minh, { authorization: `Bearer ${access_token}` })).body.MaLoi).toBe('00')
  const log = await (await fetch(`${population.url}/nhat-ky.json?SoDinhDanh=000094000101`)).json()
  expect(log.entries[0]).toMatchObject({
    official: 'SLA.TOHIEU.01',
    requestCode: 'H52.41-261122-0007',
    outcome: '00',
  })
  expect(await (await fetch(`${population.url}/nhat-ky`)).text()).toContain('SLA.TOHIEU.01')
})

test('the people who stand for failures fail as they should', async () => {
  const down = { HoVaTen: 'TÒNG VĂN KHOA', SoDinhDanh: '000088002002', NgayThangNam: '19881120' }
  expect(await ask('/api/congdan', down)).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  const absent = { HoVaTen: 'LƯỜNG THỊ XOAN', SoDinhDanh: '000190002003', NgayThangNam: '19900228' }
  expect((await ask('/api/congdan', absent)).body.MaLoi).toBe('01')
  const differs = { HoVaTen: 'MÙA THỊ DỢ', SoDinhDanh: '000191002006', NgayThangNam: '19910506' }
  expect((await ask('/api/congdan', differs)).body.MaLoi).toBe('03')
  const started = performance.now()
  const slow = { HoVaTen: 'VÌ VĂN CHIẾN', SoDinhDanh: '000085002004', NgayThangNam: '19851212' }
  expect((await ask('/api/congdan', slow)).body.MaLoi).toBe('00')
  expect(performance.now() - started).toBeGreaterThan(45)
})

test('the switch takes the whole database down and up again', async () => {
  const turn = (seconds: number) =>
    fetch(`${population.url}/admin/down`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seconds }),
    })
  await turn(60)
  expect((await ask('/api/congdan', minh)).status).toBe(503)
  await turn(0)
  expect((await ask('/api/congdan', minh)).status).toBe(200)
})

test('civil status: a birth by number or by name and year and half an office, a marriage of two, a death', async () => {
  const byNumber = await ask('/api/hotich/tracuu', { LoaiViec: 'KS', SoDinhDanh: '000099000401' })
  expect(byNumber.body.BanGhi).toMatchObject([
    { So: '112', Quyen: '01/1999', NgayDangKy: '19991220', Cha: { HoVaTen: 'PHẠM QUỐC THẮNG' } },
  ])
  const byName = { LoaiViec: 'KS', HoVaTen: 'phạm quốc bảo', Nam: '1999', CoQuanDangKy: 'phuong phu ly' }
  expect((await ask('/api/hotich/tracuu', byName)).body.BanGhi).toHaveLength(1)
  expect((await ask('/api/hotich/tracuu', { ...byName, CoQuanDangKy: 'phường Kon Tum' })).body.MaLoi).toBe(
    '01',
  )
  const marriage = await ask('/api/hotich/ketthon', {
    SoDinhDanh1: '000196000102',
    SoDinhDanh2: '000094000101',
  })
  expect(marriage.body.KetHon).toMatchObject({
    So: '27/2023',
    NgayDangKy: '20230520',
    Vo: { HoVaTen: 'QUÀNG THỊ HOA' },
  })
  const none = await ask('/api/hotich/ketthon', { SoDinhDanh1: '000196000102', SoDinhDanh2: '000303000201' })
  expect(none.body).toMatchObject({ MaLoi: '00', KetHon: null })
  const death = await ask('/api/hotich/tracuu', { LoaiViec: 'KT', HoVaTen: 'LÒ VĂN ÓM', Nam: '1942' })
  expect(death.body.BanGhi[0]).toMatchObject({ NgayChet: '20190311' })
})

test('a newborn gets one number, once, for ever; then it is on record', async () => {
  const [paper] = (await ask('/api/giaychungsinh', { SoDinhDanhCha: '000094000101' })).body.GiayChungSinh
  expect(paper).toMatchObject({
    So: '00.14.26.000101',
    DaDangKyKhaiSinh: false,
    Con: { ThoiDiemSinh: '202611040915' },
  })
  expect((await ask('/api/giaychungsinh', { SoDinhDanhMe: '000303000201' })).body.GiayChungSinh).toEqual([])
  const birth = {
    HoVaTen: 'LÒ MINH AN',
    NgayThangNam: '20261104',
    GioiTinh: '1',
    DanToc: '03',
    QuocTich: 'VN',
    SoDinhDanhMe: '000196000102',
    SoDinhDanhCha: '000094000101',
    SoDangKy: '318/2026',
    NgayDangKy: '20261123',
    CoQuanDangKy: 'UBND phường Tô Hiệu, tỉnh Sơn La',
    SoGiayChungSinh: paper.So,
  }
  const first = await ask('/api/sodinhdanh/capmoi', birth)
  expect(first.body.SoDinhDanh).toMatch(/^000226\d{6}$/)
  expect((await ask('/api/sodinhdanh/capmoi', birth)).body.SoDinhDanh).toBe(first.body.SoDinhDanh)
  expect((await ask('/api/sodinhdanh/capmoi', { ...birth, HoVaTen: 'LÒ MINH BÌNH' })).status).toBe(409)
  const again = await ask('/api/sodinhdanh/capmoi', { ...birth, MaYeuCau: 'another' })
  expect(again.body).toMatchObject({ MaLoi: '04', SoDinhDanh: first.body.SoDinhDanh })
  const sister = {
    ...birth,
    HoVaTen: 'LÒ MINH ANH',
    GioiTinh: '2',
    MaYeuCau: 'twin',
    SoGiayChungSinh: '00.14.26.000102',
  }

  await population.close()
  population = await startPopulation({ port: 0, dataDir, slowMilliseconds: 50 })
  const second = await ask('/api/sodinhdanh/capmoi', sister)
  expect(second.body.SoDinhDanh).toMatch(/^000326\d{6}$/)
  expect(second.body.SoDinhDanh.slice(6)).not.toBe(first.body.SoDinhDanh.slice(6))
  expect(
    (await ask('/api/giaychungsinh', { SoDinhDanhMe: '000196000102' })).body.GiayChungSinh[0]
      .DaDangKyKhaiSinh,
  ).toBe(true)
  const child = { HoVaTen: 'LÒ MINH AN', SoDinhDanh: first.body.SoDinhDanh, NgayThangNam: '20261104' }
  expect((await ask('/api/congdan', child)).body).toMatchObject({
    MaLoi: '00',
    CongDan: { Me: { HoVaTen: 'QUÀNG THỊ HOA' } },
  })
  expect(
    (await ask('/api/hotich/tracuu', { LoaiViec: 'KS', SoDinhDanh: child.SoDinhDanh })).body.BanGhi[0].So,
  ).toBe('318/2026')
})

test('any body is answered with 200 or a 4xx problem, never a crash', async () => {
  const paths = [
    'datdai/thuadat',
    'dangkykinhdoanh',
    'giaypheplaixe',
    'giaybaotu',
    'baohiem/noikham',
    'hotich/lyhon',
    'congdan',
    'hogiadinh',
    'giaychungsinh',
    'hotich/tracuu',
    'hotich/ketthon',
    'sodinhdanh/capmoi',
  ]
  const names = [
    'HoVaTen',
    'SoDinhDanh',
    'NgayThangNam',
    'Nam',
    'LoaiViec',
    'SoDinhDanhMe',
    'SoPhatHanh',
    'QueQuan',
    '__proto__',
    'GioiTinh',
  ]
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), odd, fc.boolean(), async (path, body, asOfficial) => {
      const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
      const answer = await fetch(`${population.url}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': population.apiKey },
        body: JSON.stringify(asOfficial && isObject ? { ...official, ...body } : body),
      })
      await answer.arrayBuffer()
      expect([200, 400, 409]).toContain(answer.status)
    }),
    { numRuns: 300 },
  )
  const broken = await fetch(`${population.url}/api/congdan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":',
  })
  expect(broken.headers.get('content-type')).toContain('application/problem+json')
  expect(
    (await fetch(`${population.url}/api/congdan`, { method: 'POST', body: 'x' })).status,
  ).toBeGreaterThanOrEqual(400)
})

test('a parcel is told to its owner and to whom the owner lets see it, and to nobody else', async () => {
  const parcels = async (SoDinhDanh: string, more = {}) =>
    (await ask('/api/datdai/thuadat', { SoDinhDanh, ...more })).body.ThuaDat
  expect(await parcels('000070001102')).toMatchObject([{ SoPhatHanh: 'AA 00001101', VaiTro: 'owner' }])
  expect(await parcels('000083001101')).toMatchObject([
    { DienTich: 100.5, VaiTro: 'contract', ChuSuDung: [{ HoVaTen: 'TẠ VĂN ĐỨC' }] },
  ])
  expect(await parcels('000094000101', { SoPhatHanh: 'AA 00001101' })).toEqual([])
})

test('a death notice is told to near relatives only, and the person counts as dead from then on', async () => {
  const notices = async (SoDinhDanh: string) => (await ask('/api/giaybaotu', { SoDinhDanh })).body.GiayBaoTu
  expect(await notices('000085000501')).toMatchObject([{ So: 'BT-0501/2026', QuanHe: 'child' }])
  expect(await notices('000094000101')).toEqual([])
  const dead = { HoVaTen: 'TRẦN VĂN TƯ', SoDinhDanh: '000052000502', Nam: '1952' }
  expect((await ask('/api/congdan', dead)).body.CongDan.TrangThai).toBe('2')
})

test('an outage of one service leaves the others answering', async () => {
  const down = (seconds: number) => ask('/admin/down', { seconds, service: '/api/giaypheplaixe' })
  await down(30)
  const about = { SoDinhDanh: '000300001401' }
  expect((await ask('/api/giaypheplaixe', about)).status).toBe(503)
  expect((await ask('/api/giaybaotu', about)).status).toBe(200)
  await down(0)
  expect((await ask('/api/giaypheplaixe', about)).body.GiayPhep).toMatchObject([
    { Hang: 'A1', HetHan: false },
  ])
})
