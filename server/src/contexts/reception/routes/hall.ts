import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { problems } from '../../../kernel/problem.ts'
import { takeTicket } from '../actions/take-ticket.ts'
import { publicBoard } from '../queries/queue.ts'
import { Board } from './schemas.ts'

const Desk = Type.Object({ desk: Type.String({ minLength: 1, maxLength: 35 }) })
const often = { rateLimit: { max: 60, timeWindow: 60_000 } }

/** What the machine and the screen of the hall ask for; no sign-in, and nothing about people. */
export const hallRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(Board)

  http.post(
    '/api/v1/desks/:desk/tickets',
    {
      config: often,
      schema: {
        operationId: 'takeTicket',
        summary: 'Draws the next number of today at a one-stop desk',
        params: Desk,
        response: { 201: Type.Ref('Ticket'), ...problems(400, 404, 429) },
      },
    },
    async (request, reply) => reply.status(201).send(await takeTicket(app, request.params.desk)),
  )

  http.get(
    '/api/v1/desks/:desk/board',
    {
      config: often,
      schema: {
        operationId: 'readBoard',
        params: Desk,
        response: { 200: Type.Ref('QueueBoard'), ...problems(400, 404, 429) },
      },
    },
    async (request) => publicBoard(app, request.params.desk),
  )
}
