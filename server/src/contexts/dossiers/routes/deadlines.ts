import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, nullable } from '../../../kernel/shapes.ts'
import { deadlineGroups, deadlines, dueToday, unanswered } from '../queries/deadlines.ts'
import { Instant, Text } from './schemas.ts'

const Count = Type.Integer({ minimum: 0 })
const counts = { open: Count, soon: Count, late: Count, unanswered: Count, explainedInTime: Count }
const Unit = Type.Optional(Type.String({ minLength: 1, maxLength: 35 }))

/** How the running dossiers stand, for those who look after the people that handle them. */
export const deadlineRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/desk/deadlines',
    {
      schema: {
        operationId: 'readDeadlines',
        querystring: Type.Object({ by: choice(...deadlineGroups), unit: Unit }),
        response: {
          200: Type.Object({
            total: Type.Object(counts),
            lines: Type.Array(
              Type.Object({ id: Type.String(), name: Text, unit: nullable(Type.String()), ...counts }),
            ),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => deadlines(app, staffOf(request), request.query),
  )

  http.get(
    '/api/v1/desk/deadlines/unanswered',
    {
      schema: {
        operationId: 'readUnansweredDelays',
        querystring: Type.Object({
          unit: Unit,
          page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
        }),
        response: {
          200: Type.Object({
            total: Count,
            pageSize: Count,
            items: Type.Array(
              Type.Object({
                id: Type.String(),
                code: Type.String(),
                unit: Text,
                procedure: Text,
                holder: nullable(Type.String()),
                dueAt: Instant,
                lacks: choice('explanation', 'apology'),
              }),
            ),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => unanswered(app, staffOf(request), request.query),
  )

  http.get(
    '/api/v1/desk/deadlines/today',
    {
      schema: {
        operationId: 'readDueToday',
        summary: 'What is still due today, the next first',
        querystring: Type.Object({ unit: Unit }),
        response: {
          200: Type.Object({
            total: Count,
            last: nullable(Instant),
            items: Type.Array(
              Type.Object({
                id: Type.String(),
                code: Type.String(),
                unit: Text,
                procedure: Text,
                holder: nullable(Type.String()),
                dueAt: Instant,
              }),
            ),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => dueToday(app, staffOf(request), request.query),
  )
}
