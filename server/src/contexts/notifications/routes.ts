import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../kernel/app.ts'
import { problems } from '../../kernel/problem.ts'
import { takeInquiry } from './actions/take-inquiry.ts'
import type { SmsGateway } from './adapters/sms.ts'

/** What the gateway for text messages passes on to us. */
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
}
