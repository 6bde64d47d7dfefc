import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { date, nullable } from '../../../kernel/shapes.ts'
import { workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { confirmImport, lookAtProcedures } from '../actions/bring-in-procedures.ts'
import { catalogueErrors } from '../errors.ts'
import { procedureWorkbook } from '../queries/procedure-workbook.ts'

const linesType = 'application/x-ndjson'
/** A catalogue of 2,100 procedures is 7 MB as lines; a workbook has its own limit. */
const bodyLimit = 20_000_000

const outcome = {
  added: Type.Array(Type.String()),
  changed: Type.Array(Type.String()),
  unchanged: Type.Integer(),
  refused: Type.Array(
    Type.Object({
      code: nullable(Type.String()),
      faults: Type.Array(
        Type.Object({
          sheet: Type.String(),
          row: Type.Integer(),
          column: Type.String(),
          vi: Type.String(),
          en: Type.String(),
        }),
      ),
    }),
  ),
}

/** Procedures from files: looked at first, then confirmed. */
export const procedureImportRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addContentTypeParser(
    [linesType, workbookType],
    { parseAs: 'buffer', bodyLimit },
    (_request, body, ready) => ready(null, body),
  )

  http.get(
    '/api/v1/desk/procedures.xlsx',
    {
      schema: {
        operationId: 'downloadProcedureTemplate',
        summary: 'The template of the import, filled with the procedures that are named',
        querystring: Type.Object({
          codes: Type.Optional(Type.String({ pattern: '^[0-9]\\.[0-9]{6}(,[0-9]\\.[0-9]{6}){0,199}$' })),
        }),
        response: {
          200: { description: 'An Excel workbook', content: { [workbookType]: { schema: Type.String() } } },
          ...problems(400, 401, 403),
        },
      },
    },
    async (request, reply) => {
      const file = await procedureWorkbook(app, staffOf(request), request.query.codes?.split(',') ?? [])
      reply.type(workbookType).header('content-disposition', 'attachment; filename="thu-tuc.xlsx"')
      return reply.send(file)
    },
  )

  http.post(
    '/api/v1/desk/procedure-imports',
    {
      schema: {
        operationId: 'lookAtProcedures',
        summary:
          'Say what a file of procedures would do (JSON Lines or the Excel template as the body); nothing is done yet',
        consumes: [linesType, workbookType],
        querystring: Type.Object({
          name: Type.Optional(Type.String({ maxLength: 200 })),
          validFrom: Type.Optional(date),
        }),
        response: {
          200: Type.Object({ id: Type.String(), validFrom: date, ...outcome }),
          ...problems(400, 401, 403, 422),
        },
      },
    },
    async (request) => {
      const { name = '', validFrom } = request.query
      const actor = staffOf(request)
      if (!Buffer.isBuffer(request.body)) throw catalogueErrors.emptyImport()
      const kind = request.headers['content-type']?.startsWith(linesType) ? 'lines' : 'workbook'
      const file = { kind, name, bytes: request.body, ...(validFrom && { validFrom }) } as const
      return lookAtProcedures(app, actor, file)
    },
  )

  http.post(
    '/api/v1/desk/procedure-imports/:id/confirm',
    {
      schema: {
        operationId: 'confirmProcedureImport',
        summary: 'Take the procedures over',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: Type.Object(outcome), ...problems(400, 401, 403, 404, 409) },
      },
    },
    (request) => confirmImport(app, staffOf(request), request.params.id),
  )
}
