import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, reference } from '../../../kernel/shapes.ts'
import { draftReviewDecision } from '../actions/draft-review-decision.ts'
import { sealReviewDecision } from '../actions/seal-review-decision.ts'
import { signReviewDecision } from '../actions/sign-review-decision.ts'
import { writeListsExcel } from '../exports/review-lists-excel.ts'
import { writeListsWord } from '../exports/review-lists-word.ts'
import type { DecisionPress } from '../ports.ts'
import {
  type DecisionFile,
  decisionForStaff,
  issuedReviews,
  type ListsOfReview,
  listsForStaff,
  publicDecision,
  publicLists,
} from '../queries/review-decision.ts'
import { annexesOf } from '../rules/review-annexes.ts'
import { Campaign, IssuedReview, uuid } from './review-schemas.ts'

const done = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422, 503) }
const Pin = Type.Object({ pin: Type.String({ minLength: 4, maxLength: 32 }) })
const Lists = Type.Object({ id: uuid, format: choice('docx', 'xlsx') })
const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const sendPdf = (reply: FastifyReply, { name, bytes }: DecisionFile) =>
  reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}"`)
    .send(Buffer.from(bytes))

type Format = keyof typeof mediaTypes

const writeLists = (lists: ListsOfReview, format: Format, at: Date): Promise<Uint8Array> => {
  const annexes = annexesOf(lists)
  return format === 'docx' ? writeListsWord(annexes, lists) : writeListsExcel(annexes, lists, at)
}

const sendLists = (reply: FastifyReply, bytes: Uint8Array, format: Format) =>
  reply
    .type(mediaTypes[format])
    .header('content-disposition', `attachment; filename="danh-muc-ra-soat.${format}"`)
    .send(Buffer.from(bytes))

/** Issued lists never change again, and long ones take a second: each file is written once. */
function createWritten(write: (id: string, format: Format) => Promise<Uint8Array>) {
  const files = new Map<string, Promise<Uint8Array>>()
  return (id: string, format: Format): Promise<Uint8Array> => {
    const key = `${id}.${format}`
    const known = files.get(key)
    if (known) return known
    const file = write(id, format).catch((error: unknown) => {
      files.delete(key)
      throw error
    })
    files.set(key, file)
    return file
  }
}

/** The decision on a review: drafted by the office, signed by the Chairman, sealed; then public with both lists. */
export const reviewDecisionRoutes: FastifyPluginAsyncTypebox<{ app: App; press: DecisionPress }> = async (
  http,
  { app, press },
) => {
  http.addSchema(IssuedReview)

  http.put(
    '/api/v1/desk/reviews/:id/decision',
    {
      schema: {
        operationId: 'draftReviewDecision',
        params: Campaign,
        body: Type.Object({
          number: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
          issuedOn: date,
          effectiveOn: date,
          signer: uuid,
          replaces: Type.Optional(Type.Array(uuid, { maxItems: 100 })),
        }),
        response: done,
      },
    },
    async (request, reply) => {
      await draftReviewDecision(app, press, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )

  for (const [verb, operationId, act] of [
    ['sign', 'signReviewDecision', signReviewDecision],
    ['seal', 'sealReviewDecision', sealReviewDecision],
  ] as const)
    http.post(
      `/api/v1/desk/reviews/:id/decision/${verb}`,
      { schema: { operationId, params: Campaign, body: Pin, response: done } },
      async (request, reply) => {
        await act(app, press, staffOf(request), request.params.id, request.body.pin)
        return reply.status(204).send(null)
      },
    )

  http.get(
    '/api/v1/desk/reviews/:id/decision.pdf',
    { schema: { operationId: 'readReviewDecision', params: Campaign } },
    async (request, reply) =>
      sendPdf(reply, await decisionForStaff(app, press, staffOf(request), request.params.id)),
  )

  http.get(
    '/api/v1/desk/reviews/:id/lists.:format',
    { schema: { operationId: 'exportReviewLists', summary: 'Both lists as Word or Excel', params: Lists } },
    async (request, reply) => {
      const { id, format } = request.params
      const lists = await listsForStaff(app, staffOf(request), id)
      return sendLists(reply, await writeLists(lists, format, app.now()), format)
    },
  )

  http.get(
    '/api/v1/reviews',
    {
      schema: {
        operationId: 'listIssuedReviews',
        summary: 'Issued decisions on what can be offered fully online',
        response: { 200: Type.Object({ items: Type.Array(reference(IssuedReview)) }) },
      },
    },
    async () => ({ items: await issuedReviews(app) }),
  )

  http.get(
    '/api/v1/reviews/:id/decision.pdf',
    { schema: { operationId: 'getReviewDecision', summary: 'The signed and sealed file', params: Campaign } },
    async (request, reply) => sendPdf(reply, await publicDecision(app, press, request.params.id)),
  )

  const written = createWritten(async (id, format) =>
    writeLists(await publicLists(app, id), format, app.now()),
  )
  http.get(
    '/api/v1/reviews/:id/lists.:format',
    {
      schema: { operationId: 'getReviewLists', summary: 'Both lists as Word or Excel', params: Lists },
      config: { rateLimit: { max: 30, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      const { id, format } = request.params
      return sendLists(reply, await written(id, format), format)
    },
  )
}
