import { randomUUID } from 'node:crypto'
import type { App, CitizenActor } from '../../../kernel/app.ts'
import type { PaymentPlatform } from '../adapters/payment-platform.ts'
import { paymentErrors } from '../errors.ts'
import {
  addPayment,
  changePayment,
  type FeeLine,
  lockPaymentsWith,
  type Payment,
  paymentOfDraft,
  takeTurn,
} from '../store.ts'

export type PaymentAsked = {
  draft: string
  procedure: string
  unit: string
  unitName: string
  lines: readonly FeeLine[]
  payer: { name: string; identityNumber: string }
  locale: 'vi' | 'en'
  ip: string
  returnUrl: string
  callbackUrl: string
}

/**
 * Asks the platform for a payment of a draft and returns where to pay. One that waits with the same lines is used again.
 * The caller has made sure that the draft is the actor's and ready to be submitted.
 */
export async function requestPayment(
  app: App,
  platform: PaymentPlatform,
  actor: CitizenActor,
  asked: PaymentAsked,
): Promise<{ payUrl: string; reference: string }> {
  const payment = await app.transaction(actor, async (tx) => {
    await takeTurn(tx, asked.draft)
    const before = await paymentOfDraft(tx, asked.draft)
    if (before?.state === 'settled') throw paymentErrors.alreadyPaid()
    if (before?.state === 'requested') {
      if (sameLines(before, asked.lines)) return before
      await changePayment(tx, before.id, { state: 'failed', failure: 'replaced' })
    }
    const reference = `MC${randomUUID().replaceAll('-', '').slice(0, 24).toUpperCase()}`
    const amount = asked.lines.reduce((sum, line) => sum + line.amount, 0)
    const { draft, procedure, unit } = asked
    await addPayment(tx, {
      reference,
      person: actor.id,
      draft,
      procedure,
      unit,
      lines: [...asked.lines],
      amount,
    })
    tx.audit('payment.request', draft)
    return (await lockPaymentsWith(tx, reference)).find((row) => row.reference === reference)!
  })
  const { payUrl } = await platform.init({
    reference: payment.reference,
    amount: payment.amount,
    description: `Thu tuc ${asked.procedure}`,
    at: payment.requestedAt,
    ip: asked.ip,
    locale: asked.locale,
    returnUrl: asked.returnUrl,
    callbackUrl: asked.callbackUrl,
    procedure: asked.procedure,
    unit: asked.unit,
    unitName: asked.unitName,
    payer: asked.payer,
    lines: payment.lines.map((line) => ({
      id: line.id,
      name: line.vi,
      amount: line.amount,
      kind: line.kind,
    })),
  })
  await app.transaction(actor, (tx) => changePayment(tx, payment.id, { pay_url: payUrl }))
  return { payUrl, reference: payment.reference }
}

const sameLines = (payment: Payment, lines: readonly FeeLine[]) =>
  payment.lines.length === lines.length &&
  lines.every(
    (line, index) => payment.lines[index]?.id === line.id && payment.lines[index]?.amount === line.amount,
  )
