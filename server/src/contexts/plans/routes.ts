import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../kernel/app.ts'
import { problems } from '../../kernel/problem.ts'
import { nullable } from '../../kernel/shapes.ts'
import { planPage } from './queries/plan-page.ts'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const PlainDate = Type.String({ format: 'date' })

const Measurement = Type.Object({
  numerator: Type.Number(),
  denominator: Type.Number(),
  value: Type.Union([Type.Number(), Type.Null()], { description: 'Percentage or mean; null: no data' }),
})
const Figure = Type.Object({
  target: Type.String(),
  name: Type.String({ description: "The plan's own words, in Vietnamese" }),
  indicator: Type.String(),
  indicatorName: Text,
  tier: nullable(Type.String()),
  year: Type.Integer(),
  unit: Type.String(),
  compare: Type.String({ description: 'gte, gt or lt: how the value must stand to the goal' }),
  goal: Type.Number(),
  period: nullable(Type.Object({ from: PlainDate, to: PlainDate })),
  measured: nullable(Measurement),
  progress: Type.String({ description: 'met, not-met, no-data or not-measured' }),
  how: Text,
  why: nullable(Text),
  thisYear: nullable(Type.Object({ year: Type.Integer(), measured: Measurement })),
})
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
    title: Text,
    tiers: Type.Array(Type.String()),
    legalBases: Type.Array(Type.String()),
    at: PlainDate,
    unit: nullable(
      Type.Object({
        id: Type.String(),
        name: Text,
        includes: Type.Array(Text, { description: 'Units that ended and are counted with this one' }),
      }),
    ),
    figures: Type.Array(Figure),
    tasks: Type.Array(Task),
  },
  { $id: 'Plan', description: 'A plan with every target measured over its year to the day' },
)

/** Plans and how far they are, for everybody. */
export const planRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(Plan)

  http.get(
    '/api/v1/plans/:code',
    {
      schema: {
        operationId: 'readPlan',
        summary: 'A plan, its tasks, and its targets measured from live dossiers',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) }),
        querystring: Type.Object({
          at: Type.Optional(PlainDate),
          unit: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
        }),
        response: { 200: Type.Unsafe<Static<typeof Plan>>({ $ref: 'Plan#' }), ...problems(400, 404) },
      },
    },
    (request) => planPage(app, request.params.code, request.query),
  )
}
