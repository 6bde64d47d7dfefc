import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { readWorkbook, workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { importOrganisation } from '../actions/import-organisation.ts'
import { organisationWorkbook } from '../queries/organisation-workbook.ts'
import { administersAnything } from '../rules/permissions.ts'

const Report = Type.Object({
  done: Type.Boolean({ description: 'Whether anything was written' }),
  faults: Type.Array(
    Type.Object({
      sheet: Type.String(),
      row: Type.Integer(),
      column: Type.String(),
      vi: Type.String(),
      en: Type.String(),
    }),
  ),
  unitsAdded: Type.Integer(),
  unitsChanged: Type.Integer(),
  staffAdded: Type.Integer(),
  emailsChanged: Type.Integer(),
  unchanged: Type.Integer(),
})

export const importRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/desk/organisation.xlsx',
    {
      schema: {
        operationId: 'downloadOrganisation',
        summary: 'The template of the import with the units of today',
        response: {
          200: { description: 'An Excel workbook', content: { [workbookType]: { schema: Type.String() } } },
          ...problems(401, 403),
        },
      },
    },
    async (request, reply) => {
      const file = await organisationWorkbook(app, staffOf(request))
      reply.type(workbookType).header('content-disposition', 'attachment; filename="to-chuc.xlsx"')
      return reply.send(file)
    },
  )

  http.post(
    '/api/v1/desk/organisation.xlsx',
    {
      schema: {
        operationId: 'importOrganisation',
        summary:
          'Units and staff from the workbook in the body; nothing is written without `confirm`, nor with a fault',
        consumes: [workbookType],
        querystring: Type.Object({ confirm: Type.Optional(Type.Boolean({ default: false })) }),
        response: { 200: Report, ...problems(400, 401, 403) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      if (!administersAnything(actor)) throw kernelErrors.notAllowed()
      if (!Buffer.isBuffer(request.body)) throw kernelErrors.workbookUnreadable()
      const sheets = await readWorkbook(request.body)
      return importOrganisation(app, actor, sheets, { confirm: request.query.confirm ?? false })
    },
  )
}
