import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, moment, nullable, reference } from '../../../kernel/shapes.ts'
import { draftPlan } from '../actions/draft-plan.ts'
import { issuePlan } from '../actions/issue-plan.ts'
import { returnPlanDraft } from '../actions/return-plan-draft.ts'
import { savePlanDraft } from '../actions/save-plan-draft.ts'
import { submitPlanDraft } from '../actions/submit-plan-draft.ts'
import { withdrawPlanDraft } from '../actions/withdraw-plan-draft.ts'
import { draftPage } from '../queries/draft-page.ts'
import { plansDesk, planVersions } from '../queries/plans-desk.ts'
import { PlanContent, Text, written } from './shapes.ts'

const state = choice('editing', 'submitted', 'returned', 'issued', 'withdrawn')
const Fault = Type.Object({ pointer: Type.String(), vi: Type.String(), en: Type.String() })
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Code = Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) })
const revision = Type.Integer({ minimum: 1, description: 'The revision that was looked at' })
const reason = Type.String({ maxLength: 2000 })
const refusals = problems(400, 401, 403, 404, 409, 422)

const PlansDesk = Type.Object(
  {
    plans: Type.Array(
      Type.Object({
        code: Type.String(),
        title: Text,
        number: nullable(Type.String()),
        year: Type.Integer(),
        version: Type.Integer(),
        holdsFrom: date,
        targets: Type.Integer(),
        mayAmend: Type.Boolean(),
      }),
    ),
    drafts: Type.Array(
      Type.Object({
        id: Type.String(),
        plan: Type.String(),
        title: Type.String(),
        state,
        base: nullable(Type.Integer()),
        authorName: Type.String(),
        savedAt: moment,
      }),
    ),
    mayDraft: Type.Boolean(),
    mayHandDown: Type.Boolean(),
  },
  { $id: 'PlansDesk', description: 'The plans of the province, and what is being prepared' },
)
const PlanVersions = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        version: Type.Integer(),
        number: nullable(Type.String()),
        issued: Type.String(),
        signer: nullable(Type.String()),
        holdsFrom: date,
        reason: nullable(Type.String()),
        draftedByName: nullable(Type.String()),
        issuedByName: nullable(Type.String()),
        differences: Type.Array(Text, { description: 'From the version before it, in words' }),
      }),
    ),
  },
  { $id: 'PlanVersions', description: 'Newest first' },
)
const PlanDraft = Type.Object(
  {
    id: Type.String(),
    plan: Type.String(),
    base: nullable(Type.Integer({ description: 'The version that it amends; null for a new plan' })),
    lead: nullable(Type.String()),
    content: reference(PlanContent),
    reason: Type.String(),
    state,
    authorName: Type.String(),
    revision: Type.Integer(),
    savedAt: moment,
    submittedAt: nullable(moment),
    returnedBecause: nullable(Type.String()),
    decidedByName: nullable(Type.String()),
    version: nullable(Type.Integer()),
    faults: Type.Array(Fault),
    differences: Type.Array(Text),
    outdated: Type.Boolean({ description: 'Another version was issued since it was begun' }),
    moves: Type.Array(choice('save', 'submit', 'withdraw', 'return', 'issue')),
    indicators: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  },
  { $id: 'PlanDraft' },
)

/** What is being prepared of plans: begin, save, hand in, send back, issue, withdraw. */
export const draftRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const schema of [PlansDesk, PlanVersions, PlanDraft]) http.addSchema(schema)

  http.get(
    '/api/v1/desk/plans',
    {
      schema: {
        operationId: 'listPlans',
        summary: 'The plans of the province, and what is being prepared of them',
        response: { 200: reference(PlansDesk), ...problems(401, 403) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const { drafts, ...desk } = await app.read(actor, (read) => plansDesk(read, actor))
      return {
        ...desk,
        drafts: drafts.map(({ savedAt, ...draft }) => ({ ...draft, savedAt: savedAt.toISOString() })),
      }
    },
  )

  http.get(
    '/api/v1/desk/plans/:code/versions',
    {
      schema: {
        operationId: 'listPlanVersions',
        summary: 'Every version of a plan with what it changed, in words',
        params: Code,
        response: { 200: reference(PlanVersions), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      return { items: await app.read(actor, (read) => planVersions(read, request.params.code)) }
    },
  )

  http.post(
    '/api/v1/desk/plan-drafts',
    {
      schema: {
        operationId: 'draftPlan',
        summary: 'Begin a new plan or an amendment of one',
        body: Type.Object({
          code: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 }),
          kind: choice('new', 'amendment'),
          lead: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
          reason: Type.Optional(reason),
        }),
        response: { 201: Id, ...refusals },
      },
    },
    async (request, reply) => {
      const { lead = null, reason: why = '', ...asked } = request.body
      const id = await draftPlan(app, staffOf(request), { ...asked, lead, reason: why })
      return reply.status(201).send({ id })
    },
  )

  http.get(
    '/api/v1/desk/plan-drafts/:id',
    {
      schema: {
        operationId: 'getPlanDraft',
        summary: 'A draft with its faults and what it would change',
        params: Id,
        response: { 200: reference(PlanDraft), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const page = await app.read(actor, (read) => draftPage(read, actor, request.params.id))
      const { author: _, decidedAt: _at, savedAt, submittedAt, ...rest } = page
      const [saved, submitted] = [savedAt.toISOString(), submittedAt?.toISOString() ?? null]
      return { ...rest, savedAt: saved, submittedAt: submitted }
    },
  )

  http.put(
    '/api/v1/desk/plan-drafts/:id',
    {
      schema: {
        operationId: 'savePlanDraft',
        summary: 'Keep what was typed, whole or not',
        params: Id,
        body: Type.Object({ revision, content: reference(PlanContent), reason }),
        response: {
          200: Type.Object({ revision: Type.Integer(), savedAt: moment, faults: Type.Array(Fault) }),
          ...refusals,
        },
      },
    },
    async (request) => {
      const saved = await savePlanDraft(app, staffOf(request), request.params.id, request.body)
      return { ...saved, savedAt: saved.savedAt.toISOString() }
    },
  )

  for (const [path, operationId, summary, act] of [
    ['submission', 'submitPlanDraft', 'Hand the draft to the leaders who issue', submitPlanDraft],
    ['withdrawal', 'withdrawPlanDraft', 'Put the draft away', withdrawPlanDraft],
  ] as const)
    http.post(
      `/api/v1/desk/plan-drafts/:id/${path}`,
      {
        schema: {
          operationId,
          summary,
          params: Id,
          body: Type.Object({ revision }),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await act(app, staffOf(request), request.params.id, request.body)
        return reply.status(204).send(null)
      },
    )

  http.post(
    '/api/v1/desk/plan-drafts/:id/return',
    {
      schema: {
        operationId: 'returnPlanDraft',
        summary: 'Send the draft back with a reason',
        params: Id,
        body: Type.Object({ revision, reason: written(2000) }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      await returnPlanDraft(app, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/plan-drafts/:id/issue',
    {
      schema: {
        operationId: 'issuePlan',
        summary: 'Issue the draft with number, day and signer; a second person does',
        params: Id,
        body: Type.Object({
          revision,
          number: written(100),
          issuedOn: date,
          signer: written(200),
          holdsFrom: date,
        }),
        response: { 201: Type.Object({ version: Type.Integer() }), ...refusals },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await issuePlan(app, staffOf(request), request.params.id, request.body)),
  )
}
