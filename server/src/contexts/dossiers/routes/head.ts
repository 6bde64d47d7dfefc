import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { explainDelay } from '../actions/explain-delay.ts'
import { declineExtension, extend } from '../actions/extend.ts'
import { reopen } from '../actions/re-open.ts'
import { approveSupplement, declineSupplement } from '../actions/request-supplement.ts'
import { stop } from '../actions/stop.ts'
import { Id } from './schemas.ts'

const moved = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) }
const Sentence = Type.String({ maxLength: 2000 })
const Day = Type.String({ format: 'date' })

/** What stands above the steps: a delay that is explained and apologised for, an end without a result, a new beginning. */
export const headRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.post(
    '/api/v1/desk/dossiers/:id/explain-delay',
    {
      schema: {
        operationId: 'explainDelay',
        summary: 'Explain to the head why the due moment cannot be kept',
        params: Id,
        body: Type.Object({ reason: Sentence, proposed: Day }),
        response: moved,
      },
    },
    async (request, reply) => {
      await explainDelay(app, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/dossiers/:id/extend',
    {
      schema: {
        operationId: 'extendDue',
        summary: 'Apologise to the applicant and promise a new day, once',
        params: Id,
        body: Type.Object({ day: Day }),
        response: moved,
      },
    },
    async (request, reply) => {
      await extend(app, staffOf(request), request.params.id, request.body.day)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/dossiers/:id/decline-extension',
    {
      schema: {
        operationId: 'declineExtension',
        params: Id,
        body: Type.Object({ remark: Sentence }),
        response: moved,
      },
    },
    async (request, reply) => {
      await declineExtension(app, staffOf(request), request.params.id, request.body.remark)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/dossiers/:id/approve-supplement',
    {
      schema: {
        operationId: 'approveSupplement',
        summary: 'Let a further request for a supplement go out',
        params: Id,
        response: moved,
      },
    },
    async (request, reply) => {
      await approveSupplement(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/dossiers/:id/decline-supplement',
    {
      schema: {
        operationId: 'declineSupplement',
        params: Id,
        body: Type.Object({ remark: Sentence }),
        response: moved,
      },
    },
    async (request, reply) => {
      await declineSupplement(app, staffOf(request), request.params.id, request.body.remark)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/dossiers/:id/stop',
    {
      schema: {
        operationId: 'stopDossier',
        params: Id,
        body: Type.Object({ reason: Sentence }),
        response: moved,
      },
    },
    async (request, reply) => {
      await stop(app, staffOf(request), request.params.id, request.body.reason)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/dossiers/:id/re-open',
    {
      schema: {
        operationId: 'reopenDossier',
        summary: 'A refused or stopped dossier goes on by a decision',
        params: Id,
        body: Type.Object({
          decision: Type.Object({ number: Type.String({ maxLength: 100 }), issuedOn: Day }),
          reason: Sentence,
        }),
        response: moved,
      },
    },
    async (request, reply) => {
      await reopen(app, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
}
