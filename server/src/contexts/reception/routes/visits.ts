import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { date, nullable } from '../../../kernel/shapes.ts'
import type { PrefillSource } from '../../forms/index.ts'
import { beginVisitEntry } from '../actions/begin-visit-entry.ts'
import { callNext } from '../actions/call-next.ts'
import { closeVisit } from '../actions/close-visit.ts'
import { identifyPerson } from '../actions/identify-person.ts'
import { markNoShow } from '../actions/mark-no-show.ts'
import { openVisit } from '../actions/open-visit.ts'
import { recordHelp } from '../actions/record-help.ts'
import { deskQueue } from '../queries/queue.ts'
import { visitPage } from '../queries/visit-page.ts'
import { Card, DeskQueue, Id, IdentifiedPerson, VisitPage } from './schemas.ts'

const done = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) }
const Mail = Type.Object({
  arrivedOn: date,
  sender: Type.String({ minLength: 1, maxLength: 200 }),
  postalNumber: Type.String({ maxLength: 40 }),
})

/** Calling numbers and receiving people. */
export const visitRoutes: FastifyPluginAsyncTypebox<{ app: App; prefill: PrefillSource }> = async (
  http,
  { app, prefill },
) => {
  http.addSchema(DeskQueue)
  http.addSchema(VisitPage)

  http.get(
    '/api/v1/desk/reception',
    {
      schema: {
        operationId: 'readReception',
        response: { 200: Type.Ref('DeskQueue'), ...problems(401, 403) },
      },
    },
    async (request) => deskQueue(app, staffOf(request)),
  )

  http.post(
    '/api/v1/desk/reception/next',
    {
      schema: {
        operationId: 'callNextTicket',
        body: Type.Object({ counter: Type.String({ minLength: 1, maxLength: 20 }) }),
        response: {
          200: Type.Object({ ticket: nullable(Type.Ref('Ticket')) }),
          ...problems(400, 401, 403, 409),
        },
      },
    },
    async (request) => ({ ticket: await callNext(app, staffOf(request), request.body.counter) }),
  )

  http.post(
    '/api/v1/desk/reception/tickets/:id/no-show',
    { schema: { operationId: 'markNoShow', params: Id, response: done } },
    async (request, reply) => {
      await markNoShow(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/visits',
    {
      schema: {
        operationId: 'openVisit',
        summary: 'Begins to receive the person of a number, somebody without one, or what came by post',
        body: Type.Object({
          ticket: Type.Optional(Type.String({ format: 'uuid' })),
          mail: Type.Optional(Mail),
        }),
        response: { 201: Id, ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) =>
      reply.status(201).send({ id: await openVisit(app, staffOf(request), request.body) }),
  )

  http.get(
    '/api/v1/desk/visits/:id',
    {
      schema: {
        operationId: 'readVisit',
        params: Id,
        response: { 200: Type.Ref('VisitPage'), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const page = await visitPage(app, staffOf(request), request.params.id)
      const { visit, open, ticket, person, entries } = page
      const { id, way, openedAt, arrivedOn, sender, postalNumber } = visit
      return {
        ...{ id, way, open, openedAt, person, entries },
        ticket: ticket?.number ?? null,
        mail: arrivedOn ? { arrivedOn, sender: sender ?? '', postalNumber: postalNumber ?? '' } : null,
      }
    },
  )

  http.post(
    '/api/v1/desk/visits/:id/person',
    {
      schema: {
        operationId: 'identifyPerson',
        params: Id,
        body: Card,
        response: { 200: IdentifiedPerson, ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request) =>
      identifyPerson(app, staffOf(request), { visit: request.params.id, card: request.body }),
  )

  http.post(
    '/api/v1/desk/visits/:id/entries',
    {
      schema: {
        operationId: 'beginEntry',
        params: Id,
        body: Type.Object({
          procedure: Type.String({ minLength: 1, maxLength: 40 }),
          unit: Type.String({ minLength: 1, maxLength: 35 }),
          online: Type.Boolean({ description: 'Help with an online submission' }),
        }),
        response: { 201: Id, ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const begun = { visit: request.params.id, ...request.body }
      return reply.status(201).send({ id: await beginVisitEntry(app, prefill, staffOf(request), begun) })
    },
  )

  http.post(
    '/api/v1/desk/visits/:id/assistance',
    {
      schema: {
        operationId: 'recordAssistance',
        summary: 'The person handed in online on their own account with the help of the clerk',
        params: Id,
        body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) }),
        response: done,
      },
    },
    async (request, reply) => {
      await recordHelp(app, staffOf(request), { visit: request.params.id, code: request.body.code })
      return reply.status(204).send(null)
    },
  )

  http.delete(
    '/api/v1/desk/visits/:id',
    { schema: { operationId: 'closeVisit', params: Id, response: done } },
    async (request, reply) => {
      await closeVisit(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
}
