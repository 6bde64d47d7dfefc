import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { citizenOf, staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { nullable } from '../../../kernel/shapes.ts'
import { markMessagesRead } from '../actions/mark-messages-read.ts'
import { writeToApplicant, writeToDesk } from '../actions/write-message.ts'
import { correspondence, myCorrespondence } from '../queries/correspondence.ts'
import { unreadMessages } from '../queries/unread-messages.ts'
import { longestMessage, sides } from '../rules/correspondence.ts'
import { Id, Instant } from './schemas.ts'

const Correspondence = Type.Object(
  {
    messages: Type.Array(
      Type.Object({
        no: Type.Integer(),
        side: Type.Union(sides.map((side) => Type.Literal(side))),
        authorName: Type.String(),
        authorPosition: nullable(Type.String()),
        text: Type.String(),
        writtenAt: Instant,
        readAt: nullable(Instant),
        readByName: nullable(Type.String()),
      }),
    ),
    mayWrite: Type.Boolean(),
  },
  { $id: 'Correspondence' },
)

const Unread = Type.Object({
  dossier: Type.String(),
  code: Type.String(),
  procedureVi: Type.String(),
  procedureEn: Type.String(),
  applicantName: Type.String(),
  count: Type.Integer(),
  since: Instant,
})

const Message = Type.Object({
  // Twice as much as is kept: the rule says what is too long, in words.
  text: Type.String({ maxLength: longestMessage * 2 }),
  key: Type.String({
    format: 'uuid',
    description: 'Made by the client; the same sent twice is written once',
  }),
})
const read = { 200: Type.Ref('Correspondence'), ...problems(400, 401, 403, 404) }
const done = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) }

/** What applicant and desk write to each other about a dossier. */
export const correspondenceRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(Correspondence)

  http.get(
    '/api/v1/desk/unread-messages',
    {
      schema: {
        operationId: 'listUnreadMessages',
        summary: 'Dossiers of the unit about which applicants wrote something that nobody has read',
        response: { 200: Type.Object({ items: Type.Array(Unread) }), ...problems(401, 403) },
      },
    },
    async (request) => ({ items: await unreadMessages(app, staffOf(request)) }),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/messages',
    { schema: { operationId: 'readCorrespondence', params: Id, response: read } },
    async (request) => correspondence(app, staffOf(request), request.params.id),
  )

  http.post(
    '/api/v1/desk/dossiers/:id/messages',
    { schema: { operationId: 'writeToApplicant', params: Id, body: Message, response: done } },
    async (request, reply) => {
      await writeToApplicant(app, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )

  http.put(
    '/api/v1/desk/dossiers/:id/messages/read',
    { schema: { operationId: 'markMessagesRead', params: Id, response: done } },
    async (request, reply) => {
      await markMessagesRead(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )

  http.get(
    '/api/v1/dossiers/:id/messages',
    { schema: { operationId: 'readMyCorrespondence', params: Id, response: read } },
    async (request) => myCorrespondence(app, citizenOf(request), request.params.id),
  )

  http.post(
    '/api/v1/dossiers/:id/messages',
    { schema: { operationId: 'writeToDesk', params: Id, body: Message, response: done } },
    async (request, reply) => {
      await writeToDesk(app, citizenOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
}
