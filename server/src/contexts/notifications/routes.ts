import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../kernel/app.ts'
import { staffOf } from '../../kernel/http.ts'
import { problems } from '../../kernel/problem.ts'
import { chooseDailyLetter } from './actions/choose-daily-letter.ts'
import { takeInquiry } from './actions/take-inquiry.ts'
import type { SmsGateway } from './adapters/sms.ts'
import { dailyLetter } from './queries/daily-letter.ts'

const DailyLetter = Type.Object({
  on: Type.Boolean({
    description: 'Whether they get the letter of each morning about what is overdue or due soon',
  }),
})

/** What the gateway for text messages passes on to us, and what members of staff say about their own letters. */
export const notificationRoutes: FastifyPluginAsyncTypebox<{ app: App; sms: SmsGateway }> = async (
  http,
  { app, sms },
) => {
  http.post(
    '/api/messages/incoming',
    {
      schema: {
        operationId: 'receiveTextMessage',
        summary: 'A text message that a telephone sent to the short number, signed by the gateway',
        headers: Type.Object({ 'x-signature': Type.String({ maxLength: 200 }) }),
        body: Type.Object({
          id: Type.String({ maxLength: 80, pattern: '^[A-Za-z0-9._:-]+$' }),
          from: Type.String({ pattern: '^(0|\\+84)\\d{9}$' }),
          to: Type.String({ maxLength: 20 }),
          text: Type.String({ maxLength: 2000 }),
          receivedAt: Type.String({ maxLength: 40 }),
        }),
        response: { 204: Type.Null(), ...problems(400, 403) },
      },
    },
    async (request, reply) => {
      await takeInquiry(app, sms.readIncoming(request.body, request.headers['x-signature']))
      return reply.status(204).send(null)
    },
  )

  http.get(
    '/api/v1/desk/me/daily-letter',
    {
      schema: {
        operationId: 'dailyLetter',
        response: { 200: DailyLetter, ...problems(401, 403) },
      },
    },
    (request) => dailyLetter(app, staffOf(request)),
  )

  http.put(
    '/api/v1/desk/me/daily-letter',
    {
      schema: {
        operationId: 'chooseDailyLetter',
        body: DailyLetter,
        response: { 204: Type.Null(), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      await chooseDailyLetter(app, staffOf(request), request.body.on)
      return reply.status(204).send(null)
    },
  )
}
