import type { App } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import type { Mailer } from '../adapters/email.ts'
import type { SmsGateway } from '../adapters/sms.ts'
import { nextState } from '../rules/delivery.ts'
import { beginAttempt, endAttempt, type Outgoing } from '../store/message.ts'

export type Gateways = { sms: SmsGateway; email: Mailer }

/**
 * Tries to deliver a message that waits. Throws when it has to be tried again; what can never be delivered, or was tried
 * too often, is kept as failed.
 */
export async function deliverMessage(app: App, gateways: Gateways, id: string): Promise<void> {
  const actor = { kind: 'system', id: 'notifications.deliver' } as const
  const message = await app.transaction(actor, (tx) => beginAttempt(tx, id))
  if (!message) return
  const failure = await send(gateways, message).then(
    () => null,
    (error: unknown) => error,
  )
  const code = failure instanceof DomainError ? failure.code : failure === null ? null : 'internal'
  const outcome = failure === null ? 'sent' : code === 'message-undeliverable' ? 'undeliverable' : 'try-later'
  const state = nextState(outcome, message.attempts)
  await app.transaction(actor, (tx) => endAttempt(tx, id, { state, error: code }))
  if (state === 'queued') throw failure
}

const send = ({ sms, email }: Gateways, { id, channel, to, subject, text }: Outgoing): Promise<void> =>
  channel === 'sms' ? sms.send({ id, to, text }) : email.send({ id, to, subject: subject ?? '', text })
