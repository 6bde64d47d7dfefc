import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { type Parts, readParts } from '../../../kernel/read-parts.ts'
import { choice, date, moment, nullable, reference } from '../../../kernel/shapes.ts'
import { isPlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type Intake, largestFile, mostFiles } from '../../documents/index.ts'
import { acceptFigure, returnFigure } from './actions/check-figure.ts'
import { sendFigure } from './actions/send-figure.ts'
import { evidenceOf } from './queries/evidence.ts'
import { reportsDesk } from './queries/reports-desk.ts'
import type { ReportedFigure as KeptFigure } from './store.ts'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const ReportedFigure = Type.Object(
  {
    id: Type.String(),
    indicator: Type.String(),
    unit: Type.String(),
    periodEnd: date,
    version: Type.Integer(),
    numerator: nullable(Type.Number({ description: 'Null where it is counted here' })),
    denominator: Type.Number(),
    source: Type.String(),
    reason: nullable(Type.String({ description: 'Why it differs from the version before' })),
    evidence: Type.Array(Type.String({ description: 'Id of a file' })),
    state: choice('sent', 'accepted', 'returned'),
    reportedByName: Type.String(),
    reportedAt: moment,
    checkedByName: nullable(Type.String()),
    checkedAt: nullable(moment),
    returnedBecause: nullable(Type.String()),
  },
  { $id: 'ReportedFigure', description: 'A version of what a unit reported for the end of a period' },
)
const ReportsDesk = Type.Object(
  {
    unit: Type.Object({ id: Type.String(), name: Text }),
    asked: Type.Array(
      Type.Object({
        indicator: Type.String(),
        name: Text,
        part: choice('both', 'denominator'),
        every: choice('month', 'quarter', 'year'),
        numerator: nullable(Text),
        denominator: Text,
        periods: Type.Array(
          Type.Object({
            periodEnd: date,
            dueOn: date,
            overdue: Type.Boolean(),
            versions: Type.Array(reference(ReportedFigure)),
          }),
        ),
      }),
    ),
    toCheck: Type.Array(
      Type.Object({
        figure: reference(ReportedFigure),
        name: Text,
        unitName: Text,
        numerator: nullable(Text),
        denominator: Text,
      }),
    ),
    mayReport: Type.Boolean(),
  },
  { $id: 'ReportsDesk', description: 'What a unit reports, and what it checks of the units below' },
)
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const refusals = problems(400, 401, 403, 404, 409, 413, 422)

const shown = ({
  reportedBy: _,
  reportedAt,
  checkedAt,
  ...rest
}: KeptFigure): Static<typeof ReportedFigure> => ({
  ...rest,
  reportedAt: reportedAt.toISOString(),
  checkedAt: checkedAt?.toISOString() ?? null,
})

/** Figures that no dossier can tell: entered with evidence, checked by the unit above. */
export const reportedFigureRoutes: FastifyPluginAsyncTypebox<{ app: App; intake: Intake }> = async (
  http,
  { app, intake },
) => {
  for (const schema of [ReportedFigure, ReportsDesk]) http.addSchema(schema)
  await http.register(multipart, {
    limits: { fileSize: largestFile + 1, files: mostFiles, fields: 10, fieldSize: 8_000 },
    throwFileSizeLimit: false,
  })

  http.get(
    '/api/v1/desk/reported-figures',
    {
      schema: {
        operationId: 'listReportedFigures',
        summary: 'What the unit of the asker reports, and what waits for its check',
        response: { 200: reference(ReportsDesk), ...problems(401, 403) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const desk = await app.read(actor, (read) => reportsDesk(read, actor))
      return {
        ...desk,
        asked: desk.asked.map(({ periods, ...report }) => ({
          ...report,
          periods: periods.map(({ versions, ...period }) => ({ ...period, versions: versions.map(shown) })),
        })),
        toCheck: desk.toCheck.map(({ figure, ...rest }) => ({ ...rest, figure: shown(figure) })),
      }
    },
  )

  http.post(
    '/api/v1/desk/reported-figures',
    {
      schema: {
        operationId: 'sendReportedFigure',
        summary: 'Report a figure for the end of a period to the unit above, or correct one',
        description:
          'Fields of a multipart form: `indicator`, `periodEnd`, `numerator` (absent where it is counted here), `denominator`, `source`, `replaces` (the version that this corrects, 0 for none), `reason` of a correction; `file`: evidence, several times.',
        consumes: ['multipart/form-data'],
        response: { 201: Type.Object({ version: Type.Integer() }), ...refusals },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request)
      if (!request.isMultipart()) throw kernelErrors.invalidRequest()
      const sent = given(await readParts(request))
      return reply.status(201).send(await sendFigure(app, intake, actor, sent))
    },
  )

  http.post(
    '/api/v1/desk/reported-figures/:id/acceptance',
    {
      schema: {
        operationId: 'acceptReportedFigure',
        summary: 'Take the figure of a unit below as right',
        params: Id,
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      await acceptFigure(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/reported-figures/:id/return',
    {
      schema: {
        operationId: 'returnReportedFigure',
        summary: 'Send the figure of a unit below back with a reason',
        params: Id,
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }) }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      await returnFigure(app, staffOf(request), request.params.id, request.body.reason)
      return reply.status(204).send(null)
    },
  )

  http.get(
    '/api/v1/desk/reported-figures/:id/evidence/:file',
    {
      schema: {
        operationId: 'readReportEvidence',
        summary: 'A file behind a reported figure',
        params: Type.Object({ id: Type.String({ format: 'uuid' }), file: Type.String({ format: 'uuid' }) }),
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: Type.String() } },
          },
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request)
      const { id, file } = request.params
      const stored = await app.read(actor, (read) => evidenceOf(read, actor, { figure: id, file }))
      return reply
        .type(stored.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(stored.name)}`)
        .send(intake.objects.stream(stored.sha256))
    },
  )
}

function given({ fields, files }: Parts) {
  const texts = new Map(fields.map(([name, value]) => [name, typeof value === 'string' ? value : '']))
  const text = (name: string) => (texts.get(name) ?? '').trim()
  const number = (name: string) => (text(name) === '' ? Number.NaN : Number(text(name)))
  const replaces = Number(text('replaces') || '0')
  if (!Number.isSafeInteger(replaces) || !isPlainDate(text('periodEnd'))) throw kernelErrors.invalidRequest()
  return {
    ...{ indicator: text('indicator'), periodEnd: text('periodEnd'), replaces, files },
    numerator: texts.has('numerator') ? number('numerator') : null,
    denominator: number('denominator'),
    ...{ source: text('source').slice(0, 2000), reason: text('reason').slice(0, 2000) },
  }
}
