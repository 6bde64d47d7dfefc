import { randomUUID } from 'node:crypto'
import { type JSONColumnType, sql } from 'kysely'
import type { Read, Tx } from '../../kernel/app.ts'
import type { PaymentState } from './rules/payment-outcome.ts'

type Tables = {
  'payments.payment': {
    id: string
    reference: string
    person: string
    draft: string
    procedure: string
    unit: string
    lines: JSONColumnType<FeeLine[]>
    amount: number
    state: PaymentState
    failure: string | null
    pay_url: string | null
    gateway_transaction: string | null
    requested_at: Date
    settled_at: Date | null
    asked_at: Date | null
  }
  'payments.cash_receipt': {
    id: string
    desk: string
    year: number
    number: number
    person: string
    draft: string
    procedure: string
    unit: string
    lines: JSONColumnType<FeeLine[]>
    amount: number
    taken_by: string
    taken_by_name: string
    taken_at: Date
  }
  'payments.notice': {
    reference: string
    channel: 'callback' | 'query'
    verdict: string
    payload: string
    at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export type FeeLine = { id: string; kind: 'fee' | 'charge'; vi: string; en: string; amount: number }
export type Payment = {
  id: string
  reference: string
  person: string
  draft: string
  procedure: string
  unit: string
  lines: FeeLine[]
  amount: number
  state: PaymentState
  failure: string | null
  payUrl: string | null
  requestedAt: Date
  settledAt: Date | null
}

const columns = [
  'id',
  'reference',
  'person',
  'draft',
  'procedure',
  'unit',
  'lines',
  'amount',
  'state',
  'failure',
  'pay_url as payUrl',
  'requested_at as requestedAt',
  'settled_at as settledAt',
] as const

const select = (read: Read) => db(read).selectFrom('payments.payment').select(columns)

/** The newest payment of a draft that still matters: settled before open before failed. */
export async function paymentOfDraft(read: Read, draft: string): Promise<Payment | undefined> {
  const rows = await select(read).where('draft', '=', draft).orderBy('requested_at', 'desc').execute()
  return (
    rows.find(({ state }) => state === 'settled') ??
    rows.find(({ state }) => state === 'requested') ??
    rows[0]
  )
}

export const paymentByReference = (read: Read, reference: string): Promise<Payment | undefined> =>
  select(read).where('reference', '=', reference).executeTakeFirst()

/** Locks all payments of the draft of this reference, in one order, so that two of them cannot settle at once. */
export const lockPaymentsWith = (tx: Tx, reference: string): Promise<Payment[]> =>
  select(tx)
    .where('draft', '=', (eb) =>
      eb.selectFrom('payments.payment as p').select('p.draft').where('p.reference', '=', reference),
    )
    .orderBy('requested_at')
    .forUpdate()
    .execute()

/** Lets one request at a time decide about the payments of a draft, also when there is none to lock yet. */
export const takeTurn = (tx: Tx, draft: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`payment of ${draft}`}, 0))`.execute(tx.db)

export type NewPayment = Pick<
  Payment,
  'reference' | 'person' | 'draft' | 'procedure' | 'unit' | 'lines' | 'amount'
>

export async function addPayment(tx: Tx, payment: NewPayment): Promise<void> {
  await db(tx)
    .insertInto('payments.payment')
    .values({
      id: randomUUID(),
      ...payment,
      lines: JSON.stringify(payment.lines),
      state: 'requested',
      failure: null,
      pay_url: null,
      gateway_transaction: null,
      requested_at: tx.now,
      settled_at: null,
      asked_at: null,
    })
    .execute()
}

export const changePayment = (
  tx: Tx,
  id: string,
  change: {
    state?: PaymentState
    failure?: string | null
    pay_url?: string
    gateway_transaction?: string
    settled_at?: Date
    asked_at?: Date
  },
) => db(tx).updateTable('payments.payment').set(change).where('id', '=', id).execute()

export const addNotice = (
  tx: Tx,
  notice: { reference: string; channel: 'callback' | 'query'; verdict: string; payload: object },
) =>
  db(tx)
    .insertInto('payments.notice')
    .values({ ...notice, payload: JSON.stringify(notice.payload), at: tx.now })
    .execute()

/** References of payments not older than two days whose outcome is not known for good. */
export async function waitingReferences(read: Read): Promise<string[]> {
  const rows = await db(read)
    .selectFrom('payments.payment')
    .select('reference')
    .where('state', 'in', ['requested', 'failed'])
    .where('requested_at', '>', new Date(read.now.getTime() - 48 * 3_600_000))
    .orderBy('requested_at')
    .limit(500)
    .execute()
  return rows.map(({ reference }) => reference)
}

export type CashReceipt = {
  id: string
  desk: string
  year: number
  number: number
  lines: FeeLine[]
  amount: number
  takenByName: string
  takenAt: Date
}
type NewCashReceipt = Pick<Payment, 'person' | 'draft' | 'procedure' | 'unit' | 'lines' | 'amount'> & {
  desk: string
  takenBy: string
  takenByName: string
}

/** The row of the counter stays locked until the commit, which is what leaves no gap. */
export async function addCashReceipt(tx: Tx, receipt: NewCashReceipt): Promise<CashReceipt> {
  const { desk, person, draft, procedure, unit, lines, amount, takenBy, takenByName } = receipt
  const year = Number(tx.today.slice(0, 4))
  const { rows } = await sql<{ last: number }>`
    insert into payments.cash_counter as counter (desk, year, last) values (${desk}, ${year}, 1)
    on conflict (desk, year) do update set last = counter.last + 1 returning last`.execute(tx.db)
  const [id, number] = [randomUUID(), rows[0]!.last]
  await db(tx)
    .insertInto('payments.cash_receipt')
    .values({
      ...{ id, desk, year, number, person, draft, procedure, unit, amount },
      ...{ lines: JSON.stringify(lines), taken_by: takenBy, taken_by_name: takenByName, taken_at: tx.now },
    })
    .execute()
  return { id, desk, year, number, lines, amount, takenByName, takenAt: tx.now }
}

/** The receipt for the cash that was taken for a draft; undefined when none was. */
export const cashReceiptOf = (read: Read, draft: string): Promise<CashReceipt | undefined> =>
  db(read)
    .selectFrom('payments.cash_receipt')
    .select([
      'id',
      'desk',
      'year',
      'number',
      'lines',
      'amount',
      'taken_by_name as takenByName',
      'taken_at as takenAt',
    ])
    .where('draft', '=', draft)
    .executeTakeFirst()
