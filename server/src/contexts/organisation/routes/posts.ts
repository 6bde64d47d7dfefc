import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { changeRoles } from '../actions/change-roles.ts'
import { delegate } from '../actions/delegate.ts'
import { endPost } from '../actions/end-post.ts'
import { revokeDelegation } from '../actions/revoke-delegation.ts'
import { Day, done, Role, Said, Uuid } from './schemas.ts'

export const postRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  const Id = Type.Object({ id: Uuid })

  http.post(
    '/api/v1/desk/posts/:id/end',
    {
      schema: {
        operationId: 'endPost',
        params: Id,
        body: Type.Object({ on: Day }),
        response: { ...done, ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      await endPost(app, staffOf(request), request.params.id, request.body.on)
      return reply.status(204).send(null)
    },
  )

  http.put(
    '/api/v1/desk/posts/:id/roles',
    {
      schema: {
        operationId: 'changeRoles',
        summary: 'Other roles, and another position if named, from today on',
        params: Id,
        body: Type.Object({
          roles: Type.Array(Role, { maxItems: 8 }),
          position: Type.Optional(Said()),
          decision: Type.Optional(Said()),
        }),
        response: { ...done, ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { decision = null, ...change } = request.body
      await changeRoles(app, staffOf(request), request.params.id, { ...change, decision })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/posts/:id/delegations',
    {
      schema: {
        operationId: 'delegate',
        summary: 'Lends roles of the post to another person; `validTo` is the first day it no longer holds',
        params: Id,
        body: Type.Object({
          delegate: Uuid,
          roles: Type.Array(Role, { minItems: 1, maxItems: 8 }),
          validFrom: Day,
          validTo: Day,
          reason: Said(),
        }),
        response: { 201: Type.Object({ id: Type.String() }), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const id = await delegate(app, staffOf(request), request.params.id, request.body)
      return reply.status(201).send({ id })
    },
  )

  http.delete(
    '/api/v1/desk/delegations/:id',
    {
      schema: {
        operationId: 'revokeDelegation',
        params: Id,
        response: { ...done, ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      await revokeDelegation(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
}
