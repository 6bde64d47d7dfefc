import { createHmac, timingSafeEqual } from 'node:crypto'
import { notificationErrors } from '../errors.ts'

export type SmsSettings = {
  url: string
  apiKey: string
  /** With what the gateway signs what it passes on; absent: nothing is taken. */
  incomingSecret?: string | undefined
}
/** A text message as the gateway passes it on. */
export type PassedOn = { id: string; from: string; to: string; text: string; receivedAt: string }
/** `sender` stands for the telephone where it need not be known: a keyed digest. */
export type Incoming = { id: string; phone: string; sender: string; text: string }
export type SmsGateway = {
  /** Sends a text message once per id. Throws `message-undeliverable` for good, `message-gateway-down` for now. */
  send(message: { id: string; to: string; text: string }): Promise<void>
  /** Reads what a telephone sent. Throws `message-signature-wrong` when it is not the gateway that says so. */
  readIncoming(message: PassedOn, signature: string): Incoming
}

/** Answers that no later attempt can change: the number, the message or its id is wrong. */
const permanent = [400, 409, 413, 422]

/** Speaks to the gateway that the province has for text messages. */
export const createSmsGateway = ({ url, apiKey, incomingSecret }: SmsSettings): SmsGateway => ({
  async send({ id, to, text }) {
    let response: Response
    try {
      response = await fetch(new URL('/sms', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
        body: JSON.stringify({ id, to, text }),
        signal: AbortSignal.timeout(10_000),
      })
    } catch {
      throw notificationErrors.gatewayDown()
    }
    await response.body?.cancel()
    if (permanent.includes(response.status)) throw notificationErrors.undeliverable()
    if (!response.ok) throw notificationErrors.gatewayDown()
  },
  readIncoming({ id, from, to, text, receivedAt }, signature) {
    const digest = (key: string, value: string) =>
      createHmac('sha256', key).update(value, 'utf8').digest('hex')
    const expected =
      incomingSecret && Buffer.from(digest(incomingSecret, [id, from, to, text, receivedAt].join('\n')))
    const given = Buffer.from(signature)
    if (!expected || expected.length !== given.length || !timingSafeEqual(expected, given))
      throw notificationErrors.wrongSignature()
    const phone = from.replace(/^\+84/, '0')
    return { id, phone, sender: digest(`sender ${incomingSecret}`, phone), text }
  },
})
