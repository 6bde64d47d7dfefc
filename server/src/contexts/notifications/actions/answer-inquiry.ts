import type { App } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import type { SmsGateway } from '../adapters/sms.ts'
import { endInquiry, waitingAnswer } from '../store/inquiry.ts'

/** Sends back what was asked for by text message; throws when it has to be tried again. The number is forgotten with the answer. */
export async function answerInquiry(app: App, sms: SmsGateway, id: string): Promise<void> {
  const actor = { kind: 'system', id: 'notifications.answer-inquiry' } as const
  const message = await app.read(actor, (read) => waitingAnswer(read, id))
  if (!message) return
  try {
    await sms.send({ id: `inquiry.${id}`, ...message })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'message-undeliverable') throw error
  }
  await app.transaction(actor, (tx) => endInquiry(tx, id))
}
