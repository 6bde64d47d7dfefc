import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, moment, nullable } from '../../../kernel/shapes.ts'
import { indicatorInPlans } from '../queries/indicator-in-plans.ts'
import { dashboardFor } from '../queries/kept-dashboard.ts'
import { Figure, Text } from './shapes.ts'

const Unit = Type.Object({ id: Type.String(), name: Text })
const Pull = Type.Object({
  unit: Unit,
  value: Type.Number(),
  share: Type.Number({ description: 'Of everything that is counted, 0 to 1' }),
  effect: Type.Number({ description: 'By how much it moves the whole, in points or minutes' }),
})
const expected = {
  value: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  months: Type.Integer({ description: 'Complete months the line goes through' }),
}
const Forecast = Type.Union([
  Type.Object({ kind: Type.Literal('expected'), ...expected }),
  Type.Object({ kind: Type.Literal('too-little-data'), months: Type.Integer() }),
])
const DashboardFigure = Type.Object({
  ...Figure.properties,
  trend: nullable(
    Type.Array(Type.Object({ month: date, value: nullable(Type.Number()) }), {
      description: 'The last twelve months, each for itself; null for what the catalogue says',
    }),
  ),
  forecast: nullable(Forecast),
  outlook: nullable(choice('likely', 'open', 'unlikely')),
  pulls: nullable(Type.Object({ up: Type.Array(Pull), down: Type.Array(Pull) })),
})
const Head = { code: Type.String(), title: Text, number: nullable(Type.String()) }
const Dashboard = Type.Object({
  plan: Type.Object({ ...Head, year: Type.Integer(), version: Type.Integer() }),
  plans: Type.Array(Type.Object(Head)),
  at: date,
  now: moment,
  unit: nullable(Unit),
  province: nullable(Unit),
  figures: Type.Array(DashboardFigure),
})

const Wording = Type.Object({
  ...{ plan: Type.String(), number: nullable(Type.String()), target: Type.String(), year: Type.Integer() },
  name: Type.String({ description: "The plan's own words, in Vietnamese" }),
})

/** One look at a plan for those who lead, and what the indicators behind it mean. */
export const dashboardRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/desk/dashboard',
    {
      schema: {
        operationId: 'readDashboard',
        summary: 'Where a unit stands against every target of a plan, with months, forecast and who moves it',
        querystring: Type.Object({
          plan: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
          unit: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
          at: Type.Optional(date),
        }),
        response: {
          // Null: the province has no plan.
          200: Type.Object({ dashboard: nullable(Dashboard) }),
          ...problems(400, 401, 404),
        },
      },
    },
    async (request) => {
      const found = await dashboardFor(app, staffOf(request), request.query)
      return { dashboard: found && { ...found, now: found.now.toISOString() } }
    },
  )

  http.get(
    '/api/v1/desk/indicators/:indicator',
    {
      schema: {
        operationId: 'readIndicator',
        summary: 'What an indicator means, and what every plan of the province calls it',
        params: Type.Object({ indicator: Type.String({ minLength: 1, maxLength: 80 }) }),
        response: {
          200: Type.Object({
            ...{ id: Type.String(), name: Text, how: Text, numerator: Text },
            ...{ denominator: nullable(Text), missing: nullable(Text), basis: nullable(Type.String()) },
            unit: Type.String({ description: 'percent, minutes, count or number' }),
            wordings: Type.Array(Wording, { description: 'Of the newest plan first' }),
          }),
          ...problems(400, 401, 404),
        },
      },
    },
    async (request) => {
      staffOf(request)
      return indicatorInPlans(app, request.params.indicator)
    },
  )
}
