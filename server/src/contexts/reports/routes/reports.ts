import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, reference } from '../../../kernel/shapes.ts'
import { SignatureNoteShape, type SigningRoom } from '../../documents/index.ts'
import { openReport } from '../actions/open-report.ts'
import { reportDifferences } from '../queries/report-differences.ts'
import { reportList } from '../queries/report-list.ts'
import { reportPage } from '../queries/report-page.ts'
import { forms, scopes } from '../rules/report-rules.ts'
import { fileRoutes } from './files.ts'
import { moveRoutes } from './moves.ts'
import { Differences, Opening, ReportId, ReportLine, ReportPage } from './shapes.ts'

const desk = '/api/v1/desk/reports'

/** Periodic reports: those of the actor's unit and those that come to it. */
export const reportRoutes: FastifyPluginAsyncTypebox<{ app: App } & SigningRoom> = async (
  http,
  { app, ...room },
) => {
  http.addSchema(SignatureNoteShape)
  http.addSchema(ReportLine)
  http.addSchema(ReportPage)
  http.register(moveRoutes, { app, ...room })
  http.register(fileRoutes, { app, objects: room.press.objects })

  http.get(
    desk,
    {
      schema: {
        operationId: 'listReports',
        summary: 'What the unit reports, what it gets, and what it may open',
        response: {
          200: Type.Object({
            own: Type.Array(reference(ReportLine)),
            received: Type.Array(reference(ReportLine)),
            mayOpen: Type.Array(Opening),
          }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => reportList(app, staffOf(request)),
  )

  http.post(
    desk,
    {
      schema: {
        operationId: 'openReport',
        summary:
          'Open the report of a period and draw its figures; the one there is when it was opened before',
        body: Type.Object({
          form: choice(...forms),
          plan: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
          scope: choice(...scopes),
          period: Type.String({ minLength: 1, maxLength: 20 }),
          year: Type.Integer({ minimum: 2018, maximum: 2100 }),
          no: Type.Integer({ minimum: 1, maximum: 12 }),
        }),
        response: { 201: ReportId, ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => reply.code(201).send(await openReport(app, staffOf(request), request.body)),
  )

  http.get(
    `${desk}/:id`,
    {
      schema: {
        operationId: 'readReport',
        params: ReportId,
        querystring: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }),
        response: { 200: reference(ReportPage), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => reportPage(app, staffOf(request), request.params.id, request.query.version),
  )

  http.get(
    `${desk}/:id/differences`,
    {
      schema: {
        operationId: 'compareReport',
        summary: 'What is not as it was sent, computed anew from what is known today',
        params: ReportId,
        response: { 200: Differences, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => reportDifferences(app, staffOf(request), request.params.id),
  )
}
