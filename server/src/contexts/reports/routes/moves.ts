import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { type SigningRoom, signingProof } from '../../documents/index.ts'
import { correctReport } from '../actions/correct-report.ts'
import { drawAgain } from '../actions/draw-again.ts'
import { acceptReport, returnReport } from '../actions/judge-report.ts'
import { sealReport } from '../actions/seal-report.ts'
import { signReport } from '../actions/sign-report.ts'
import { submitReport } from '../actions/submit-report.ts'
import { writeNarrative } from '../actions/write-narrative.ts'
import { Narrative, ReportId } from './shapes.ts'

const one = '/api/v1/desk/reports/:id'
const revision = Type.Integer({ minimum: 1 })
const Reason = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }) })
const refusals = problems(400, 401, 403, 404, 409, 422)
const done = { 204: Type.Null(), ...refusals }
/** Of a move that asks the signing service, which may be down. */
const signedResponse = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422, 503) }
const Revised = Type.Object({ revision })

/** What is done with a report on its way: written, signed off, sent, taken or returned, corrected. */
export const moveRoutes: FastifyPluginAsyncTypebox<{ app: App } & SigningRoom> = async (
  http,
  { app, ...room },
) => {
  http.put(
    `${one}/narrative`,
    {
      schema: {
        operationId: 'writeReport',
        params: ReportId,
        body: Type.Object({ revision, narrative: Narrative }),
        response: { 200: Revised, ...refusals },
      },
    },
    async (request) => writeNarrative(app, staffOf(request), request.params.id, request.body),
  )

  http.post(
    `${one}/drawing`,
    {
      schema: {
        operationId: 'drawReportAgain',
        params: ReportId,
        body: Revised,
        response: { 200: Revised, ...refusals },
      },
    },
    async (request) => drawAgain(app, staffOf(request), request.params.id, request.body),
  )

  http.post(
    `${one}/signature`,
    {
      schema: {
        operationId: 'signReport',
        summary: 'The leader of the unit signs the PDF of the report under its number with their own key',
        params: ReportId,
        body: Type.Object({
          revision,
          number: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
          ...signingProof,
        }),
        response: signedResponse,
      },
    },
    async (request, reply) => {
      await signReport(app, room, staffOf(request), request.params.id, request.body)
      return reply.code(204).send(null)
    },
  )

  http.post(
    `${one}/seal`,
    {
      schema: {
        operationId: 'sealReport',
        summary: 'The registry clerk puts the digital signature of the unit on the signed PDF',
        params: ReportId,
        body: Type.Object(signingProof),
        response: signedResponse,
      },
    },
    async (request, reply) => {
      await sealReport(app, room, staffOf(request), request.params.id, request.body)
      return reply.code(204).send(null)
    },
  )

  http.post(
    `${one}/submission`,
    { schema: { operationId: 'submitReport', params: ReportId, response: signedResponse } },
    async (request, reply) => {
      await submitReport(app, room.press, staffOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  http.post(
    `${one}/acceptance`,
    { schema: { operationId: 'acceptReport', params: ReportId, response: done } },
    async (request, reply) => {
      await acceptReport(app, staffOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  http.post(
    `${one}/return`,
    { schema: { operationId: 'returnReport', params: ReportId, body: Reason, response: done } },
    async (request, reply) => {
      await returnReport(app, staffOf(request), request.params.id, request.body.reason)
      return reply.code(204).send(null)
    },
  )

  http.post(
    `${one}/correction`,
    {
      schema: {
        operationId: 'correctReport',
        summary: 'Begin a new version, with its reason; what was sent stays as it was',
        params: ReportId,
        body: Reason,
        response: { 201: Type.Object({ version: Type.Integer() }), ...refusals },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await correctReport(app, staffOf(request), request.params.id, request.body.reason)),
  )
}
