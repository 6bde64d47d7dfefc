import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../kernel/app.ts'
import { staffOf } from '../../kernel/http.ts'
import { problems } from '../../kernel/problem.ts'
import { nullable } from '../../kernel/shapes.ts'
import { publishLateList } from './actions/publish-late-list.ts'
import { lateListForStaff, publicLateLists } from './queries/late-list.ts'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const Month = Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' })
const LateAgency = Type.Object({
  unit: Type.String(),
  name: Text,
  handled: Type.Integer({ description: 'What ended in the month, and what was late at its end' }),
  late: Type.Integer(),
  answered: Type.Integer({ description: 'Late ones that were explained and apologised for' }),
})

/** How the province does: what anybody may know, and for those inside the list of what was late before it is published. */
export const performanceRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/late-lists',
    {
      schema: {
        operationId: 'readLateLists',
        summary: 'Which agencies were late, month by month as published; newest first',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                month: Type.String(),
                version: Type.Integer(),
                publishedAt: Type.String({ format: 'date-time' }),
                agencies: Type.Array(LateAgency),
              }),
            ),
          }),
        },
      },
    },
    async () => {
      const lists = await publicLateLists(app)
      return { items: lists.map((list) => ({ ...list, publishedAt: list.publishedAt.toISOString() })) }
    },
  )

  http.get(
    '/api/v1/desk/late-list',
    {
      schema: {
        operationId: 'readLateList',
        querystring: Type.Object({ month: Type.Optional(Month) }),
        response: {
          200: Type.Object({
            month: Type.String(),
            agencies: Type.Array(LateAgency),
            people: Type.Array(
              Type.Object({
                unit: Type.String(),
                unitName: Text,
                name: Type.String(),
                steps: Type.Integer(),
                late: Type.Integer(),
              }),
            ),
            published: nullable(
              Type.Object({
                version: Type.Integer(),
                at: Type.String({ format: 'date-time' }),
                by: Type.String(),
              }),
            ),
            mayPublish: Type.Boolean(),
          }),
          ...problems(400, 401, 403, 409),
        },
      },
    },
    async (request) => lateListForStaff(app, staffOf(request), request.query.month),
  )

  http.post(
    '/api/v1/desk/late-list/:month/publication',
    {
      schema: {
        operationId: 'publishLateList',
        params: Type.Object({ month: Month }),
        response: { 201: Type.Object({ version: Type.Integer() }), ...problems(400, 401, 403, 409) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await publishLateList(app, staffOf(request), request.params.month)),
  )
}
