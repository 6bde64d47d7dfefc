import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, moment, nullable, reference } from '../../../kernel/shapes.ts'
import {
  acceptNationalDifferences,
  rejectNationalDifferences,
} from '../actions/decide-national-differences.ts'
import { catalogueErrors } from '../errors.ts'
import { nationalComparison, procedureComparison } from '../queries/national-comparison.ts'
import { mayCompare } from '../rules/permissions.ts'
import { code, Difference } from './shapes.ts'

const Code = Type.Object({ code })
const Standing = choice('same', 'changed', 'new', 'annulled', 'only-ours', 'gone', 'unreadable')
const Identity = Type.Object({
  compared: Type.Integer({ description: 'In force here and there' }),
  same: Type.Integer({ description: 'Saying the very same' }),
  parts: Type.Array(Type.Object({ part: Type.String(), same: Type.Integer() })),
  onlyOurs: Type.Integer(),
  new: Type.Integer(),
  annulled: Type.Integer(),
})
const places = Type.Union([
  Type.Literal('all'),
  Type.Array(Type.String({ maxLength: 1000 }), { minItems: 1, maxItems: 1000 }),
])
const decided = { seen: Type.String({ maxLength: 100 }), places }

/** How the catalogue compares with the national database of procedures, and the decisions about it. */
export const nationalRecordRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  const reader = (request: Parameters<typeof staffOf>[0]): StaffActor => {
    const actor = staffOf(request)
    if (!mayCompare(actor)) throw kernelErrors.notAllowed()
    return actor
  }

  http.get(
    '/api/v1/desk/national-records',
    {
      schema: {
        operationId: 'compareWithNational',
        summary:
          'Procedures on which the province and the national database differ, and the share that is identical',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                code: Type.String(),
                name: Type.String(),
                field: Type.String(),
                standing: Standing,
                differences: Type.Integer(),
                open: Type.Integer({ description: 'Places nobody has decided on' }),
              }),
            ),
            identity: Identity,
          }),
          ...problems(401, 403),
        },
      },
    },
    (request) => app.read(reader(request), nationalComparison),
  )

  http.get(
    '/api/v1/desk/national-records/:code',
    {
      schema: {
        operationId: 'compareProcedure',
        summary: 'One procedure side by side with its national record',
        params: Code,
        response: {
          200: Type.Object({
            code: Type.String(),
            name: Type.String(),
            standing: Standing,
            seen: Type.String({ description: 'To be sent with a decision' }),
            decision: nullable(Type.String()),
            validFrom: nullable(Type.String()),
            faults: Type.Array(Type.String()),
            places: Type.Array(
              Type.Object({
                place: Type.String(),
                kind: choice('added', 'removed', 'changed', 'reordered'),
                before: Type.Unknown(),
                after: Type.Unknown(),
                words: reference(Difference),
                rejected: nullable(Type.Object({ reason: Type.String(), at: moment })),
              }),
            ),
          }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { code } = request.params
      const found = await app.read(reader(request), (read) => procedureComparison(read, code))
      if (!found) throw catalogueErrors.procedureNotFound(code)
      const { places: all, ...rest } = found
      const told = all.map(({ rejected, words, behind: _, ...place }) => ({
        ...place,
        words: words[request.locale],
        rejected: rejected && { reason: rejected.reason, at: rejected.at.toISOString() },
      }))
      return { ...rest, places: told }
    },
  )

  http.post(
    '/api/v1/desk/national-records/:code/accept',
    {
      schema: {
        operationId: 'acceptNationalDifferences',
        summary: 'Take national values over from a day on, as one new version',
        params: Code,
        body: Type.Object({ ...decided, validFrom: date }),
        response: {
          200: Type.Object({ accepted: Type.Integer() }),
          ...problems(400, 401, 403, 404, 409, 422),
        },
      },
    },
    (request) => acceptNationalDifferences(app, staffOf(request), { ...request.params, ...request.body }),
  )

  http.post(
    '/api/v1/desk/national-records/:code/reject',
    {
      schema: {
        operationId: 'rejectNationalDifferences',
        summary: 'Leave ours as it is, until the national value is another',
        params: Code,
        body: Type.Object({ ...decided, reason: Type.String({ maxLength: 1000 }) }),
        response: {
          200: Type.Object({ rejected: Type.Integer() }),
          ...problems(400, 401, 403, 404, 409, 422),
        },
      },
    },
    (request) => rejectNationalDifferences(app, staffOf(request), { ...request.params, ...request.body }),
  )

  http.get(
    '/api/v1/national-identity',
    {
      schema: {
        operationId: 'nationalIdentity',
        summary: 'The share of procedures that say the same as the national record, part by part',
        response: { 200: Identity },
      },
    },
    async () => (await app.read({ kind: 'system', id: 'catalogue' }, nationalComparison)).identity,
  )
}
