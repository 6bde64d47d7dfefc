import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { date, nullable, reference } from '../../../kernel/shapes.ts'
import { approveReengineering } from '../actions/approve-reengineering.ts'
import { carryOutReengineering } from '../actions/carry-out-reengineering.ts'
import { proposeReengineering } from '../actions/propose-reengineering.ts'
import { returnReengineering } from '../actions/return-reengineering.ts'
import { reengineeringList, reengineeringPage } from '../queries/reengineering.ts'
import { AfterRecord, ReengineeringList, ReengineeringPage } from './reengineering-schemas.ts'
import { code } from './shapes.ts'

const params = Type.Object({ code })
const done = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) }
const count = Type.Integer({ minimum: 0, maximum: 100_000_000 })
const base = '/api/v1/desk/reengineering'

/** Re-engineering of procedures (tái cấu trúc): proposed by agencies, approved by a second person, tracked to done. */
export const reengineeringRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(ReengineeringList)
  http.addSchema(ReengineeringPage)

  http.get(
    base,
    {
      schema: {
        operationId: 'listReengineering',
        summary: 'Every procedure in force and how far its re-engineering is',
        response: { 200: reference(ReengineeringList), ...problems(401, 403) },
      },
    },
    (request) => reengineeringList(app, staffOf(request)),
  )

  http.get(
    `${base}/:code`,
    {
      schema: {
        operationId: 'readReengineering',
        summary: 'A procedure before and after, side by side',
        params,
        response: { 200: reference(ReengineeringPage), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => reengineeringPage(app, staffOf(request), request.params.code),
  )

  http.put(
    `${base}/:code`,
    {
      schema: {
        operationId: 'proposeReengineering',
        params,
        body: Type.Object({
          after: AfterRecord,
          tripsBefore: Type.Integer({ minimum: 0, maximum: 100 }),
          tripsAfter: Type.Integer({ minimum: 0, maximum: 100 }),
          yearlyDossiers: count,
          note: nullable(Type.String({ maxLength: 2000 })),
          revision: nullable(Type.Integer({ minimum: 0 })),
        }),
        response: done,
      },
    },
    async (request, reply) => {
      await proposeReengineering(app, staffOf(request), request.params.code, request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    `${base}/:code/approve`,
    {
      schema: {
        operationId: 'approveReengineering',
        params,
        body: Type.Object({
          number: Type.String({ minLength: 1, maxLength: 80 }),
          issuedOn: date,
          signer: Type.String({ minLength: 1, maxLength: 200 }),
        }),
        response: done,
      },
    },
    async (request, reply) => {
      await approveReengineering(app, staffOf(request), request.params.code, request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    `${base}/:code/return`,
    {
      schema: {
        operationId: 'returnReengineering',
        params,
        body: Type.Object({ reason: Type.String({ maxLength: 2000 }) }),
        response: done,
      },
    },
    async (request, reply) => {
      await returnReengineering(app, staffOf(request), request.params.code, request.body.reason)
      return reply.status(204).send(null)
    },
  )

  http.post(
    `${base}/:code/carry-out`,
    { schema: { operationId: 'carryOutReengineering', params, response: done } },
    async (request, reply) => {
      await carryOutReengineering(app, staffOf(request), request.params.code)
      return reply.status(204).send(null)
    },
  )
}
