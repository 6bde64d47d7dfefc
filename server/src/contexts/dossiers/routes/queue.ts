import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, nullable } from '../../../kernel/shapes.ts'
import { roles } from '../../../kernel/values/role.ts'
import { forgetView } from '../actions/forget-view.ts'
import { saveView } from '../actions/save-view.ts'
import { colleaguesFor } from '../queries/colleagues-for.ts'
import { savedViews } from '../queries/saved-views.ts'
import { workQueue } from '../queries/work-queue.ts'
import { dueFilters, type QueueList, queueLists } from '../rules/queue.ts'
import { liveRoutes } from './live.ts'
import { Id, Instant } from './schemas.ts'

const QueueItem = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    procedure: Type.String(),
    procedureVi: Type.String(),
    procedureEn: Type.String(),
    applicantName: Type.String(),
    channel: Type.String(),
    status: Type.String(),
    step: Type.Integer(),
    role: Type.String(),
    assignee: nullable(Type.String()),
    assigneeName: nullable(Type.String()),
    submittedAt: Instant,
    dueAt: Instant,
    dueState: Type.String(),
    leftMs: Type.Integer({ description: 'Working time until `dueAt`, in ms; negative when it has passed.' }),
    asks: nullable(Type.String()),
    consulted: Type.Boolean({ description: 'The unit is only asked for its opinion' }),
    unread: Type.Boolean({ description: 'The applicant has written something that nobody has read yet' }),
  },
  { $id: 'QueueItem' },
)

const Count = Type.Integer({ minimum: 0 })
const counts = <Name extends string>(names: readonly Name[]) =>
  Type.Object(Object.fromEntries(names.map((name) => [name, Count])) as Record<Name, typeof Count>)

const List = choice(...queueLists)
const filters = {
  due: Type.Optional(choice(...dueFilters)),
  words: Type.Optional(Type.String({ maxLength: 100 })),
  procedure: Type.Optional(Type.String({ maxLength: 20 })),
  holder: Type.Optional(Type.Union([Type.Literal('none'), Type.String({ format: 'uuid' })])),
}
const View = { name: Type.String({ minLength: 1, maxLength: 60 }), list: List, search: Type.Object(filters) }

/** The lists that officers work through, and those they keep under names of their own. */
export const queueRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(QueueItem)
  http.register(liveRoutes, { app })

  http.get(
    '/api/v1/work-queue',
    {
      schema: {
        operationId: 'readWorkQueue',
        querystring: Type.Object({
          list: Type.Unsafe<QueueList>({ ...List, default: 'mine' }),
          ...filters,
          page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
        }),
        response: {
          200: Type.Object({
            items: Type.Array(Type.Ref('QueueItem')),
            total: Count,
            pageSize: Count,
            counts: counts(queueLists),
            due: counts(dueFilters),
            procedures: Type.Array(
              Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String(), count: Count }),
            ),
            holders: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), count: Count })),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => workQueue(app, staffOf(request), request.query),
  )

  http.get(
    '/api/v1/desk/colleagues',
    {
      schema: {
        operationId: 'readColleagues',
        querystring: Type.Object({ role: choice(...roles) }),
        response: {
          200: Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })) }),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => ({ items: await colleaguesFor(app, staffOf(request), request.query.role) }),
  )

  http.get(
    '/api/v1/work-queue/views',
    {
      schema: {
        operationId: 'readSavedViews',
        response: {
          200: Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), ...View })) }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => ({ items: await savedViews(app, staffOf(request)) }),
  )

  http.post(
    '/api/v1/work-queue/views',
    {
      schema: {
        operationId: 'saveView',
        body: Type.Object(View),
        response: { 201: Type.Object({ id: Type.String() }), ...problems(400, 401, 403, 409) },
      },
    },
    async (request, reply) => reply.code(201).send(await saveView(app, staffOf(request), request.body)),
  )

  http.delete(
    '/api/v1/work-queue/views/:id',
    {
      schema: {
        operationId: 'forgetView',
        params: Id,
        response: { 204: Type.Null(), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      await forgetView(app, staffOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
