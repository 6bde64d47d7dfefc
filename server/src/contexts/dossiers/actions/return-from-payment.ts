import type { App, CitizenActor } from '../../../kernel/app.ts'
import { askPlatform, type PaymentPlatform, paymentByReference, paymentErrors } from '../../payments/index.ts'
import type { Submitted } from './open-dossier.ts'
import { submitDossier } from './submit-dossier.ts'

export type AfterPayment =
  | { kind: 'submitted'; dossier: Submitted; draft: string }
  | { kind: 'waiting'; draft: string }
  | { kind: 'failed'; draft: string; because: string }

/**
 * The payer comes back. What the browser brings proves nothing, so the platform is asked unless its callback has come;
 * what is paid is submitted at once, and the reaction to the payment finds it done.
 */
export async function returnFromPayment(
  app: App,
  platform: PaymentPlatform,
  actor: CitizenActor,
  reference: string,
): Promise<AfterPayment> {
  const payment = await app.read(actor, (read) => paymentByReference(read, reference))
  if (payment?.person !== actor.id) throw paymentErrors.notFound()
  const { draft } = payment
  const state = payment.state === 'settled' ? 'settled' : await askPlatform(app, platform, reference)
  if (state === 'settled')
    return { kind: 'submitted', draft, dossier: await submitDossier(app, actor, draft) }
  if (state === 'failed') {
    const now = await app.read(actor, (read) => paymentByReference(read, reference))
    return { kind: 'failed', draft, because: now?.failure ?? 'declined' }
  }
  return { kind: 'waiting', draft }
}
