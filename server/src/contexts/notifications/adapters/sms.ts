import { notificationErrors } from '../errors.ts'

export type SmsSettings = { url: string; apiKey: string }
export type SmsGateway = {
  /** Sends a text message once per id. Throws `message-undeliverable` for good, `message-gateway-down` for now. */
  send(message: { id: string; to: string; text: string }): Promise<void>
}

/** Answers that no later attempt can change: the number, the message or its id is wrong. */
const permanent = [400, 409, 413, 422]

/** Speaks to the gateway that the province has for text messages. */
export const createSmsGateway = ({ url, apiKey }: SmsSettings): SmsGateway => ({
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
})
