import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { date, moment, nullable, reference } from '../../../kernel/shapes.ts'
import { acknowledgeAssignment } from '../actions/acknowledge-assignment.ts'
import { handDownTarget } from '../actions/hand-down-target.ts'
import { handDownPage } from '../queries/hand-down.ts'
import { myTargets } from '../queries/my-targets.ts'
import type { Assignment as HeldAssignment } from '../store/assignment.ts'
import { Figure, PlanTarget, Text } from './shapes.ts'

const Assignment = Type.Object(
  {
    id: Type.String(),
    target: Type.String(),
    version: Type.Integer({ description: 'Of the plan, when it was handed down' }),
    unit: Type.String(),
    giver: Type.String(),
    goal: Type.Number(),
    minimum: Type.Number({ description: 'What the goal had to reach at least when it was handed down' }),
    headName: nullable(Type.String({ description: 'The head who is answerable' })),
    headPosition: nullable(Type.String()),
    note: nullable(Type.String()),
    givenByName: Type.String(),
    givenOn: date,
    acknowledgedByName: nullable(Type.String()),
    acknowledgedAt: nullable(moment),
    endedOn: nullable(date),
  },
  { $id: 'Assignment', description: 'A target that was handed down to a unit' },
)
const Unit = Type.Object({ id: Type.String(), name: Text })
const HandDown = Type.Object(
  {
    plan: Type.Object({ code: Type.String(), title: Text, version: Type.Integer() }),
    target: PlanTarget,
    giver: Unit,
    own: nullable(Type.Number({ description: 'The goal that the unit that hands down is held to' })),
    rows: Type.Array(
      Type.Object({
        unit: Type.Object({ id: Type.String(), name: Text, tier: Type.String() }),
        minimum: nullable(Type.Number({ description: 'Null: the plan asks nothing of the unit' })),
        goal: nullable(Type.Number({ description: 'What the unit is held to today' })),
        assignment: nullable(reference(Assignment)),
        history: Type.Array(reference(Assignment)),
        heads: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), position: Type.String() })),
      }),
    ),
    mayHandDown: Type.Boolean(),
  },
  { $id: 'HandDown', description: 'A target with the units directly below' },
)
const MyTargets = Type.Object(
  {
    unit: Unit,
    plans: Type.Array(
      Type.Object({
        code: Type.String(),
        title: Text,
        number: nullable(Type.String()),
        version: Type.Integer(),
        figures: Type.Array(reference(Figure)),
        assignments: Type.Array(
          Type.Object({ assignment: reference(Assignment), mayAcknowledge: Type.Boolean() }),
        ),
      }),
    ),
    mayHandDown: Type.Boolean(),
  },
  { $id: 'MyTargets', description: 'What the unit is held to by every plan, and how far it is' },
)

const shown = ({ plan: _, acknowledgedAt, ...rest }: HeldAssignment): Static<typeof Assignment> => ({
  ...rest,
  acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
})
const Target = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 60 }),
  target: Type.String({ minLength: 1, maxLength: 40 }),
})

/** Targets handed down from unit to unit, and what somebody's unit is held to. */
export const assignmentRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const schema of [Assignment, HandDown, MyTargets]) http.addSchema(schema)

  http.get(
    '/api/v1/desk/plans/:code/targets/:target/assignments',
    {
      schema: {
        operationId: 'readHandDown',
        summary: 'A target with the units directly below, their minimum and what was handed to them',
        params: Target,
        response: { 200: reference(HandDown), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const { code: plan, target } = request.params
      const page = await app.read(actor, (read) => handDownPage(read, actor, { plan, target }))
      return {
        ...page,
        target: page.target as Static<typeof PlanTarget>,
        rows: page.rows.map(({ assignment, history, ...row }) => ({
          ...row,
          assignment: assignment && shown(assignment),
          history: history.map(shown),
        })),
      }
    },
  )

  http.post(
    '/api/v1/desk/plans/:code/targets/:target/assignments',
    {
      schema: {
        operationId: 'handDownTarget',
        summary: 'Hand the target to units directly below, all or none, never easier than their minimum',
        params: Target,
        body: Type.Object({
          to: Type.Array(
            Type.Object({
              unit: Type.String({ minLength: 1, maxLength: 35 }),
              goal: Type.Number({ minimum: 0, maximum: 1_000_000_000 }),
              head: Type.Optional(Type.String({ format: 'uuid' })),
              note: Type.Optional(Type.String({ maxLength: 2000 })),
            }),
            { minItems: 1, maxItems: 500 },
          ),
        }),
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { code: plan, target } = request.params
      await handDownTarget(app, staffOf(request), { plan, target, to: request.body.to })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/plan-assignments/:id/acknowledgement',
    {
      schema: {
        operationId: 'acknowledgeAssignment',
        summary: 'Take note of a target that was handed to the unit',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      await acknowledgeAssignment(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )

  http.get(
    '/api/v1/desk/my-targets',
    {
      schema: {
        operationId: 'readMyTargets',
        summary: 'What the unit of the asker is held to, and how far it is',
        response: { 200: reference(MyTargets), ...problems(401, 403) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const { plans, ...rest } = await app.read(actor, (read) => myTargets(read, actor))
      return {
        ...rest,
        plans: plans.map(({ assignments, ...plan }) => ({
          ...plan,
          assignments: assignments.map(({ mayAcknowledge, ...one }) => ({
            assignment: shown(one),
            mayAcknowledge,
          })),
        })),
      }
    },
  )
}
