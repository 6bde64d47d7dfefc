import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, nullable } from '../../../kernel/shapes.ts'
import { readWorkbook, workbookLimits, workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { importPlan } from '../actions/import-plan.ts'
import { planWorkbook } from '../queries/plan-workbook.ts'
import { Text } from './shapes.ts'

const PlanImport = Type.Object({
  code: Type.String(),
  kind: choice('new', 'amendment'),
  targets: Type.Integer(),
  tasks: Type.Integer(),
  faults: Type.Array(
    Type.Object({
      sheet: Type.String(),
      row: Type.Integer(),
      column: Type.String(),
      vi: Type.String(),
      en: Type.String(),
    }),
  ),
  differences: Type.Array(Text),
  draft: nullable(Type.String({ description: 'The draft that was begun; null: nothing was written' })),
})

/** Plans from Excel: looked at first, then confirmed; a confirmed one is a draft. */
export const planImportRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addContentTypeParser(
    workbookType,
    { parseAs: 'buffer', bodyLimit: workbookLimits.bytes + 1 },
    (_request, body, ready) => ready(null, body),
  )

  http.get(
    '/api/v1/desk/plans.xlsx',
    {
      schema: {
        operationId: 'downloadPlanTemplate',
        summary: 'The template of the import, filled with the plan that is named',
        querystring: Type.Object({ code: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }),
        response: {
          200: { description: 'An Excel workbook', content: { [workbookType]: { schema: Type.String() } } },
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request, reply) => {
      const { code = null } = request.query
      const file = await planWorkbook(app, staffOf(request), code)
      const name = `${code?.replace(/[^a-z0-9-]/g, '') ?? 'ke-hoach'}.xlsx`
      reply.type(workbookType).header('content-disposition', `attachment; filename="${name}"`)
      return reply.send(file)
    },
  )

  http.post(
    '/api/v1/desk/plans.xlsx',
    {
      schema: {
        operationId: 'importPlan',
        summary: 'A plan from the workbook in the body; a draft begins with `confirm` and without a fault',
        consumes: [workbookType],
        querystring: Type.Object({ confirm: Type.Optional(Type.Boolean({ default: false })) }),
        response: { 200: PlanImport, ...problems(400, 401, 403, 409, 422) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      if (!Buffer.isBuffer(request.body)) throw kernelErrors.workbookUnreadable()
      const sheets = await readWorkbook(request.body)
      return importPlan(app, actor, sheets, { confirm: request.query.confirm ?? false })
    },
  )
}
