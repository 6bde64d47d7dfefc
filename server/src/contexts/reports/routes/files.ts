import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { choice } from '../../../kernel/shapes.ts'
import type { ObjectStore } from '../../documents/index.ts'
import { previewReport } from '../actions/sign-report.ts'
import { writeReportExcel } from '../exports/report-excel.ts'
import { drawReportPdf } from '../exports/report-pdf.ts'
import { writeReportWord } from '../exports/report-word.ts'
import { reportForFile } from '../queries/report-file.ts'
import { ReportId } from './shapes.ts'

const formats = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeReportExcel,
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeReportWord,
  },
  pdf: { type: 'application/pdf', write: drawReportPdf },
} as const

type Served = { app: App; objects: Pick<ObjectStore, 'stream'> }

/** A report as a file: Excel with numbers and formulas, Word and PDF in the official layout; the PDF of a signed one is what was signed. */
export const fileRoutes: FastifyPluginAsyncTypebox<Served> = async (http, { app, objects }) => {
  http.get(
    '/api/v1/desk/reports/:id/file.:format',
    {
      schema: {
        operationId: 'downloadReport',
        summary: 'A version of a report as Excel, Word or PDF; the newest unless named',
        params: Type.Object({
          id: Type.String({ format: 'uuid' }),
          format: choice('xlsx', 'docx', 'pdf'),
        }),
        querystring: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }),
      },
    },
    async (request, reply) => {
      const { id, format } = request.params
      const { body, head, name, signed } = await reportForFile(
        app,
        staffOf(request),
        id,
        request.query.version,
      )
      const { type, write } = formats[format]
      reply.type(type).header('content-disposition', `attachment; filename="${name}.${format}"`)
      if (format === 'pdf' && signed) return reply.send(objects.stream(signed.sha256))
      return reply.send(Buffer.from(await write(body, head, app.now())))
    },
  )

  http.get(
    '/api/v1/desk/reports/:id/signature/preview',
    {
      schema: {
        operationId: 'previewReport',
        summary: 'The report as its leader would sign it now under the number',
        params: ReportId,
        querystring: Type.Object({ number: Type.String({ maxLength: 60 }) }),
      },
    },
    async (request, reply) => {
      const pdf = await previewReport(app, staffOf(request), request.params.id, request.query.number)
      return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(pdf))
    },
  )
}
