/** The only door into this context. */
export { askPlatform } from './actions/ask-platform.ts'
export { type PaymentAsked, requestPayment } from './actions/request-payment.ts'
export { takeCash } from './actions/take-cash.ts'
export { createPaymentPlatform, type PaymentPlatform } from './adapters/payment-platform.ts'
export { paymentErrors } from './errors.ts'
export { cashTaken, paymentFailed, paymentSettled, refundDue } from './events.ts'
export { paymentJobs } from './jobs.ts'
export { paymentRoutes } from './routes.ts'
export type { PaymentState } from './rules/payment-outcome.ts'
export {
  type CashReceipt,
  cashReceiptOf,
  type FeeLine,
  type Payment,
  paymentByReference,
  paymentOfDraft,
} from './store.ts'
