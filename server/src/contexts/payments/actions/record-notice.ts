import type { App } from '../../../kernel/app.ts'
import type { Notice } from '../adapters/payment-platform.ts'
import { paymentFailed, paymentSettled, refundDue } from '../events.ts'
import { judgeOutcome, type PaymentState } from '../rules/payment-outcome.ts'
import { addNotice, changePayment, lockPaymentsWith } from '../store.ts'

/**
 * Takes what the platform says of a payment, by callback or when asked, and returns the payment's state afterwards
 * (null: no such payment). Safe for words that come twice, late or out of order.
 */
export const recordNotice = (
  app: App,
  channel: 'callback' | 'query',
  notice: Notice,
): Promise<PaymentState | null> =>
  app.transaction({ kind: 'system', id: `payments.${channel}` }, async (tx) => {
    const payments = await lockPaymentsWith(tx, notice.reference)
    const payment = payments.find(({ reference }) => reference === notice.reference)
    if (!payment) return null
    const anotherSettled = payments.some(({ id, state }) => id !== payment.id && state === 'settled')
    const outcome = judgeOutcome(
      { ...payment, anotherSettled, replaced: payment.failure === 'replaced' },
      notice,
    )
    const verdict = 'because' in outcome ? `${outcome.kind}: ${outcome.because}` : outcome.kind
    await addNotice(tx, { reference: notice.reference, channel, verdict, payload: notice })
    const { id, draft, amount } = payment
    switch (outcome.kind) {
      case 'keep':
        return payment.state
      case 'fail':
        await changePayment(tx, id, { state: 'failed', failure: outcome.because })
        tx.publish(paymentFailed.of({ payment: id, draft, because: outcome.because }))
        return 'failed'
      case 'refund':
        await changePayment(tx, id, {
          state: 'refund-due',
          gateway_transaction: notice.transaction,
          settled_at: tx.now,
        })
        tx.publish(refundDue.of({ payment: id, draft, amount }))
        return 'refund-due'
      case 'settle': {
        await changePayment(tx, id, {
          state: 'settled',
          failure: null,
          gateway_transaction: notice.transaction,
          settled_at: tx.now,
        })
        tx.audit('payment.settle', id)
        const { reference, person, procedure, unit } = payment
        tx.publish(paymentSettled.of({ payment: id, reference, person, draft, procedure, unit, amount }))
        return 'settled'
      }
    }
  })
