import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { nullable } from '../../../kernel/shapes.ts'
import { appoint, hireStaff } from '../actions/appoint.ts'
import { changeEmail } from '../actions/change-email.ts'
import { staffDirectory } from '../queries/staff-directory.ts'
import { staffPage } from '../queries/staff-page.ts'
import { Day, done, Email, Role, Said, UnitId, Uuid } from './schemas.ts'

const DirectoryEntry = Type.Object({
  id: Type.String(),
  username: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  unitVi: Type.String(),
  unitEn: Type.String(),
  position: Type.String(),
  roles: Type.Array(Role),
  isMain: Type.Boolean(),
})

const StaffPage = Type.Object(
  {
    id: Type.String(),
    username: Type.String(),
    name: Type.String(),
    email: nullable(Type.String()),
    validFrom: Day,
    validTo: nullable(Day),
    posts: Type.Array(
      Type.Object({
        id: Type.String(),
        unit: Type.String(),
        unitVi: Type.String(),
        unitEn: Type.String(),
        position: Type.String(),
        roles: Type.Array(Role),
        isMain: Type.Boolean(),
        validFrom: Day,
        validTo: nullable(Day),
        decision: nullable(Type.String()),
        open: Type.Boolean({ description: 'It holds today, or will' }),
        mayChange: Type.Boolean(),
        mayDelegate: Type.Boolean(),
      }),
    ),
    delegations: Type.Array(
      Type.Object({
        id: Type.String(),
        post: Type.String(),
        position: Type.String(),
        lender: Type.String(),
        lenderName: Type.String(),
        delegate: Type.String(),
        delegateName: Type.String(),
        roles: Type.Array(Type.String()),
        validFrom: Day,
        validTo: Day,
        reason: Type.String(),
        revokedAt: nullable(Type.String()),
        holds: Type.Boolean(),
      }),
    ),
    trainings: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        topic: Type.String(),
        lastDay: Day,
        completedOn: nullable(Day),
      }),
    ),
    mayAppoint: Type.Boolean(),
  },
  { $id: 'StaffPage' },
)

const appointment = {
  unit: UnitId,
  position: Said(),
  roles: Type.Array(Role, { maxItems: 8 }),
  validFrom: Day,
  decision: Type.Optional(Said()),
}

export const staffRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(StaffPage)

  http.get(
    '/api/v1/desk/staff',
    {
      schema: {
        operationId: 'searchStaff',
        summary: 'Posts held today, by name of the person',
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 100 })),
          unit: Type.Optional(UnitId),
          role: Type.Optional(Role),
          page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
        }),
        response: {
          200: Type.Object({
            items: Type.Array(DirectoryEntry),
            total: Type.Integer({ description: '0 beyond the last page too' }),
            page: Type.Integer(),
            pageSize: Type.Integer(),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    (request) => staffDirectory(app, staffOf(request), request.query),
  )

  http.get(
    '/api/v1/desk/staff/:id',
    {
      schema: {
        operationId: 'readStaff',
        params: Type.Object({ id: Uuid }),
        response: { 200: Type.Ref('StaffPage'), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => staffPage(app, staffOf(request), request.params.id),
  )

  http.post(
    '/api/v1/desk/staff',
    {
      schema: {
        operationId: 'hireStaff',
        body: Type.Object({
          username: Type.String({ pattern: '^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$', maxLength: 60 }),
          name: Said(100),
          email: Type.Optional(Email),
          ...appointment,
        }),
        response: { 201: Type.Object({ id: Type.String() }), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { username, name, email = null, decision = null, ...post } = request.body
      const id = await hireStaff(app, staffOf(request), { username, name, email }, { ...post, decision })
      return reply.status(201).send({ id })
    },
  )

  http.post(
    '/api/v1/desk/staff/:id/posts',
    {
      schema: {
        operationId: 'appoint',
        params: Type.Object({ id: Uuid }),
        body: Type.Object({ ...appointment, isMain: Type.Boolean() }),
        response: { 201: Type.Object({ id: Type.String() }), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { decision = null, ...post } = request.body
      const id = await appoint(app, staffOf(request), request.params.id, { ...post, decision })
      return reply.status(201).send({ id })
    },
  )

  http.put(
    '/api/v1/desk/staff/:id/email',
    {
      schema: {
        operationId: 'changeEmail',
        summary: 'The official mailbox, where the person is told of the work of their unit; null: none',
        params: Type.Object({ id: Uuid }),
        body: Type.Object({ email: nullable(Email) }),
        response: { ...done, ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      await changeEmail(app, staffOf(request), request.params.id, request.body.email)
      return reply.status(204).send(null)
    },
  )
}
