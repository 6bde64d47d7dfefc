import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, nullable } from '../../../kernel/shapes.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import { targetRanking } from '../queries/target-ranking.ts'
import { Text } from './shapes.ts'

const rank = nullable(Type.Integer())
const score = nullable(Type.Number({ description: 'Targets met of those judged, by weight, in percent' }))
const TargetRanking = Type.Object({
  ...{ code: Type.String(), title: Text, year: Type.Integer(), at: date },
  before: { ...date, description: 'The end of the month before, with which it is compared' },
  method: Type.Object({
    source: Type.String(),
    minimumDossiers: Type.Integer({ description: 'With fewer in the year a unit is not ranked' }),
    weight: Type.Number({ description: 'Of every target that `weights` does not name by its indicator' }),
    weights: Type.Record(Type.String(), Type.Number()),
  }),
  tiers: Type.Array(
    Type.Object({
      tier: choice(...tiers),
      lines: Type.Array(
        Type.Object({
          ...{ unit: Type.String(), name: Text, dossiers: Type.Integer() },
          ...{ met: Type.Integer(), judged: Type.Integer() },
          ...{ rank, rankBefore: rank, score, scoreBefore: score },
          unranked: nullable(choice('few-dossiers', 'nothing-measured')),
        }),
      ),
    }),
  ),
})

/** Units by the targets of a plan that they meet. */
export const rankingRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/desk/plans/:code/ranking',
    {
      schema: {
        operationId: 'rankUnitsByTargets',
        summary: 'The units of each tier by how many of their targets of the year they meet',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) }),
        querystring: Type.Object({ at: Type.Optional(date) }),
        response: { 200: TargetRanking, ...problems(400, 401, 404) },
      },
    },
    async (request) => targetRanking(app, staffOf(request), request.params.code, request.query),
  )
}
