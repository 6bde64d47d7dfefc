import { createHmac, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { readFields } from '../shell/fields.ts'
import { postJson } from '../shell/post-json.ts'

/** What a telephone sent to the short number, as the gateway passes it on. */
export type Incoming = { id: string; from: string; to: string; text: string; receivedAt: string }

type Options = { callbackUrl: string; secret: string; retryMilliseconds: number }

const shortNumber = '8088'
const mostAttempts = 4
/** Whose messages are passed on twice, as a gateway does that lost our answer; whose with a wrong signature. */
const [passedTwice, wronglySigned] = ['0900009993', '0900009994']

/** Hexadecimal HMAC-SHA256 of the members in this order, one a line. */
export const signIncoming = (secret: string, { id, from, to, text, receivedAt }: Incoming): string =>
  createHmac('sha256', secret).update([id, from, to, text, receivedAt].join('\n'), 'utf8').digest('hex')

/**
 * Adds `POST /phone` `{ from, text, id? }`: somebody sends a text message to the short number. It is passed on to the portal, up to
 * four times when that does not answer 2xx; the answer here says whether it was heard at once.
 */
export function addIncoming(app: FastifyInstance, { callbackUrl, secret, retryMilliseconds }: Options) {
  const timers = new Set<NodeJS.Timeout>()

  async function pass(message: Incoming, attempt = 1): Promise<boolean> {
    const heard = await postJson(callbackUrl, message, { 'x-signature': signatureFor(message, secret) })
    if (!heard && attempt < mostAttempts) {
      const timer = setTimeout(
        () => {
          timers.delete(timer)
          void pass(message, attempt + 1)
        },
        retryMilliseconds * 5 ** (attempt - 1),
      )
      timer.unref()
      timers.add(timer)
    }
    return heard
  }

  app.post('/phone', async (request, reply) => {
    const fields = readFields(request.body)
    const id = fields.optional('id', { max: 80, pattern: /^[A-Za-z0-9._:-]+$/ }) ?? randomUUID()
    const from = fields.text('from', { pattern: /^(0|\+84)\d{9}$/ }).replace(/^\+84/, '0')
    const text = fields.text('text', { max: 1000 })
    fields.done()
    const message = { id, from, to: shortNumber, text, receivedAt: new Date().toISOString() }
    const heard = await pass(message)
    if (from === passedTwice) await pass(message)
    const fromPage = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    if (fromPage) return reply.redirect(`/?to=${encodeURIComponent(from)}`, 303)
    return reply.status(202).send({ id, heard })
  })

  return {
    close: () => {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

const signatureFor = (message: Incoming, secret: string): string =>
  signIncoming(message.from === wronglySigned ? `not-${secret}` : secret, message)
