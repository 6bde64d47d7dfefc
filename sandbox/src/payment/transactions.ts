import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { jsonFile } from '../shell/json-file.ts'
import type { ReceiptLine } from './init-message.ts'
import type { ScenarioId, Status } from './scenarios.ts'

/** One payment; `token` names its page, `fingerprint` tells whether the same INIT comes again. */
export type Transaction = {
  token: string
  reference: string
  partnerCode: string
  fingerprint: string
  amount: number
  description: string
  payer: string
  payerId?: string
  payee: string
  dossierCode?: string
  lines: ReceiptLine[]
  callbackUrl: string
  returnUrl: string
  scenario?: ScenarioId
  status: Status
  code: string
  bank: string
  createdAt: string
  expiresAt: string
  paidAt?: string
}

export type CallbackBody = {
  MaLoi: string
  MaThamChieu: string
  SoTien: number
  MaGiaoDich: string
  TrangThaiGD: string
  MaXacThuc: string
}

export type QueuedCallback = {
  id: string
  url: string
  body: CallbackBody
  dueAt: string
  attempts: number
  once: boolean
  becomes?: 'paid'
  outcome?: 'heard' | 'given-up'
}

type Kept = { transactions: Transaction[]; callbacks: QueuedCallback[] }

export type Transactions = ReturnType<typeof openTransactions>

/** The payments and the callbacks still to be sent, written to the data folder at every change. */
export function openTransactions(dataDir: string) {
  const file = jsonFile<Kept>(join(dataDir, 'payments.json'), () => ({ transactions: [], callbacks: [] }))
  const kept = file.read()

  /** A payment nobody made in time is expired from then on. */
  function current(transaction: Transaction | undefined): Transaction | undefined {
    const open = transaction?.status === 'waiting' || transaction?.status === 'declined'
    if (transaction && open && transaction.expiresAt < new Date().toISOString()) {
      transaction.status = 'expired'
      file.write(kept)
    }
    return transaction
  }

  return {
    byReference: (reference: string) => current(kept.transactions.find((one) => one.reference === reference)),
    byToken: (token: string) => current(kept.transactions.find((one) => one.token === token)),
    all: (): readonly Transaction[] => kept.transactions,
    callbacks: (): readonly QueuedCallback[] => kept.callbacks,
    add: (transaction: Transaction) => {
      kept.transactions.push(transaction)
      file.write(kept)
    },
    /** Changes a payment and queues its callbacks in one write. */
    change: (transaction: Transaction, changes: Partial<Transaction>, callbacks: QueuedCallback[] = []) => {
      Object.assign(transaction, changes)
      kept.callbacks.push(...callbacks)
      file.write(kept)
    },
    changeCallback: (callback: QueuedCallback, changes: Partial<QueuedCallback>) => {
      Object.assign(callback, changes)
      file.write(kept)
    },
  }
}

/** An unguessable name for a payment's page. */
export function newToken(): string {
  return randomBytes(18).toString('base64url')
}

/** A platform's transaction code, `SBX` and sixteen digits of which the first eight are the day in Vietnam. */
export function newTransactionCode(now: Date): string {
  return `SBX${vietnamDay(now)}${String(randomInt(100_000_000)).padStart(8, '0')}`
}

/** The day in Vietnam as `yyyyMMdd`. */
export function vietnamDay(moment: Date): string {
  return moment.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).replaceAll('-', '')
}
