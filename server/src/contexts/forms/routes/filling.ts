import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { nullable } from '../../../kernel/shapes.ts'
import { toCsv } from '../../../kernel/values/csv.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import { type FillingTimes, fillingTimes } from '../queries/filling-times.ts'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const Minutes = Type.Object({
  median: nullable(Type.Number()),
  mean: nullable(Type.Number()),
  p90: nullable(Type.Number()),
})
const line = {
  submitted: Type.Integer(),
  oneSitting: Type.Integer({ description: 'Without a pause of more than 15 minutes on the way' }),
  withinGoal: nullable(Type.Integer()),
  counted: Type.Integer({ description: 'Fields that counted' }),
  prefilled: Type.Integer({ description: 'Of those, filled in by sources and left unchanged' }),
  givenUp: Type.Integer({ description: 'Drafts put away by their owner, or cleared' }),
  all: Minutes,
  one: Minutes,
  resumed: Minutes,
}
const Count = Type.Integer()
const About = { procedure: Type.String(), name: Text }
const Filling = Type.Object(
  {
    period: Type.String(),
    unit: Type.Object({ id: Type.String(), name: Text }),
    goal: nullable(Type.Number({ description: 'Minutes from login to submission that are aimed at' })),
    total: Type.Object(line),
    months: Type.Array(
      Type.Object({ month: Type.String(), submitted: Count, median: nullable(Type.Number()) }),
    ),
    buckets: Type.Array(Type.Object({ from: Type.Integer({ description: 'Whole minutes' }), count: Count })),
    services: Type.Array(Type.Object({ ...About, ...line })),
    units: Type.Array(Type.Object({ unit: Type.String(), name: Text, ...line })),
    pages: Type.Array(
      Type.Object({
        ...About,
        page: Type.String(),
        title: Text,
        count: Count,
        medianSeconds: Type.Number(),
        shareOfTime: Type.Number(),
      }),
    ),
    questions: Type.Array(
      Type.Object({
        ...About,
        question: Type.String(),
        ask: Text,
        count: Count,
        medianSeconds: Type.Number(),
        p90Seconds: Type.Number(),
      }),
    ),
    givenUp: Type.Array(
      Type.Object({
        ...About,
        page: nullable(Type.String()),
        title: Text,
        question: nullable(Type.String()),
        ask: nullable(Text),
        count: Count,
      }),
    ),
  },
  { $id: 'FillingTimes', description: 'How long online submissions took; pauses left out, never an answer' },
)
const querystring = Type.Object({
  period: Type.Optional(
    Type.String({ pattern: '^20\\d{2}(-(0[1-9]|1[0-2]))?$', description: 'A month or a year' }),
  ),
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
  procedure: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
})

const heads: Record<Locale, string[]> = {
  vi: [
    'Mã',
    'Thủ tục',
    'Đã nộp',
    'Làm một lần',
    'Trung vị (phút)',
    'Trung bình',
    'P90',
    'Trong mục tiêu',
    'Ô điền sẵn',
    'Ô tính',
    'Bỏ dở',
  ],
  en: [
    'Code',
    'Procedure',
    'Submitted',
    'In one sitting',
    'Median (minutes)',
    'Mean',
    'P90',
    'Within the goal',
    'Fields prefilled',
    'Fields counted',
    'Given up',
  ],
}
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

const csvOf = ({ services }: FillingTimes, locale: Locale): string =>
  toCsv([
    heads[locale],
    ...services.map((row) => [
      row.procedure,
      row.name[locale],
      row.submitted,
      row.oneSitting,
      rounded(row.all.median),
      rounded(row.all.mean),
      rounded(row.all.p90),
      row.withinGoal,
      row.prefilled,
      row.counted,
      row.givenUp,
    ]),
  ])

/** How long people take to fill in and submit, for those who look after it. */
export const fillingRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(Filling)

  http.get(
    '/api/v1/desk/filling-times',
    {
      schema: {
        operationId: 'readFillingTimes',
        summary:
          'Time from login to submission by service, unit and month; slowest questions; where people give up',
        querystring,
        response: {
          200: Type.Unsafe<Static<typeof Filling>>({ $ref: 'FillingTimes#' }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    (request) => fillingTimes(app, staffOf(request), request.query),
  )

  http.get(
    '/api/v1/desk/filling-times.csv',
    {
      schema: {
        operationId: 'fillingTimesCsv',
        summary: 'The services of the same as a table for spreadsheets',
        querystring,
        response: { 200: Type.String({ description: 'CSV, UTF-8' }), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const times = await fillingTimes(app, staffOf(request), request.query)
      reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="filling-times-${times.unit.id}-${times.period}.csv"`,
        )
      return reply.send(csvOf(times, request.locale))
    },
  )
}
