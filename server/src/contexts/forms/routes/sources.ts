import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { citizenOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { checkSources } from '../actions/check-sources.ts'
import { forgetAnswers } from '../actions/forget-answers.ts'
import { prefillAnswers } from '../actions/prefill-answers.ts'
import { settleChangedValue } from '../actions/settle-changed-value.ts'
import type { PrefillSource } from '../ports.ts'
import { rememberedAnswers } from '../store/remembered-answer.ts'

const Draft = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Down = Type.Array(Type.String(), {
  description: 'Sources that did not answer; their questions are asked',
})
const Said = Type.Object({
  source: Type.String(),
  asOf: Type.Union([Type.String(), Type.Null()]),
  value: Type.Unknown(),
})

/** What sources know of a person's own draft, and what the person lets be remembered. */
export const sourceRoutes: FastifyPluginAsyncTypebox<{
  app: App
  prefill: PrefillSource
  freshMinutes: number
}> = async (http, { app, prefill, freshMinutes }) => {
  http.post(
    '/api/v1/drafts/:id/prefill',
    {
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        operationId: 'prefillAnswers',
        params: Draft,
        response: { 200: Type.Object({ down: Down }), ...problems(400, 401, 403, 404, 409, 429) },
      },
    },
    (request) => prefillAnswers(app, prefill, citizenOf(request), request.params.id),
  )

  http.get(
    '/api/v1/drafts/:id/changed-values',
    {
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        operationId: 'checkSources',
        params: Draft,
        response: {
          200: Type.Object({
            changed: Type.Array(
              Type.Object({ field: Type.String(), before: Said, now: Said, answer: Type.Unknown() }),
            ),
            down: Down,
          }),
          ...problems(400, 401, 403, 404, 429),
        },
      },
    },
    async (request) => {
      const about = { draft: request.params.id, freshMinutes }
      const { changed, down } = await checkSources(app, prefill, citizenOf(request), about)
      return {
        down,
        changed: changed.map(({ field, origin, now, answer }) => ({ field, before: origin, now, answer })),
      }
    },
  )

  http.post(
    '/api/v1/drafts/:id/changed-values',
    {
      schema: {
        operationId: 'settleChangedValue',
        params: Draft,
        body: Type.Object({
          field: Type.String({ minLength: 1, maxLength: 80 }),
          choice: Type.Union([Type.Literal('take'), Type.Literal('keep')]),
          reason: Type.String({ maxLength: 500, description: 'Why the answer of the draft is kept' }),
        }),
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { params, body } = request
      await settleChangedValue(app, citizenOf(request), { draft: params.id, ...body })
      return reply.status(204).send(null)
    },
  )

  http.get(
    '/api/v1/remembered-answers',
    {
      schema: {
        operationId: 'listRememberedAnswers',
        response: {
          200: Type.Object({
            answers: Type.Array(
              Type.Object({
                question: Type.String(),
                value: Type.Unknown(),
                procedure: Type.String(),
                saidAt: Type.String({ format: 'date-time' }),
              }),
            ),
          }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const actor = citizenOf(request)
      return { answers: await app.read(actor, (read) => rememberedAnswers(read, actor.id)) }
    },
  )

  http.delete(
    '/api/v1/remembered-answers/:question',
    {
      schema: {
        operationId: 'forgetAnswer',
        params: Type.Object({ question: Type.String({ minLength: 1, maxLength: 80 }) }),
        response: { 204: Type.Null(), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      await forgetAnswers(app, citizenOf(request), request.params.question)
      return reply.status(204).send(null)
    },
  )
}
