import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { approvePlan } from '../actions/approve-reorganisation.ts'
import { cancelPlan } from '../actions/cancel-reorganisation.ts'
import { carryOutNow } from '../actions/carry-out-reorganisation.ts'
import { changeReorganisation } from '../actions/change-reorganisation.ts'
import { draftReorganisation } from '../actions/draft-reorganisation.ts'
import { permitReorganisation } from '../actions/permit-reorganisation.ts'
import { organisationErrors } from '../errors.ts'
import type { ReorganisationImpact } from '../ports.ts'
import { reorganisationCheck, reorganisationPage } from '../queries/reorganisation-page.ts'
import { unitLife } from '../queries/unit-life.ts'
import { reorganisationsOf } from '../store/reorganisation.ts'
import {
  PlanContent,
  ReorganisationCheck,
  ReorganisationPage,
  ReorganisationSummary,
  UnitLife,
} from './reorganisation-schemas.ts'

type Options = { app: App; impacts: readonly ReorganisationImpact[] }

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Revision = Type.Integer({ minimum: 0 })
const done = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) }
const reference = <T>(id: string) => Type.Unsafe<T>({ $ref: `${id}#` })

/** How a province merges, splits, renames, dissolves and moves its units; and any unit by its id, also after its end. */
export const reorganisationRoutes: FastifyPluginAsyncTypebox<Options> = async (http, { app, impacts }) => {
  for (const schema of [ReorganisationPage, ReorganisationCheck, ReorganisationSummary, UnitLife])
    http.addSchema(schema)

  http.get(
    '/api/v1/units/:id',
    {
      schema: {
        operationId: 'getUnit',
        summary: 'A unit by its id, also after its end: who took over from it',
        params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 35 }) }),
        response: { 200: reference<Static<typeof UnitLife>>('UnitLife'), ...problems(400, 404) },
      },
    },
    async ({ params }, reply) => {
      const found = await app.read({ kind: 'system', id: 'organisation' }, (read) =>
        unitLife(read, params.id),
      )
      if (!found) throw organisationErrors.unitNotFound(params.id)
      reply.header('cache-control', 'public, max-age=60')
      return found
    },
  )

  http.get(
    '/api/v1/desk/reorganisations',
    {
      schema: {
        operationId: 'listReorganisations',
        response: {
          200: Type.Object({
            items: Type.Array(reference<Static<typeof ReorganisationSummary>>('ReorganisationSummary')),
            mayDraft: Type.Boolean(),
          }),
          ...problems(401, 403),
        },
      },
    },
    (request) =>
      app.read(staffOf(request), async (read) => {
        const { mayDraft } = await permitReorganisation(read, 'approve')
        return { items: await reorganisationsOf(read), mayDraft }
      }),
  )

  http.post(
    '/api/v1/desk/reorganisations',
    {
      schema: {
        operationId: 'draftReorganisation',
        body: PlanContent,
        response: { 201: Id, ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const id = await draftReorganisation(app, staffOf(request), request.body)
      return reply.status(201).send({ id })
    },
  )

  http.get(
    '/api/v1/desk/reorganisations/:id',
    {
      schema: {
        operationId: 'readReorganisation',
        summary: 'A plan with the tree before and after, its faults and what may be done with it',
        params: Id,
        response: {
          200: reference<Static<typeof ReorganisationPage>>('ReorganisationPage'),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    (request) => reorganisationPage(app, impacts, staffOf(request), request.params.id),
  )

  http.get(
    '/api/v1/desk/reorganisations/:id/check',
    {
      schema: {
        operationId: 'checkReorganisation',
        summary: 'What a plan touches, and where the units that become one differ',
        params: Id,
        response: {
          200: reference<Static<typeof ReorganisationCheck>>('ReorganisationCheck'),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    (request) => reorganisationCheck(app, impacts, staffOf(request), request.params.id),
  )

  http.put(
    '/api/v1/desk/reorganisations/:id',
    {
      schema: {
        operationId: 'changeReorganisation',
        params: Id,
        body: Type.Object({ revision: Revision, content: PlanContent }),
        response: done,
      },
    },
    async (request, reply) => {
      const { revision, content } = request.body
      await changeReorganisation(app, staffOf(request), { id: request.params.id, revision, content })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/reorganisations/:id/approval',
    {
      schema: {
        operationId: 'approveReorganisation',
        params: Id,
        body: Type.Object({ revision: Revision }),
        response: done,
      },
    },
    async (request, reply) => {
      const { revision } = request.body
      await approvePlan(app, impacts, staffOf(request), { id: request.params.id, revision })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/reorganisations/:id/cancellation',
    { schema: { operationId: 'cancelReorganisation', params: Id, response: done } },
    async (request, reply) => {
      await cancelPlan(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/reorganisations/:id/carrying-out',
    {
      schema: {
        operationId: 'carryOutReorganisation',
        summary: 'Carries out an approved plan for at once',
        params: Id,
        response: done,
      },
    },
    async (request, reply) => {
      await carryOutNow(app, impacts, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
}
