import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { problems } from '../../../kernel/problem.ts'
import { date, nullable, reference } from '../../../kernel/shapes.ts'
import { keptPlanPage } from '../queries/kept-plan-page.ts'
import { Baseline, Figure, Reporting, Text } from './shapes.ts'

const Task = Type.Object({
  heading: Type.String(),
  no: Type.String(),
  name: Type.String(),
  note: nullable(Type.String()),
  due: Type.Array(Type.String()),
  done: Type.Boolean(),
  lead: Type.Array(Type.String()),
  cooperating: Type.Array(Type.String()),
})
const Plan = Type.Object(
  {
    code: Type.String(),
    province: Type.String(),
    number: nullable(Type.String()),
    issued: Type.String(),
    year: Type.Integer(),
    version: Type.Integer(),
    holdsFrom: date,
    reason: nullable(Type.String({ description: 'Why it was amended; null for the first version' })),
    title: Text,
    tiers: Type.Array(Type.String()),
    legalBases: Type.Array(Type.String()),
    reporting: Reporting,
    baseline: nullable(Baseline),
    at: date,
    unit: nullable(
      Type.Object({
        id: Type.String(),
        name: Text,
        includes: Type.Array(Text, { description: 'Units that ended and are counted with this one' }),
      }),
    ),
    figures: Type.Array(reference(Figure)),
    tasks: Type.Array(Task),
  },
  { $id: 'Plan', description: 'A plan with every target measured over its year to the day' },
)

/** Plans and how far they are, for everybody. */
export const publicPlanRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(Plan)

  http.get(
    '/api/v1/plans/:code',
    {
      schema: {
        operationId: 'readPlan',
        summary: 'A plan, its tasks, and its targets measured from live dossiers',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) }),
        querystring: Type.Object({
          at: Type.Optional(date),
          unit: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
          version: Type.Optional(Type.Integer({ minimum: 1 })),
        }),
        response: { 200: Type.Unsafe<Static<typeof Plan>>({ $ref: 'Plan#' }), ...problems(400, 404) },
      },
    },
    (request) => keptPlanPage(app, request.params.code, request.query),
  )
}
