import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../kernel/app.ts'
import { citizenOf } from '../../kernel/http.ts'
import { problems } from '../../kernel/problem.ts'
import { rateDossier } from './actions/rate-dossier.ts'

const Score = Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)], {
  description: '3 very satisfied, 2 satisfied, 1 not satisfied',
})

export const feedbackRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.put(
    '/api/v1/dossiers/:id/rating',
    {
      schema: {
        operationId: 'rateDossier',
        summary: 'Rate a decided dossier of your own; may be changed for 7 days',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        body: Type.Object({ score: Score, comment: Type.Optional(Type.String({ maxLength: 1000 })) }),
        response: {
          200: Type.Object({
            score: Score,
            comment: Type.String(),
            givenAt: Type.String({ format: 'date-time' }),
            changeableUntil: Type.String({ format: 'date-time' }),
          }),
          ...problems(400, 401, 403, 404, 409),
        },
      },
    },
    async (request) => {
      const given = { dossier: request.params.id, ...request.body }
      const { score, comment, givenAt, changeableUntil } = await rateDossier(app, citizenOf(request), given)
      return {
        score,
        comment,
        givenAt: givenAt.toISOString(),
        changeableUntil: changeableUntil.toISOString(),
      }
    },
  )
}
