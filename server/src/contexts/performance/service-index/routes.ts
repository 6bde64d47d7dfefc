import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, moment, nullable, reference } from '../../../kernel/shapes.ts'
import { assessmentRoutes } from '../assessment/routes.ts'
import { performanceErrors } from '../errors.ts'
import { publishMonth } from './actions/publish-month.ts'
import { indexBoard, procedureIndexes, unitIndex } from './queries/index-board.ts'
import { monthForStaff, publicMonth, publicMonths } from './queries/published-months.ts'
import { periodPattern } from './rules/index-period.ts'
import { actionKinds } from './rules/next-actions.ts'
import { unrankedReasons } from './rules/rank-units.ts'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const Period = Type.String({ pattern: periodPattern, description: '`2026-11`, `2026-Q4` or `2026`' })
const Month = Type.Object({ month: Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' }) })
const Grade = Type.Object({ id: Type.String(), from: Type.Number(), name: Text })
const ServiceIndex = Type.Object(
  {
    points: Type.Number({ description: 'Reached, of `measurable`; the other points are not known' }),
    measurable: Type.Number(),
    outOf: Type.Number(),
    grade: Grade,
    gradeOfMeasured: nullable(Grade),
    groups: Type.Array(
      Type.Object({
        ...{ id: Type.String(), name: Text },
        ...{ points: Type.Number(), measurable: Type.Number(), max: Type.Number() },
        components: Type.Array(
          Type.Object({
            ...{ id: Type.String(), name: Text, max: Type.Number(), points: Type.Number() },
            state: choice('measured', 'nothing-to-count', 'not-measured'),
            ...{ numerator: Type.Number(), denominator: Type.Number() },
            why: nullable(Text),
          }),
        ),
      }),
    ),
  },
  { $id: 'ServiceIndex', description: 'The index of Decision 766 of a unit in a period' },
)
const rank = nullable(Type.Integer())
const score = nullable(Type.Number())
const IndexBoard = Type.Object(
  {
    ...{ period: Type.String(), from: date, to: date, source: Type.String() },
    minimumDossiers: Type.Integer({ description: 'With fewer a unit is not ranked' }),
    weights: Type.Record(Type.String(), Type.Number()),
    total: reference(ServiceIndex),
    tiers: Type.Array(Type.Object({ tier: Type.String(), index: reference(ServiceIndex) })),
    lines: Type.Array(
      Type.Object({
        ...{ unit: Type.String(), parent: nullable(Type.String()), name: Text, tier: Type.String() },
        ...{ dossiers: Type.Integer(), rank, rankBefore: rank, score, scoreBefore: score },
        unranked: nullable(choice(...unrankedReasons)),
        index: reference(ServiceIndex),
      }),
    ),
  },
  { $id: 'IndexBoard', description: 'Units by the index of Decision 766, ranked' },
)
const UnitIndex = Type.Object(
  {
    period: Type.String(),
    unit: nullable(Type.Object({ id: Type.String(), name: Text })),
    index: reference(ServiceIndex),
    actions: Type.Array(
      Type.Object({
        kind: choice(...actionKinds),
        times: Type.Integer(),
        procedure: nullable(Type.String()),
        procedureName: nullable(Type.String()),
        gain: Type.Number(),
        perTime: Type.Number(),
      }),
    ),
    trend: Type.Array(Type.Object({ period: Type.String(), points: score, measurable: Type.Number() })),
  },
  { $id: 'UnitIndex', description: 'The index of a unit, what would raise it most, and how it went' },
)
const MonthStanding = Type.Object(
  {
    ...{ month: Type.String(), isOver: Type.Boolean(), mayPublish: Type.Boolean() },
    versions: Type.Array(
      Type.Object({
        ...{ version: Type.Integer(), reason: nullable(Type.String()), by: Type.String(), at: moment },
      }),
    ),
  },
  { $id: 'MonthStanding', description: 'How far the figures of a month are published' },
)
const points = { points: Type.Number(), measurable: Type.Number(), outOf: Type.Number() }
const PublishedIndex = Type.Object({
  unit: Type.String({ description: 'Empty: the province' }),
  ...{ name: Text, tier: Type.String(), dossiers: Type.Integer(), rank, ...points },
  groups: Type.Array(
    Type.Object({ id: Type.String(), points: score, measurable: Type.Number(), max: Type.Number() }),
  ),
})
const PublishedFigure = Type.Object({
  ...{ unit: Type.String(), tier: nullable(Type.String()), indicator: Type.String() },
  ...{ numerator: score, denominator: score, value: score },
})
const version = { month: Type.String(), version: Type.Integer(), publishedAt: moment }
const province = Type.Object({ index: PublishedIndex, figures: Type.Array(PublishedFigure) })
const PublishedMonth = Type.Object(
  {
    ...version,
    reason: nullable(Type.String({ description: 'Why it was published again' })),
    content: Type.Object({
      groups: Type.Array(Type.Object({ id: Type.String(), name: Text })),
      province,
      units: Type.Object({ index: Type.Array(PublishedIndex), figures: Type.Array(PublishedFigure) }),
    }),
  },
  {
    $id: 'PublishedMonth',
    description: 'Figures and index of a month as published; a null value is withheld',
  },
)

/** The index of Decision 766, the ranking by it, the assessment of units, and the months that are published. */
export const serviceIndexRoutes: FastifyPluginAsyncTypebox<{ app: App; fewestRatings: number }> = async (
  http,
  { app, fewestRatings },
) => {
  for (const schema of [ServiceIndex, IndexBoard, UnitIndex, MonthStanding, PublishedMonth])
    http.addSchema(schema)
  await http.register(assessmentRoutes, { app })

  http.get(
    '/api/v1/desk/service-index/:period',
    {
      schema: {
        operationId: 'readServiceIndex',
        summary: 'Units by the index of Decision 766, ranked by the published method',
        params: Type.Object({ period: Period }),
        response: { 200: reference(IndexBoard), ...problems(400, 401, 422) },
      },
    },
    async (request) => {
      staffOf(request)
      return indexBoard(app, request.params.period)
    },
  )

  http.get(
    '/api/v1/desk/service-index/:period/unit',
    {
      schema: {
        operationId: 'readUnitIndex',
        summary: 'The index of the province or a unit, and what would raise it most',
        params: Type.Object({ period: Period }),
        querystring: Type.Object({ unit: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })) }),
        response: { 200: reference(UnitIndex), ...problems(400, 401, 404, 422) },
      },
    },
    async (request) => {
      staffOf(request)
      return unitIndex(app, request.params.period, request.query.unit)
    },
  )

  http.get(
    '/api/v1/desk/service-index/:period/procedures',
    {
      schema: {
        operationId: 'readProcedureIndexes',
        summary: 'The index of each procedure that was used in the period',
        params: Type.Object({ period: Period }),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                ...{ procedure: Type.String(), name: Type.String(), dossiers: Type.Integer() },
                index: reference(ServiceIndex),
              }),
            ),
          }),
          ...problems(400, 401, 422),
        },
      },
    },
    async (request) => {
      staffOf(request)
      return { items: await procedureIndexes(app, request.params.period) }
    },
  )

  http.get(
    '/api/v1/desk/published-months/:month',
    {
      schema: {
        operationId: 'readMonthStanding',
        params: Month,
        response: { 200: reference(MonthStanding), ...problems(400, 401) },
      },
    },
    async (request) => monthForStaff(app, staffOf(request), request.params.month),
  )

  http.post(
    '/api/v1/desk/published-months/:month',
    {
      schema: {
        operationId: 'publishMonth',
        summary: 'Publish the figures and the index of a month; again with a reason',
        params: Month,
        body: Type.Object({ reason: Type.String({ maxLength: 1000 }) }),
        response: { 201: Type.Object({ version: Type.Integer() }), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body, fewestRatings }
      return reply.code(201).send(await publishMonth(app, staffOf(request), asked))
    },
  )

  http.get(
    '/api/v1/published-months',
    {
      schema: {
        operationId: 'readPublishedMonths',
        summary: 'Figures and index of the province, month by month as published; newest first',
        response: { 200: Type.Object({ items: Type.Array(Type.Object({ ...version, province })) }) },
      },
    },
    async () => {
      const months = await publicMonths(app)
      return { items: months.map((month) => ({ ...month, publishedAt: month.publishedAt.toISOString() })) }
    },
  )

  http.get(
    '/api/v1/published-months/:month',
    {
      schema: {
        operationId: 'readPublishedMonth',
        summary: 'Figures and index of every unit in a month as published',
        params: Month,
        response: { 200: reference(PublishedMonth), ...problems(400, 404) },
      },
    },
    async (request) => {
      const month = await publicMonth(app, request.params.month)
      if (!month) throw performanceErrors.monthNotPublished()
      return { ...month, publishedAt: month.publishedAt.toISOString() }
    },
  )
}
