import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { payAtPlatform } from '../src/payment/pay-at-platform.ts'
import type { ScenarioId } from '../src/payment/scenarios.ts'
import { type Payment, startPayment } from '../src/payment/server.ts'

type Callback = {
  MaLoi: string
  MaThamChieu: string
  SoTien: number
  MaGiaoDich: string
  TrangThaiGD: string
  MaXacThuc: string
}

const dataDir = mkdtempSync(join(tmpdir(), 'payment-'))
let payment: Payment
let portal: Server
let portalUrl = ''
let heard: Callback[] = []
let portalStatus = 200

const start = () =>
  startPayment({
    port: 0,
    dataDir,
    callbackUrl: `${portalUrl}/callback`,
    returnUrl: `${portalUrl}/return`,
    lateMilliseconds: 120,
    retryMilliseconds: 20,
  })

beforeAll(async () => {
  portal = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    heard.push(JSON.parse(Buffer.concat(chunks).toString()) as Callback)
    response.writeHead(portalStatus).end()
  })
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done))
  portalUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
  payment = await start()
})
beforeEach(() => {
  heard = []
  portalStatus = 200
})
afterAll(async () => {
  await payment.close()
  portal.closeAllConnections()
  portal.close()
  rmSync(dataDir, { recursive: true })
})

// Written out here, not taken from the sandbox, so that the README's order is what is tested.
const hmac = (...values: (string | number | undefined)[]) =>
  createHmac('sha256', payment.secret)
    .update(values.map((value) => value ?? '').join('|'))
    .digest('hex')

const post = async (path: string, body: unknown) => {
  const answer = await fetch(payment.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}

function initMessage(reference: string, changes: Record<string, unknown> = {}, payer = 'LÒ VĂN MINH') {
  const message = {
    LoaiBanTin: 'INIT',
    PhienBan: '1.0.6',
    MaDoiTac: payment.partnerCode,
    MaThamChieu: reference,
    SoTien: 16000,
    LoaiHinhThanhToan: 'PAY',
    MaKenhThanhToan: '1',
    MaThietBi: 'WEB',
    NgonNgu: 'vi',
    MaTienTe: 'VND',
    MaNganHang: '',
    ThongTinGiaoDich: 'Phí bản sao H52.41-261122-0007',
    ThoiGianGD: '20261122201400',
    Ip: '127.0.0.1',
    UrlThongBao: undefined,
    UrlTraVe: undefined,
    ...changes,
  }
  const MaXacThuc = hmac(...(Object.values(message) as (string | number | undefined)[]))
  const PhiLePhi = [
    { LoaiPhiLePhi: '1', MaPhiLePhi: 'copy', TenPhiLePhi: 'Phí cấp bản sao', SoTien: message.SoTien },
  ]
  return {
    ...message,
    MaXacThuc,
    ThongTinBienLai: { MaHoSo: 'H52', TenTKThuHuong: 'UBND phường Tô Hiệu', HoTenNguoiNop: payer, PhiLePhi },
  }
}

async function query(reference: string) {
  const signed = ['QUERY', '1.0.6', payment.partnerCode, reference, '20261122201500']
  const [LoaiBanTin, PhienBan, MaDoiTac, MaThamChieu, ThoiGianGD] = signed
  const { body } = await post('/query', {
    LoaiBanTin,
    PhienBan,
    MaDoiTac,
    MaThamChieu,
    ThoiGianGD,
    MaXacThuc: hmac(...signed),
  })
  if (body.error_code === '0')
    expect(body.MaXacThuc).toBe(hmac('0', body.MaThamChieu, body.SoTien, body.MaGiaoDich, body.TrangThaiGD))
  return body
}

const isGenuine = ({ MaXacThuc, ...body }: Callback) =>
  MaXacThuc === hmac(body.MaLoi, body.MaThamChieu, body.SoTien, body.MaGiaoDich, body.TrangThaiGD)

let serial = 0
async function pay(scenario: ScenarioId, payer?: string) {
  const reference = `PAY-${++serial}`
  const { body } = await post('/init', initMessage(reference, {}, payer))
  const back = await payAtPlatform(body.UrlThanhToan, payer ? undefined : scenario)
  expect(back.href).toBe(`${portalUrl}/return?MaThamChieu=${reference}`)
  return { reference, atReturn: [...heard] }
}

const settled = (count: number) =>
  vi.waitFor(() => expect(heard).toHaveLength(count), { timeout: 3000, interval: 10 })

test('paying: signed INIT, signed callback before the browser returns, QUERY and receipt agree', async () => {
  const { reference, atReturn } = await pay('paid')
  expect(atReturn).toMatchObject([{ MaLoi: '00', MaThamChieu: reference, SoTien: 16000, TrangThaiGD: '1' }])
  expect(atReturn.every(isGenuine)).toBe(true)
  const asked = await query(reference)
  expect(asked).toMatchObject({
    TrangThaiGD: '1',
    SoTien: 16000,
    MaGiaoDich: atReturn[0]?.MaGiaoDich,
    MaNganHang: 'NHMA',
  })
  const receipt = await fetch(`${payment.url}/receipt/${reference}.pdf`)
  expect(receipt.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await receipt.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('INIT is refused for a wrong partner, signature or sum, and is idempotent on its reference', async () => {
  const good = initMessage('IDEM-1')
  const first = await post('/init', good)
  expect(first.body).toMatchObject({ error_code: '0', MaThamChieu: 'IDEM-1' })
  expect((await post('/init', initMessage('IDEM-1', { ThoiGianGD: '20261122201500' }))).body).toEqual(
    first.body,
  )
  expect((await post('/init', initMessage('IDEM-1', { SoTien: 24000 }))).body.error_code).toBe('5')
  expect((await post('/init', initMessage('IDEM-2', { MaDoiTac: 'X' }))).body.error_code).toBe('2')
  expect((await post('/init', { ...good, SoTien: 1000 })).body.error_code).toBe('3')
  expect((await post('/init', initMessage('IDEM-3', { SoTien: 999 }))).body.error_code).toBe('4')
  const lines = [{ TenPhiLePhi: 'Phí', SoTien: 8000 }]
  const sum = {
    ...initMessage('IDEM-4'),
    ThongTinBienLai: { TenTKThuHuong: 'U', HoTenNguoiNop: 'N', PhiLePhi: lines },
  }
  expect((await post('/init', sum)).body.error_code).toBe('4')
  expect((await post('/init', { ...good, MaXacThuc: undefined })).status).toBe(400)
  expect((await post('/init', initMessage('IDEM-5', { UrlTraVe: 'https://example.com/' }))).status).toBe(400)
  expect((await query('NOBODY')).error_code).toBe('6')
})

test('declined by the bank, then paid on the same page', async () => {
  const { reference, atReturn } = await pay('declined')
  expect(atReturn).toMatchObject([{ MaLoi: '01', TrangThaiGD: '2' }])
  expect((await query(reference)).TrangThaiGD).toBe('2')
  const { body } = await post('/init', initMessage(reference))
  await payAtPlatform(body.UrlThanhToan, 'paid')
  expect(heard[1]).toMatchObject({ MaLoi: '00' })
  expect((await query(reference)).TrangThaiGD).toBe('1')
})

test('a callback that never comes: QUERY says paid', async () => {
  const { reference } = await pay('callback-never')
  expect(heard).toEqual([])
  expect((await query(reference)).TrangThaiGD).toBe('1')
})

test('callbacks with a wrong signature or amount come once, duplicates come at the same time', async () => {
  portalStatus = 400
  await pay('callback-wrong-signature')
  expect(heard.map(isGenuine)).toEqual([false])
  await pay('callback-other-amount')
  expect(heard[1]).toMatchObject({ MaLoi: '00', SoTien: 15000 })
  expect(heard.slice(1).every(isGenuine)).toBe(true)
  portalStatus = 200
  await pay('callback-twice')
  expect(heard.slice(2)).toHaveLength(2)
  expect(heard[3]).toEqual(heard[2])
})

test('late and out-of-order callbacks', async () => {
  const late = await pay('callback-late')
  expect(late.atReturn).toEqual([])
  await settled(1)
  const failed = await pay('failed-then-paid')
  expect((await query(failed.reference)).TrangThaiGD).toBe('2')
  await settled(3)
  expect((await query(failed.reference)).TrangThaiGD).toBe('1')
  const stale = await pay('paid-then-stale-failure')
  await settled(5)
  expect(heard.map(({ MaLoi }) => MaLoi)).toEqual(['00', '01', '00', '00', '01'])
  expect((await query(stale.reference)).TrangThaiGD).toBe('1')
})

test('expired, closed, and scenarios named by the payer', async () => {
  const expired = await pay('expired')
  expect(heard).toMatchObject([{ MaLoi: '03', TrangThaiGD: '3' }])
  expect((await query(expired.reference)).TrangThaiGD).toBe('3')
  const { body } = await post('/init', initMessage('CLOSED-1'))
  await payAtPlatform(body.UrlThanhToan, 'close')
  expect((await query('CLOSED-1')).TrangThaiGD).toBe('0')
  await pay('declined', 'DECLINED')
  expect(heard[1]).toMatchObject({ MaLoi: '01' })
  expect((await post('/init', initMessage('DOWN-1', {}, 'INIT-DOWN'))).status).toBe(503)
})

test('what the portal did not hear is sent again, also after a restart', async () => {
  portalStatus = 500
  const { reference } = await pay('paid')
  await settled(2)
  await payment.close()
  heard = []
  portalStatus = 200
  payment = await start()
  await settled(1)
  expect(heard.every((callback) => callback.MaThamChieu === reference && isGenuine(callback))).toBe(true)
  expect((await query('PAY-1')).TrangThaiGD).toBe('1')
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).replaceAll('-', '')
  const signed = ['DOISOAT', '1.0.6', payment.partnerCode, day]
  const [LoaiBanTin, PhienBan, MaDoiTac, Ngay] = signed
  const { body } = await post('/doisoat', {
    LoaiBanTin,
    PhienBan,
    MaDoiTac,
    Ngay,
    MaXacThuc: hmac(...signed),
  })
  expect(body.GiaoDich).toContainEqual(expect.objectContaining({ MaThamChieu: reference, SoTien: 16000 }))
})

test('the pay page needs no script and asks for a bank', async () => {
  const { body } = await post('/init', initMessage('PAGE-1', {}, '<b>&"'))
  const page = await fetch(body.UrlThanhToan)
  const text = await page.text()
  expect(text).not.toContain('<script')
  expect(text).toContain('không phải hệ thống thật')
  expect(text).toContain('&lt;b&gt;&amp;&quot;')
  const answer = await fetch(body.UrlThanhToan, {
    method: 'POST',
    body: new URLSearchParams({ HanhDong: 'tra' }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Chọn ngân hàng')
  expect((await fetch(`${payment.url}/thanh-toan/none`)).status).toBe(404)
  expect((await fetch(`${payment.url}/receipt/PAGE-1.pdf`)).status).toBe(404)
})

test('any body is answered, never a crash', async () => {
  const names = Object.keys(initMessage('FUZZ'))
  const odd = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), fc.jsonValue()))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('/init', '/query', '/doisoat'),
      odd,
      fc.boolean(),
      async (path, body, onTop) => {
        const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
        const { status } = await post(path, onTop && isObject ? { ...initMessage('FUZZ'), ...body } : body)
        expect([200, 400]).toContain(status)
      },
    ),
    { numRuns: 300 },
  )
})
