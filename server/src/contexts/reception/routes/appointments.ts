import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { citizenOf, staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, moment, nullable } from '../../../kernel/shapes.ts'
import { bookAppointment } from '../actions/book-appointment.ts'
import { cancelAppointment } from '../actions/cancel-appointment.ts'
import { deskAppointments } from '../queries/appointments.ts'
import { myCollection } from '../queries/collection.ts'
import { Id } from './schemas.ts'

const Instant = Type.Unsafe<Date>({ type: 'string', format: 'date-time' })
const done = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) }

const DeskAppointments = Type.Object({
  desk: Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() }),
  items: Type.Array(
    Type.Object({
      at: Instant,
      state: choice('expected', 'collected', 'missed'),
      dossier: Type.Object({
        id: Type.String(),
        code: Type.String(),
        procedureVi: Type.String(),
        procedureEn: Type.String(),
        applicantName: Type.String(),
        status: Type.String(),
      }),
    }),
  ),
})

const Collection = Type.Object({
  desk: Type.Object({
    id: Type.String(),
    vi: Type.String(),
    en: Type.String(),
    address: nullable(Type.String()),
    phone: nullable(Type.String()),
  }),
  appointment: nullable(Type.Object({ at: Instant })),
  times: Type.Array(Type.Object({ at: Instant, free: Type.Boolean() })),
})

/** When people come to collect results that lie at a desk. */
export const appointmentRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/desk/appointments',
    {
      schema: {
        operationId: 'listAppointments',
        summary: 'Who comes to the desk to collect a result, from this morning on',
        response: { 200: DeskAppointments, ...problems(401, 403) },
      },
    },
    async (request) => deskAppointments(app, staffOf(request)),
  )

  http.get(
    '/api/v1/dossiers/:id/appointment',
    {
      schema: {
        operationId: 'readCollection',
        params: Id,
        response: { 200: Collection, ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) => myCollection(app, citizenOf(request), request.params.id),
  )

  http.put(
    '/api/v1/dossiers/:id/appointment',
    {
      schema: {
        operationId: 'bookAppointment',
        params: Id,
        body: Type.Object({ at: moment }),
        response: done,
      },
    },
    async (request, reply) => {
      const at = new Date(request.body.at)
      await bookAppointment(app, citizenOf(request), { dossier: request.params.id, at })
      return reply.status(204).send(null)
    },
  )

  http.delete(
    '/api/v1/dossiers/:id/appointment',
    { schema: { operationId: 'cancelAppointment', params: Id, response: done } },
    async (request, reply) => {
      await cancelAppointment(app, citizenOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
}
