import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Fields, readFields } from '../shell/fields.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { runAlone } from '../shell/run-alone.ts'
import { addOutageSwitch, createServer, listen, sendErrorPage, sendPage } from '../shell/server.ts'
import { type CallbackSender, createCallbackSender } from './callbacks.ts'
import { referencePattern, timePattern } from './init-message.ts'
import { type ErrorCode, initiate, outcome, type Partner } from './initiate.ts'
import { banks, frontPage, payPage, settledPage } from './pages.ts'
import { receiptPdf } from './receipt.ts'
import { scenarioNamed, scenarios, statusCodes } from './scenarios.ts'
import { isSigned, sign } from './signature.ts'
import {
  newTransactionCode,
  openTransactions,
  type Transaction,
  type Transactions,
  vietnamDay,
} from './transactions.ts'

export type PaymentOptions = {
  port: number
  dataDir: string
  callbackUrl: string
  returnUrl: string
  partnerCode?: string
  secret?: string
  /** How long a late callback waits; 5,000. */
  lateMilliseconds?: number
  /** How long until a callback nobody heard is sent again, five times longer each time; 2,000. */
  retryMilliseconds?: number
  /** How long a payment stays open; 15. */
  expiryMinutes?: number
}

export type PortalUrls = { callbackUrl: string; returnUrl: string }

export type Payment = {
  url: string
  partnerCode: string
  secret: string
  /** Changes where later payments report and return to. */
  setPortalUrls(urls: PortalUrls): void
  close(): Promise<void>
}

/** Starts the payment platform, and sends what an earlier run had still to tell the portal. Port 0 takes a free one. */
export async function startPayment(options: PaymentOptions): Promise<Payment> {
  const partner: Partner = {
    partnerCode: options.partnerCode ?? 'MOTCUA14',
    secret: options.secret ?? 'payment-sandbox-secret-not-for-production',
    callbackUrl: options.callbackUrl,
    returnUrl: options.returnUrl,
  }
  const transactions = openTransactions(options.dataDir)
  const sender = createCallbackSender({
    transactions,
    secret: partner.secret,
    lateMilliseconds: options.lateMilliseconds ?? 5000,
    retryMilliseconds: options.retryMilliseconds ?? 2000,
  })
  const app = await createServer()
  addMessages(app, { partner, transactions, expiryMinutes: options.expiryMinutes ?? 15 })
  addPages(app, transactions, sender)
  const url = await listen(app, options.port)
  sender.resume()
  return {
    url,
    partnerCode: partner.partnerCode,
    secret: partner.secret,
    setPortalUrls: ({ callbackUrl, returnUrl }) => void Object.assign(partner, { callbackUrl, returnUrl }),
    close: async () => {
      sender.close()
      await app.close()
    },
  }
}

type Context = { partner: Partner; transactions: Transactions; expiryMinutes: number }

/** What the portal's server sends: INIT, QUERY, DOISOAT. */
function addMessages(app: FastifyInstance, { partner, transactions, expiryMinutes }: Context) {
  const { refuseWhenDown } = addOutageSwitch(app)

  app.post('/init', (request) => {
    refuseWhenDown()
    const opened = initiate({ body: request.body, partner, transactions, expiryMinutes })
    if (typeof opened === 'string') return outcome(opened)
    const UrlThanhToan = `http://${request.host}/thanh-toan/${opened.token}`
    return { ...outcome('0'), MaThamChieu: opened.reference, UrlThanhToan, ThoiHan: opened.expiresAt }
  })

  app.post('/query', (request) => {
    refuseWhenDown()
    const asked = readSigned(request.body, partner, ['QUERY', 'MaThamChieu', 'ThoiGianGD'])
    if (typeof asked === 'string') return outcome(asked)
    const transaction = transactions.byReference(asked.MaThamChieu ?? '')
    if (!transaction) return outcome('6')
    const signed = [
      '0',
      transaction.reference,
      transaction.amount,
      transaction.code,
      statusCodes[transaction.status],
    ]
    return {
      ...outcome('0'),
      ...summary(transaction),
      MaNganHang: transaction.bank,
      MaXacThuc: sign(partner.secret, signed),
    }
  })

  app.post('/doisoat', (request) => {
    refuseWhenDown()
    const asked = readSigned(request.body, partner, ['DOISOAT', 'Ngay'])
    if (typeof asked === 'string') return outcome(asked)
    const paid = transactions
      .all()
      .filter(({ paidAt }) => paidAt && vietnamDay(new Date(paidAt)) === asked.Ngay)
    return { ...outcome('0'), GiaoDich: paid.map(summary) }
  })
}

function summary(transaction: Transaction) {
  return {
    MaThamChieu: transaction.reference,
    SoTien: transaction.amount,
    MaGiaoDich: transaction.code,
    TrangThaiGD: statusCodes[transaction.status],
    ThoiGianThanhToan: transaction.paidAt ?? null,
  }
}

const patterns: Record<string, RegExp> = {
  MaThamChieu: referencePattern,
  ThoiGianGD: timePattern,
  Ngay: /^\d{8}$/,
}

/** Reads a small signed message `[LoaiBanTin, …fields]`; an error code when partner or signature are wrong. */
function readSigned(
  body: unknown,
  partner: Partner,
  [kind = '', ...names]: string[],
): Record<string, string> | ErrorCode {
  const fields: Fields = readFields(body)
  const head = [
    fields.text('LoaiBanTin', { oneOf: [kind] }),
    fields.text('PhienBan', { max: 20 }),
    fields.text('MaDoiTac', { max: 50 }),
  ]
  const values = names.map((name) => fields.text(name, { pattern: patterns[name] ?? /./ }))
  const signature = fields.text('MaXacThuc', { max: 128 })
  fields.done()
  if (head[2] !== partner.partnerCode) return '2'
  if (!isSigned(partner.secret, [...head, ...values], signature)) return '3'
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
}

/** What the payer's browser visits. */
function addPages(app: FastifyInstance, transactions: Transactions, sender: CallbackSender) {
  app.get('/', (_request, reply) => sendPage(reply, frontPage(transactions.all(), transactions.callbacks())))

  app.get<{ Params: { token: string } }>('/thanh-toan/:token', (request, reply) => {
    const transaction = transactions.byToken(request.params.token)
    return transaction ? showTransaction(reply, transaction) : noSuchPayment(reply)
  })

  app.post<{ Params: { token: string } }>('/thanh-toan/:token', async (request, reply) => {
    const transaction = transactions.byToken(request.params.token)
    if (!transaction) return noSuchPayment(reply)
    const form = (request.body ?? {}) as Record<string, unknown>
    if (form.HanhDong === 'dong') return reply.redirect(returnAddress(transaction), 303)
    if (transaction.status === 'paid' || transaction.status === 'expired')
      return showTransaction(reply, transaction)
    if (form.HanhDong === 'tra' && !Object.hasOwn(banks, String(form.NganHang)))
      return showTransaction(reply.status(400), transaction, 'Chọn ngân hàng hoặc ví để trả.')
    await settle(transaction, form)
    return reply.redirect(returnAddress(transaction), 303)
  })

  async function settle(transaction: Transaction, form: Record<string, unknown>) {
    const chosen = scenarioNamed(form.KichBan) ?? transaction.scenario ?? 'paid'
    const scenario = scenarios[form.HanhDong === 'tra' ? chosen : 'declined']
    const now = new Date()
    const changes: Partial<Transaction> = {
      status: scenario.status,
      code: newTransactionCode(now),
      bank: form.HanhDong === 'tra' ? String(form.NganHang) : '',
      ...(scenario.status === 'paid' && { paidAt: now.toISOString() }),
    }
    const callbacks = sender.plan({ ...transaction, ...changes }, scenario.callbacks)
    transactions.change(transaction, changes, callbacks)
    await sender.send(callbacks)
  }

  app.get<{ Params: { file: string } }>('/receipt/:file', async (request, reply) => {
    const reference = /^(.+)\.pdf$/.exec(request.params.file)?.[1]
    const transaction = reference ? transactions.byReference(reference) : undefined
    if (transaction?.status !== 'paid')
      throw new SandboxProblem(404, 'no-receipt', 'There is no paid transaction with this reference.')
    return reply.type('application/pdf').send(Buffer.from(await receiptPdf(transaction)))
  })
}

function showTransaction(reply: FastifyReply, transaction: Transaction, fault?: string) {
  const open = transaction.status === 'waiting' || transaction.status === 'declined'
  const text = open ? payPage(transaction, fault) : settledPage(transaction, returnAddress(transaction))
  return sendPage(reply, text, [new URL(transaction.returnUrl).origin])
}

function noSuchPayment(reply: FastifyReply) {
  const text = 'Đường dẫn sai hoặc giao dịch không còn. Quay lại cổng dịch vụ công và bấm trả lại.'
  return sendErrorPage(reply, {
    system: 'Nền tảng thanh toán trực tuyến',
    status: 404,
    title: 'Không có giao dịch này',
    text,
  })
}

function returnAddress(transaction: Transaction): string {
  const url = new URL(transaction.returnUrl)
  url.searchParams.set('MaThamChieu', transaction.reference)
  return url.href
}

await runAlone(import.meta.url, 4413, ({ port, dataDir, portalUrl }) =>
  startPayment({
    port,
    dataDir,
    callbackUrl: `${portalUrl}/api/payments/callback`,
    returnUrl: `${portalUrl}/thanh-toan/tra-ve`,
  }),
)
