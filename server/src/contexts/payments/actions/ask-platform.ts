import type { App } from '../../../kernel/app.ts'
import type { PaymentPlatform } from '../adapters/payment-platform.ts'
import type { PaymentState } from '../rules/payment-outcome.ts'
import { recordNotice } from './record-notice.ts'

/** Asks the platform how a payment stands and records the answer; for a callback that is late or was lost. */
export async function askPlatform(
  app: App,
  platform: PaymentPlatform,
  reference: string,
): Promise<PaymentState | null> {
  const notice = await platform.query(reference, app.now())
  return recordNotice(app, 'query', notice)
}
