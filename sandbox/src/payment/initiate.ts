import { createHash } from 'node:crypto'
import { SandboxProblem } from '../shell/problem.ts'
import { chooseAddress, type InitMessage, isAmountRight, readInit } from './init-message.ts'
import { scenarioNamed } from './scenarios.ts'
import { isSigned } from './signature.ts'
import { newToken, type Transaction, type Transactions } from './transactions.ts'

export const errorTexts = {
  '0': 'Thành công',
  '2': 'Không có đối tác này',
  '3': 'Mã xác thực không đúng',
  '4': 'Số tiền không hợp lệ',
  '5': 'Mã tham chiếu đã dùng cho giao dịch khác',
  '6': 'Không có giao dịch này',
} as const

export type ErrorCode = keyof typeof errorTexts

/** The two fields every answer of the platform begins with. */
export function outcome(code: ErrorCode) {
  return { error_code: code, message: errorTexts[code] }
}

export type Partner = { partnerCode: string; secret: string; callbackUrl: string; returnUrl: string }

type Options = { body: unknown; partner: Partner; transactions: Transactions; expiryMinutes: number }

/** Opens a payment, or finds the one that the same INIT opened before; otherwise says which rule was broken. */
export function initiate({ body, partner, transactions, expiryMinutes }: Options): Transaction | ErrorCode {
  const message = readInit(body)
  if (message.payer.trim().toLowerCase() === 'init-down')
    throw new SandboxProblem(503, 'unavailable', 'The payment platform is down; try again later.')
  if (message.partnerCode !== partner.partnerCode) return '2'
  if (!isSigned(partner.secret, message.signed, message.signature)) return '3'
  if (!isAmountRight(message)) return '4'
  const fingerprint = fingerprintOf(message, body)
  const before = transactions.byReference(message.reference)
  if (before) return before.fingerprint === fingerprint ? before : '5'
  const transaction = newTransaction(message, fingerprint, partner, expiryMinutes)
  transactions.add(transaction)
  return transaction
}

function newTransaction(
  message: InitMessage,
  fingerprint: string,
  partner: Partner,
  expiryMinutes: number,
): Transaction {
  const { reference, partnerCode, amount, description, payer, payerId, payee, dossierCode, lines } = message
  const scenario = scenarioNamed(payer)
  const now = Date.now()
  return {
    token: newToken(),
    fingerprint,
    reference,
    partnerCode,
    amount,
    description,
    payer,
    payee,
    lines,
    ...(payerId && { payerId }),
    ...(dossierCode && { dossierCode }),
    ...(scenario && { scenario }),
    callbackUrl: chooseAddress(message.callbackUrl, partner.callbackUrl, 'UrlThongBao'),
    returnUrl: chooseAddress(message.returnUrl, partner.returnUrl, 'UrlTraVe'),
    status: 'waiting',
    code: '',
    bank: message.bank ?? '',
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + expiryMinutes * 60_000).toISOString(),
  }
}

// The time of sending and where the payer sits may differ when a lost INIT is sent again; what is paid may not.
function fingerprintOf(message: InitMessage, body: unknown) {
  const { amount, description, callbackUrl, returnUrl } = message
  const receipt = (body as { ThongTinBienLai: unknown }).ThongTinBienLai
  return createHash('sha256')
    .update(JSON.stringify([amount, description, callbackUrl, returnUrl, receipt]))
    .digest('hex')
}
