import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { date, reference } from '../../../kernel/shapes.ts'
import { assignReviewEntries } from '../actions/assign-review-entries.ts'
import { confirmReviewTable } from '../actions/confirm-review-table.ts'
import { consolidateReviewTable } from '../actions/consolidate-review-table.ts'
import { fillReviewEntry } from '../actions/fill-review-entry.ts'
import { openReviewCampaign } from '../actions/open-review-campaign.ts'
import { remindAgencies } from '../actions/remind-agencies.ts'
import { returnReviewEntries } from '../actions/return-review-entries.ts'
import type { DecisionPress } from '../ports.ts'
import { reviewCampaign } from '../queries/review-campaign.ts'
import { reviewCampaigns } from '../queries/review-campaigns.ts'
import { reviewTable } from '../queries/review-table.ts'
import { reengineeringRoutes } from './reengineering.ts'
import { reviewDecisionRoutes } from './review-decision.ts'
import {
  Campaign,
  ReviewContent,
  ReviewPage,
  ReviewSummary,
  ReviewTable,
  SavedEntry,
  unit,
  uuid,
} from './review-schemas.ts'
import { code, tier } from './shapes.ts'

const done = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) }
const procedures = Type.Array(code, { minItems: 1, maxItems: 5000 })

/** Reviews of the procedures (rà soát), from the opening to the two lists; their decision and re-engineering are in the files beside. */
export const reviewRoutes: FastifyPluginAsyncTypebox<{ app: App; press: DecisionPress }> = async (
  http,
  { app, press },
) => {
  http.addSchema(ReviewSummary)
  http.addSchema(ReviewPage)
  http.addSchema(ReviewTable)
  await http.register(reviewDecisionRoutes, { app, press })
  await http.register(reengineeringRoutes, { app })

  http.get(
    '/api/v1/desk/reviews',
    {
      schema: {
        operationId: 'listReviews',
        summary: 'Reviews that the reader runs or has a part in',
        response: {
          200: Type.Object({ items: Type.Array(reference(ReviewSummary)), mayOpen: Type.Boolean() }),
          ...problems(401, 403),
        },
      },
    },
    (request) => reviewCampaigns(app, staffOf(request)),
  )

  http.post(
    '/api/v1/desk/reviews',
    {
      schema: {
        operationId: 'openReview',
        body: Type.Object({
          title: Type.String({ minLength: 1, maxLength: 300 }),
          year: Type.Integer({ minimum: 2000, maximum: 2200 }),
          deadline: date,
          fields: Type.Array(Type.String({ maxLength: 400 }), { maxItems: 500, default: [] }),
          tiers: Type.Array(tier, { maxItems: 3, default: [] }),
          leads: Type.Array(Type.Object({ field: Type.String({ maxLength: 400 }), unit }), {
            maxItems: 500,
            default: [],
            description: 'Departments that review a field once for every commune and district',
          }),
        }),
        response: { 201: Type.Object({ id: uuid }), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) =>
      reply.status(201).send({ id: await openReviewCampaign(app, staffOf(request), request.body) }),
  )

  http.get(
    '/api/v1/desk/reviews/:id',
    {
      schema: {
        operationId: 'readReview',
        summary: 'The progress of every agency, or of the own one',
        params: Campaign,
        response: { 200: reference(ReviewPage), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => reviewCampaign(app, staffOf(request), request.params.id),
  )

  http.get(
    '/api/v1/desk/reviews/:id/tables/:unit',
    {
      schema: {
        operationId: 'readReviewTable',
        params: Type.Object({ id: uuid, unit }),
        response: { 200: reference(ReviewTable), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => reviewTable(app, staffOf(request), request.params.id, request.params.unit),
  )

  http.put(
    '/api/v1/desk/reviews/:id/entries/:code',
    {
      schema: {
        operationId: 'fillReviewEntry',
        summary: 'Saves a row as far as it is; says what it still lacks',
        params: Type.Object({ id: uuid, code }),
        body: Type.Object({ ...ReviewContent.properties, revision: Type.Integer({ minimum: 0 }) }),
        response: { 200: SavedEntry, ...problems(400, 401, 403, 404, 409) },
      },
    },
    (request) => {
      const { revision, ...content } = request.body
      const { id: campaign, code: procedure } = request.params
      return fillReviewEntry(app, staffOf(request), { campaign, procedure, revision }, content)
    },
  )

  for (const [verb, operationId, act] of [
    ['confirm', 'confirmReviewTable', confirmReviewTable],
    ['consolidate', 'consolidateReviewTable', consolidateReviewTable],
  ] as const)
    http.post(
      `/api/v1/desk/reviews/:id/tables/:unit/${verb}`,
      { schema: { operationId, params: Type.Object({ id: uuid, unit }), response: done } },
      async (request, reply) => {
        await act(app, staffOf(request), request.params.id, request.params.unit)
        return reply.status(204).send(null)
      },
    )

  http.post(
    '/api/v1/desk/reviews/:id/return',
    {
      schema: {
        operationId: 'returnReviewEntries',
        params: Campaign,
        body: Type.Object({ procedures, reason: Type.String({ maxLength: 2000 }) }),
        response: done,
      },
    },
    async (request, reply) => {
      await returnReviewEntries(app, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/reviews/:id/assign',
    {
      schema: {
        operationId: 'assignReviewEntries',
        params: Campaign,
        body: Type.Object({ procedures, unit }),
        response: {
          200: Type.Object({ moved: Type.Integer() }),
          ...problems(400, 401, 403, 404, 409, 422),
        },
      },
    },
    async (request) => ({
      moved: await assignReviewEntries(app, staffOf(request), request.params.id, request.body),
    }),
  )

  http.post(
    '/api/v1/desk/reviews/:id/remind',
    {
      schema: {
        operationId: 'remindAgencies',
        summary: 'Reminds agencies that are not ready, each at most once a day',
        params: Campaign,
        response: { 200: Type.Object({ units: Type.Array(Type.String()) }), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => ({ units: await remindAgencies(app, staffOf(request), request.params.id) }),
  )
}
