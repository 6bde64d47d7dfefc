import { defineEvent } from '../../kernel/app.ts'

export const paymentSettled = defineEvent<{
  payment: string
  reference: string
  person: string
  draft: string
  procedure: string
  unit: string
  amount: number
}>('payments.payment-settled')

export const paymentFailed = defineEvent<{ payment: string; draft: string; because: string }>(
  'payments.payment-failed',
)

/** The same thing was paid for twice; the second sum must go back. */
export const refundDue = defineEvent<{ payment: string; draft: string; amount: number }>(
  'payments.refund-due',
)

/** Money was taken at a desk and a receipt given. `payment` is the receipt. */
export const cashTaken = defineEvent<{
  payment: string
  person: string
  draft: string
  procedure: string
  unit: string
  amount: number
}>('payments.cash-taken')
