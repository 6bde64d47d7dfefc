import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, nullable } from '../../../kernel/shapes.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { performanceErrors } from '../errors.ts'
import { countChecksFor } from '../queries/count-checks.ts'
import { figureBreakdown, figureTrend } from '../queries/figure-breakdown.ts'
import { figureDossiers } from '../queries/figure-dossiers.ts'
import { indicatorsById } from '../queries/indicators-by-id.ts'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const PlainDate = Type.String({ format: 'date' })
const measurement = {
  numerator: Type.Number(),
  denominator: Type.Number(),
  value: nullable(Type.Number()),
}
const Indicator = Type.Object({ indicator: Type.String({ minLength: 1, maxLength: 80 }) })
const Tier = choice(...tiers)
const asked = {
  to: PlainDate,
  asOf: Type.Optional(
    Type.String({ format: 'date', description: 'As known at the end of this day; today: now' }),
  ),
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
  tier: Type.Optional(Tier),
}
const period = { from: PlainDate, ...asked }

/** Days in order, and nothing as known on a day to come; today unless said otherwise. */
function periodAsked<Asked extends { from: string; to: string; asOf?: string }>(app: App, asked: Asked) {
  const today = dateInVietnam(app.now())
  const asOf = asked.asOf ?? today
  if (asked.from > asked.to || asOf > today) throw performanceErrors.figurePeriodTurned()
  return { ...asked, asOf, to: asked.to < asOf ? asked.to : asOf }
}

/** What figures are made of: units, procedures and, for who looks after them, the very dossiers. */
export const figureRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/indicators',
    {
      schema: {
        operationId: 'readIndicators',
        summary: 'Every indicator: what it means, by which formula, on what legal ground',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                ...{ id: Type.String(), kind: Type.String(), name: Text, how: Text, numerator: Text },
                ...{ denominator: nullable(Text), missing: nullable(Text), formula: nullable(Type.String()) },
                ...{ basis: nullable(Type.String()), version: Type.Integer(), validFrom: PlainDate },
              }),
            ),
          }),
        },
      },
    },
    () =>
      app.read({ kind: 'system', id: 'performance.indicators' }, async (read) => ({
        items: [...(await indicatorsById(read)).values()],
      })),
  )

  http.get(
    '/api/v1/desk/figures/:indicator',
    {
      schema: {
        operationId: 'readFigure',
        summary: 'A figure with what it is made of, by unit, procedure or field',
        params: Indicator,
        querystring: Type.Object({
          ...period,
          by: Type.Union([Type.Literal('unit'), Type.Literal('procedure'), Type.Literal('field')]),
        }),
        response: {
          200: Type.Object({
            ...{ from: PlainDate, to: PlainDate, asOf: PlainDate, tiers: Type.Array(Tier) },
            total: Type.Object(measurement),
            parts: Type.Array(Type.Object({ key: Type.String(), name: Text, ...measurement })),
          }),
          ...problems(400, 401, 404),
        },
      },
    },
    async (request) => {
      staffOf(request)
      const { by, ...figure } = periodAsked(app, { ...request.params, ...request.query })
      const { from, to, asOf } = figure
      return { from, to, asOf, ...(await figureBreakdown(app, figure, by)) }
    },
  )

  http.get(
    '/api/v1/desk/figures/:indicator/trend',
    {
      schema: {
        operationId: 'readFigureTrend',
        summary: 'A figure month by month, each as it was known at its end',
        params: Indicator,
        querystring: Type.Object({
          ...asked,
          months: Type.Integer({ minimum: 1, maximum: 36, default: 12 }),
        }),
        response: {
          200: Type.Object({ items: Type.Array(Type.Object({ month: PlainDate, ...measurement })) }),
          ...problems(400, 401, 404),
        },
      },
    },
    async (request) => {
      staffOf(request)
      const figure = periodAsked(app, { from: '2000-01-01', ...request.params, ...request.query })
      return { items: await figureTrend(app, figure) }
    },
  )

  http.get(
    '/api/v1/desk/figures/:indicator/dossiers',
    {
      schema: {
        operationId: 'readFigureDossiers',
        summary: 'The dossiers behind a figure, each with why it counts',
        params: Indicator,
        querystring: Type.Object({
          ...period,
          procedure: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
          part: Type.Union([Type.Literal('all'), Type.Literal('numerator'), Type.Literal('missing')], {
            default: 'all',
          }),
          after: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2} [0-9a-f-]{36}$' })),
        }),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                ...{ id: Type.String(), code: Type.String(), procedure: Type.String(), unit: Text },
                ...{
                  receivedOn: PlainDate,
                  numerator: Type.Number(),
                  denominator: Type.Number(),
                  because: Text,
                },
              }),
            ),
            next: nullable(Type.String({ description: 'Pass it as `after` for the next page' })),
          }),
          ...problems(400, 401, 403, 404, 409),
        },
      },
    },
    (request) =>
      figureDossiers(app, staffOf(request), periodAsked(app, { ...request.params, ...request.query })),
  )

  http.get(
    '/api/v1/desk/count-checks',
    {
      schema: {
        operationId: 'readCountChecks',
        summary: 'How counts were held against the log each night, and whether they differed',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                ...{
                  at: Type.String({ format: 'date-time' }),
                  seconds: Type.Number(),
                  isSame: Type.Boolean(),
                },
                differences: Type.Array(
                  Type.Object({ table: Type.String(), missing: Type.Integer(), surplus: Type.Integer() }),
                ),
              }),
            ),
          }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const checks = await countChecksFor(app, staffOf(request))
      return { items: checks.map((check) => ({ ...check, at: check.at.toISOString() })) }
    },
  )
}
