import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { problems } from '../../../kernel/problem.ts'
import { toCsv } from '../../../kernel/values/csv.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type ServiceLevels, serviceLevels } from '../queries/service-levels.ts'

const Count = {
  procedures: Type.Integer(),
  full: Type.Integer({ description: 'Fully online (toàn trình)' }),
  partial: Type.Integer({ description: 'Partially online (một phần)' }),
  info: Type.Integer({ description: 'Information only' }),
  integrated: Type.Integer({ description: 'On the national portal' }),
}
const by = Type.Unsafe<'unit' | 'field' | 'tier'>({
  type: 'string',
  enum: ['unit', 'field', 'tier'],
  default: 'unit',
})
const querystring = Type.Object({ on: Type.Optional(Type.String({ format: 'date' })), by: Type.Optional(by) })

const heads: Record<Locale, string[]> = {
  vi: ['Mã', 'Tên', 'Số thủ tục', 'Toàn trình', 'Một phần', 'Cung cấp thông tin', 'Trên Cổng DVCQG'],
  en: ['Key', 'Name', 'Procedures', 'Full', 'Partial', 'Information only', 'On the national portal'],
}

/** How far the procedures can be done online, counted for any day, for anybody (Decree 224/2026/NĐ-CP, Art. 14 and 19). */
export const serviceLevelRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  const count = (by: 'unit' | 'field' | 'tier', on?: PlainDate): Promise<ServiceLevels & { on: PlainDate }> =>
    app.read({ kind: 'system', id: 'catalogue' }, async (read) => ({
      on: on ?? read.today,
      ...(await serviceLevels(read, by, on ?? read.today)),
    }))

  http.get(
    '/api/v1/service-levels',
    {
      schema: {
        operationId: 'serviceLevels',
        summary: 'How many procedures can be done how far online on a day, by unit, field or tier',
        querystring,
        response: {
          200: Type.Object({
            on: Type.String({ format: 'date' }),
            total: Type.Object(Count),
            unassigned: Type.Integer({
              description: 'Of the province, without an agency responsible for the field',
            }),
            rows: Type.Array(
              Type.Object({ key: Type.String(), nameVi: Type.String(), nameEn: Type.String(), ...Count }),
            ),
          }),
          ...problems(400),
        },
      },
    },
    ({ query }) => count(query.by ?? 'unit', query.on),
  )

  http.get(
    '/api/v1/service-levels.csv',
    {
      schema: {
        operationId: 'serviceLevelsCsv',
        summary: 'The same as a table for spreadsheets',
        querystring,
        response: { 200: Type.String({ description: 'CSV, UTF-8' }), ...problems(400) },
      },
    },
    async ({ query, locale }, reply) => {
      const { on, rows } = await count(query.by ?? 'unit', query.on)
      const lines = rows.map((row) => [
        row.key,
        locale === 'vi' ? row.nameVi : row.nameEn,
        ...[row.procedures, row.full, row.partial, row.info, row.integrated],
      ])
      reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="service-levels-${query.by ?? 'unit'}-${on}.csv"`,
        )
      return reply.send(toCsv([heads[locale], ...lines]))
    },
  )
}
