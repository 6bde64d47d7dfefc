import { randomUUID } from 'node:crypto'
import { postJson } from '../shell/post-json.ts'
import { type PlannedCallback, statusOfCode } from './scenarios.ts'
import { sign } from './signature.ts'
import type { CallbackBody, QueuedCallback, Transaction, Transactions } from './transactions.ts'

const maxAttempts = 4

type Options = {
  transactions: Transactions
  secret: string
  retryMilliseconds: number
  lateMilliseconds: number
}

export type CallbackSender = ReturnType<typeof createCallbackSender>

/** Tells the portal what became of payments; what is not heard is sent again, also after a restart. */
export function createCallbackSender({ transactions, secret, retryMilliseconds, lateMilliseconds }: Options) {
  const timers = new Set<NodeJS.Timeout>()
  let closed = false

  /** Sends one callback now; resolves when the portal has answered or the patience is over. */
  async function deliver(callback: QueuedCallback): Promise<void> {
    if (closed || callback.outcome) return
    const transaction = transactions.byReference(callback.body.MaThamChieu)
    if (callback.becomes === 'paid' && transaction && transaction.status !== 'paid')
      transactions.change(transaction, { status: 'paid', paidAt: new Date().toISOString() })
    const heard = await postJson(callback.url, callback.body)
    if (closed) return
    const attempts = callback.attempts + 1
    const over = heard || callback.once || attempts >= maxAttempts
    transactions.changeCallback(callback, {
      attempts,
      ...(over && { outcome: heard ? 'heard' : 'given-up' }),
    })
    if (!over) deliverAfter(callback, retryMilliseconds * 5 ** (attempts - 1))
  }

  function deliverAfter(callback: QueuedCallback, milliseconds: number) {
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        void deliver(callback)
      },
      Math.max(0, milliseconds),
    )
    timer.unref()
    timers.add(timer)
  }

  return {
    /** The callbacks of a scenario for this payment, signed, with the moment each falls due. */
    plan: (transaction: Transaction, planned: readonly PlannedCallback[]): QueuedCallback[] =>
      planned.map((one) => ({
        id: randomUUID(),
        url: transaction.callbackUrl,
        body: callbackBody(transaction, one, secret),
        dueAt: new Date(Date.now() + (one.when === 'late' ? lateMilliseconds : 0)).toISOString(),
        attempts: 0,
        once: one.once ?? false,
        ...(one.becomes && { becomes: one.becomes }),
      })),
    /** Sends what is due now, all at the same time, and sets the clock for the rest. */
    send: async (callbacks: readonly QueuedCallback[]) => {
      const now = Date.now()
      const due = callbacks.filter(({ dueAt }) => Date.parse(dueAt) <= now)
      for (const callback of callbacks)
        if (!due.includes(callback)) deliverAfter(callback, Date.parse(callback.dueAt) - now)
      await Promise.all(due.map(deliver))
    },
    /** Takes up what an earlier run had not brought to an end. */
    resume: () => {
      for (const callback of transactions.callbacks())
        if (!callback.outcome) deliverAfter(callback, Date.parse(callback.dueAt) - Date.now())
    },
    close: () => {
      closed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function callbackBody(transaction: Transaction, planned: PlannedCallback, secret: string): CallbackBody {
  const body = {
    MaLoi: planned.code,
    MaThamChieu: transaction.reference,
    SoTien: transaction.amount + (planned.amountChange ?? 0),
    MaGiaoDich: transaction.code,
    TrangThaiGD: statusOfCode[planned.code],
  }
  const key = planned.wrongSignature ? `not-${secret}` : secret
  return { ...body, MaXacThuc: sign(key, Object.values(body)) }
}
