import { createHmac, timingSafeEqual } from 'node:crypto'
import { toVietnamIso } from '../../../kernel/values/vietnam-time.ts'
import { paymentErrors } from '../errors.ts'
import type { PlatformWord } from '../rules/payment-outcome.ts'

/** Message format of the national payment platform, version 1.0.6. */
export type PlatformSettings = { url: string; partnerCode: string; secret: string }

export type PaymentRequest = {
  reference: string
  amount: number
  description: string
  at: Date
  ip: string
  locale: 'vi' | 'en'
  returnUrl: string
  callbackUrl: string
  procedure: string
  unit: string
  unitName: string
  payer: { name: string; identityNumber: string }
  lines: readonly { id: string; name: string; amount: number; kind: 'fee' | 'charge' }[]
}
export type Notice = { reference: string; amount: number; transaction: string; says: PlatformWord }

export type PaymentPlatform = {
  /** Announces a payment and returns where the payer pays. The same request twice is one payment. */
  init(request: PaymentRequest): Promise<{ payUrl: string }>
  /** Reads a callback; refuses one whose signature is not the platform's. */
  readCallback(body: Record<string, unknown>): Notice
  query(reference: string, at: Date): Promise<Notice>
  receiptUrl(reference: string): string
}

const version = '1.0.6'
const words: Record<string, PlatformWord> = { '0': 'waiting', '1': 'paid', '2': 'declined', '3': 'expired' }
const compactTime = (at: Date) => toVietnamIso(at).slice(0, 19).replace(/\D/g, '')

export function createPaymentPlatform({ url, partnerCode, secret }: PlatformSettings): PaymentPlatform {
  const sign = (values: readonly unknown[]) =>
    createHmac('sha256', secret)
      .update(values.map((value) => value ?? '').join('|'))
      .digest('hex')

  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    let response: Response
    try {
      response = await fetch(new URL(path, url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      })
    } catch {
      throw paymentErrors.platformDown()
    }
    if (response.status >= 500) throw paymentErrors.platformDown()
    return (await response.json().catch(() => ({}))) as Record<string, unknown>
  }

  const check = (values: readonly unknown[], given: unknown) => {
    const [expected, actual] = [Buffer.from(sign(values)), Buffer.from(String(given))]
    if (expected.length !== actual.length || !timingSafeEqual(expected, actual))
      throw paymentErrors.wrongSignature()
  }

  const toNotice = (body: Record<string, unknown>): Notice => ({
    reference: String(body.MaThamChieu),
    amount: Number(body.SoTien),
    transaction: String(body.MaGiaoDich ?? ''),
    says: words[String(body.TrangThaiGD)] ?? 'waiting',
  })

  return {
    async init(request) {
      const head = {
        LoaiBanTin: 'INIT',
        PhienBan: version,
        MaDoiTac: partnerCode,
        MaThamChieu: request.reference,
        SoTien: request.amount,
        LoaiHinhThanhToan: 'PAY',
        MaKenhThanhToan: '1',
        MaThietBi: 'WEB',
        NgonNgu: request.locale,
        MaTienTe: 'VND',
        MaNganHang: '',
        ThongTinGiaoDich: request.description,
        ThoiGianGD: compactTime(request.at),
        Ip: request.ip,
      }
      const addresses = { UrlThongBao: request.callbackUrl, UrlTraVe: request.returnUrl }
      const answer = await post('/init', {
        ...head,
        ...addresses,
        MaXacThuc: sign([...Object.values(head), ...Object.values(addresses)]),
        ThongTinBienLai: toReceipt(request),
      })
      if (answer.error_code !== '0' || typeof answer.UrlThanhToan !== 'string')
        throw paymentErrors.platformRefused()
      return { payUrl: answer.UrlThanhToan }
    },
    readCallback(body) {
      check([body.MaLoi, body.MaThamChieu, body.SoTien, body.MaGiaoDich, body.TrangThaiGD], body.MaXacThuc)
      return toNotice(body)
    },
    async query(reference, at) {
      const head = {
        LoaiBanTin: 'QUERY',
        PhienBan: version,
        MaDoiTac: partnerCode,
        MaThamChieu: reference,
        ThoiGianGD: compactTime(at),
      }
      const answer = await post('/query', { ...head, MaXacThuc: sign(Object.values(head)) })
      if (answer.error_code !== '0') throw paymentErrors.platformRefused()
      check(
        [answer.error_code, answer.MaThamChieu, answer.SoTien, answer.MaGiaoDich, answer.TrangThaiGD],
        answer.MaXacThuc,
      )
      return toNotice(answer)
    },
    receiptUrl: (reference) => new URL(`/receipt/${encodeURIComponent(reference)}.pdf`, url).href,
  }
}

const toReceipt = (request: PaymentRequest) => ({
  MaDichVu: '1',
  MaDVC: request.procedure,
  MaTTHC: request.procedure,
  MaDonVi: request.unit,
  // The dossier code is given at submission, after the payment; until then the reference stands for it.
  MaHoSo: request.reference,
  TKThuHuong: '',
  MaNHThuHuong: 'KBNN',
  TenTKThuHuong: request.unitName,
  HoTenNguoiNop: request.payer.name,
  SoCMNDNguoiNop: request.payer.identityNumber,
  PhiLePhi: request.lines.map((line) => ({
    LoaiPhiLePhi: line.kind === 'fee' ? '1' : '2',
    MaPhiLePhi: line.id,
    TenPhiLePhi: line.name,
    SoTien: line.amount,
  })),
  DSKhoanNop: [],
})
