import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readFields } from '../shell/fields.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { deliveryVerdict } from './failures.ts'
import type { Message, Outbox } from './outbox.ts'

type Channel = 'sms' | 'zalo'

/** Adds `POST /sms`, `POST /zalo` and the look-up of their status. */
export function addGateway(app: FastifyInstance, outbox: Outbox, apiKey: string) {
  for (const channel of ['sms', 'zalo'] as const) {
    app.post(`/${channel}`, (request, reply) => {
      authenticate(request, apiKey)
      const { message, repeated } = take(outbox, channel, request.body)
      return reply.status(repeated ? 200 : 202).send(statusOut(message))
    })

    app.get<{ Params: { id: string } }>(`/${channel}/:id`, (request) => {
      authenticate(request, apiKey)
      const message = outbox.find(channel, request.params.id)
      if (!message) throw new SandboxProblem(404, 'not-found', 'There is no message with this id.')
      return statusOut(message)
    })
  }
}

/** Takes a message once per id: the same again is not sent again, another under its id is refused. */
function take(outbox: Outbox, channel: Channel, body: unknown): { message: Message; repeated: boolean } {
  const fields = readFields(body)
  const id = fields.text('id', { max: 100, pattern: /^[A-Za-z0-9._:-]+$/ })
  const to = fields.text('to', { pattern: /^(0|\+84)\d{9}$/ }).replace(/^\+84/, '0')
  const text = fields.text('text', { max: 2000 })
  fields.done()
  const before = outbox.find(channel, id)
  if (before && (before.to !== to || before.text !== text))
    throw new SandboxProblem(409, 'id-reused', 'This id was used for another message.')
  if (before?.status === 'sent') return { message: before, repeated: true }

  const attempts = (before?.attempts ?? 0) + 1
  const verdict = deliveryVerdict(to, attempts)
  const sentAt = new Date().toISOString()
  const status = verdict === 'delivered' ? 'sent' : 'failed'
  const message: Message = {
    id,
    channel,
    to,
    from: 'MOTCUA',
    subject: '',
    text,
    html: '',
    status,
    attempts,
    sentAt,
  }
  outbox.put(message)
  if (verdict === 'try-later')
    throw new SandboxProblem(503, 'unavailable', 'The network is busy; try again later.')
  if (verdict === 'undeliverable')
    throw new SandboxProblem(422, 'undeliverable', 'The number does not exist.')
  return { message, repeated: false }
}

function statusOut({ id, channel, to, status, attempts, sentAt, text }: Message) {
  return { id, channel, to, status, attempts, sentAt, segments: segmentsOf(text) }
}

// Vietnamese letters need the 16-bit alphabet: 70 signs in one message, 67 in each of several.
function segmentsOf(text: string) {
  const plain = [...text].every((sign) => sign <= '~')
  const [alone, chained] = plain ? [160, 153] : [70, 67]
  return text.length <= alone ? 1 : Math.ceil(text.length / chained)
}

function authenticate(request: FastifyRequest, apiKey: string) {
  const digest = (value: unknown) => createHash('sha256').update(String(value)).digest()
  if (!timingSafeEqual(digest(request.headers['x-api-key']), digest(apiKey)))
    throw new SandboxProblem(401, 'unauthenticated', 'X-API-Key is missing or wrong.')
}
