import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { choice } from '../../../kernel/shapes.ts'
import { writeReportExcel } from '../exports/report-excel.ts'
import { drawReportPdf } from '../exports/report-pdf.ts'
import { writeReportWord } from '../exports/report-word.ts'
import { reportForFile } from '../queries/report-file.ts'

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

/** A report as a file: Excel with numbers and formulas, Word and PDF in the official layout. */
export const fileRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
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
      const { head, name, ...body } = await reportForFile(app, staffOf(request), id, request.query.version)
      const { type, write } = formats[format]
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="${name}.${format}"`)
        .send(Buffer.from(await write(body, head, app.now())))
    },
  )
}
