import { readFields } from '../shell/fields.ts'
import { SandboxProblem } from '../shell/problem.ts'

export type ReceiptLine = { name: string; amount: number }

/** An INIT that has the agreed shape; `signed` are its values in the order of MaXacThuc. */
export type InitMessage = {
  partnerCode: string
  reference: string
  amount: number
  description: string
  bank: string | undefined
  callbackUrl: string | undefined
  returnUrl: string | undefined
  payer: string
  payerId: string | undefined
  payee: string
  dossierCode: string | undefined
  lines: ReceiptLine[]
  signature: string
  signed: (string | number | undefined)[]
}

/** Fields of INIT in the order in which MaXacThuc is computed. */
export const initOrder = [
  'LoaiBanTin',
  'PhienBan',
  'MaDoiTac',
  'MaThamChieu',
  'SoTien',
  'LoaiHinhThanhToan',
  'MaKenhThanhToan',
  'MaThietBi',
  'NgonNgu',
  'MaTienTe',
  'MaNganHang',
  'ThongTinGiaoDich',
  'ThoiGianGD',
  'Ip',
  'UrlThongBao',
  'UrlTraVe',
] as const

export const referencePattern = /^[A-Za-z0-9._-]{1,50}$/
export const timePattern = /^\d{14}$/

/** Reads an INIT message; throws a 400 problem that names every fault. */
export function readInit(body: unknown): InitMessage {
  const fields = readFields(body)
  fields.text('LoaiBanTin', { oneOf: ['INIT'] })
  fields.text('PhienBan', { max: 20 })
  fields.text('LoaiHinhThanhToan', { oneOf: ['PAY'] })
  fields.text('MaTienTe', { oneOf: ['VND'] })
  fields.text('ThoiGianGD', { pattern: timePattern })
  for (const name of ['MaKenhThanhToan', 'MaThietBi', 'NgonNgu', 'Ip'] as const)
    fields.optional(name, { max: 100 })
  const receipt = fields.object('ThongTinBienLai')
  if (!receipt) fields.flag('ThongTinBienLai', 'is missing')
  const message = {
    partnerCode: fields.text('MaDoiTac', { max: 50 }),
    reference: fields.text('MaThamChieu', { pattern: referencePattern }),
    amount: fields.integer('SoTien'),
    description: fields.text('ThongTinGiaoDich', { max: 300 }),
    bank: fields.optional('MaNganHang', { max: 20 }),
    callbackUrl: fields.optional('UrlThongBao', { max: 500 }),
    returnUrl: fields.optional('UrlTraVe', { max: 500 }),
    payer: receipt?.text('HoTenNguoiNop', { max: 200 }) ?? '',
    payerId: receipt?.optional('SoCMNDNguoiNop', { max: 20 }),
    payee: receipt?.text('TenTKThuHuong', { max: 200 }) ?? '',
    dossierCode: receipt?.optional('MaHoSo', { max: 50 }),
    lines: [
      ...(receipt?.list('PhiLePhi') ?? []).map((line) => ({
        name: line.text('TenPhiLePhi', { max: 300 }),
        amount: line.integer('SoTien'),
      })),
      ...(receipt?.list('DSKhoanNop') ?? []).map((line) => ({
        name: line.text('NoiDung', { max: 300 }),
        amount: line.integer('SoTien'),
      })),
    ],
    signature: fields.text('MaXacThuc', { max: 128 }),
  }
  fields.done()
  const record = body as Record<string, string | number | undefined>
  return { ...message, signed: initOrder.map((name) => record[name]) }
}

/** Whether the amount is one the platform takes and the sum of its lines. */
export function isAmountRight({ amount, lines }: InitMessage): boolean {
  if (amount < 1_000 || amount > 1_000_000_000) return false
  if (lines.some((line) => line.amount < 0)) return false
  return lines.length === 0 || lines.reduce((sum, line) => sum + line.amount, 0) === amount
}

/** The address a payment asks for instead of the registered one: same host or this machine, else a 400 problem. */
export function chooseAddress(asked: string | undefined, registered: string, field: string): string {
  if (!asked) return registered
  const url = URL.parse(asked)
  const hosts = [new URL(registered).hostname, '127.0.0.1', 'localhost']
  if (url && ['http:', 'https:'].includes(url.protocol) && hosts.includes(url.hostname)) return url.href
  const detail = 'must be on the host of the registered address'
  throw new SandboxProblem(400, 'invalid-request', 'An address is not allowed.', [
    { pointer: `/${field}`, detail },
  ])
}
