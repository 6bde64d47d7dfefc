import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, nullable } from '../../../kernel/shapes.ts'
import { addToGroup, removeFromGroup, setGroupStatus, setPaperless } from '../actions/track-group.ts'
import { catalogueErrors } from '../errors.ts'
import { groupPage, procedureGroups } from '../queries/groups.ts'
import { groupStatuses } from '../rules/group-progress.ts'
import { Decision, level } from './shapes.ts'

const text = nullable(Type.String())
const Status = choice(...groupStatuses)
const progress = {
  members: Type.Integer(),
  notStarted: Type.Integer(),
  inProgress: Type.Integer(),
  done: Type.Integer(),
  share: nullable(Type.Number({ description: 'Per cent that is done' })),
}
const summary = {
  id: Type.String(),
  nameVi: Type.String(),
  nameEn: Type.String(),
  source: Type.String({ description: 'Number of the decision' }),
  expected: nullable(Type.Integer()),
  sure: text,
  note: text,
  progress: Type.Object(progress),
}
const Member = Type.Object({
  id: Type.String(),
  code: text,
  name: Type.String(),
  status: Status,
  statusFrom: text,
  evidence: text,
  unit: text,
  level: nullable(level),
  paperless: Type.Boolean(),
})
const params = Type.Object({ group: Type.String({ maxLength: 60 }) })
const memberParams = Type.Object({
  group: Type.String({ maxLength: 60 }),
  member: Type.String({ format: 'uuid' }),
})
const querystring = Type.Object({ on: Type.Optional(date) })
const refusals = problems(400, 401, 403, 404, 422)

/** Lists of procedures that are tracked to the end: anybody reads them, who keeps the catalogue changes them. */
export const groupRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  const reader = { kind: 'system', id: 'catalogue' } as const

  http.get(
    '/api/v1/procedure-groups',
    {
      schema: {
        operationId: 'listProcedureGroups',
        summary: 'Groups of procedures with their progress on a day',
        querystring,
        response: {
          200: Type.Object({ on: date, items: Type.Array(Type.Object(summary)) }),
          ...problems(400),
        },
      },
    },
    ({ query }) =>
      app.read(reader, async (read) => {
        const on = query.on ?? read.today
        return { on, items: await procedureGroups(read, on) }
      }),
  )

  http.get(
    '/api/v1/procedure-groups/:group',
    {
      schema: {
        operationId: 'getProcedureGroup',
        summary: 'A group with its members and the progress of each agency in charge',
        params,
        querystring,
        response: {
          200: Type.Object({
            ...summary,
            members: Type.Array(Member),
            units: Type.Array(Type.Object({ unit: text, nameVi: text, nameEn: text, ...progress })),
          }),
          ...problems(400, 404),
        },
      },
    },
    async ({ params: { group }, query }) => {
      const page = await app.read(reader, (read) => groupPage(read, group, query.on ?? read.today))
      if (!page) throw catalogueErrors.groupNotFound()
      return page
    },
  )

  http.post(
    '/api/v1/desk/procedure-groups/:group/members',
    {
      schema: {
        operationId: 'addToProcedureGroup',
        params,
        body: Type.Object({ code: Type.String({ pattern: '^[0-9]\\.[0-9]{6}$' }), validFrom: date }),
        response: { 201: Type.Object({ id: Type.String() }), ...refusals, ...problems(409) },
      },
    },
    async (request, reply) => {
      const id = await addToGroup(app, staffOf(request), { ...request.params, ...request.body })
      return reply.status(201).send({ id })
    },
  )

  http.post(
    '/api/v1/desk/procedure-groups/:group/members/:member/remove',
    {
      schema: {
        operationId: 'removeFromProcedureGroup',
        params: memberParams,
        body: Type.Object({ day: date }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      await removeFromGroup(app, staffOf(request), { ...request.params, ...request.body })
      return reply.status(204).send(null)
    },
  )

  http.put(
    '/api/v1/desk/procedure-groups/:group/members/:member/status',
    {
      schema: {
        operationId: 'setProcedureGroupStatus',
        params: memberParams,
        body: Type.Object({ status: Status, validFrom: date, evidence: Type.String({ maxLength: 1000 }) }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      await setGroupStatus(app, staffOf(request), { ...request.params, ...request.body })
      return reply.status(204).send(null)
    },
  )

  http.put(
    '/api/v1/desk/procedure-groups/:group/members/:member/paperless',
    {
      schema: {
        operationId: 'setPaperless',
        summary: 'Join or leave the pilot without paper, by a decision of the province',
        params: memberParams,
        body: Type.Object({
          paperless: Type.Boolean(),
          validFrom: date,
          decision: Decision,
        }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      await setPaperless(app, staffOf(request), { ...request.params, ...request.body })
      return reply.status(204).send(null)
    },
  )
}
