import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { nullable } from '../../../kernel/shapes.ts'
import { changeUnit } from '../actions/change-unit.ts'
import { createUnit } from '../actions/create-unit.ts'
import { endUnit } from '../actions/end-unit.ts'
import { listUnits, unitPage } from '../queries/unit-page.ts'
import { AreaCode, Day, done, Kind, NamedUnit, Role, Said, Tier, UnitId } from './schemas.ts'

const TreeUnit = Type.Object({
  id: Type.String(),
  parent: nullable(Type.String()),
  kind: Kind,
  tier: Tier,
  nameVi: Type.String(),
  nameEn: Type.String(),
  gsoCode: nullable(Type.String()),
  isDesk: Type.Boolean(),
  posts: Type.Integer({ description: 'Posts held in the unit itself' }),
})

const facts = {
  parent: nullable(Type.String()),
  kind: Kind,
  tier: Tier,
  nameVi: Type.String(),
  nameEn: Type.String(),
  gsoCode: nullable(Type.String()),
  calendar: Type.String(),
  address: nullable(Type.String()),
  phone: nullable(Type.String()),
  validFrom: Day,
  validTo: nullable(Day),
}
const UnitPage = Type.Object(
  {
    id: Type.String(),
    ...facts,
    on: Day,
    path: Type.Array(NamedUnit),
    children: Type.Array(NamedUnit),
    desk: nullable(NamedUnit),
    versions: Type.Array(Type.Object({ ...facts, decision: nullable(Type.String()) })),
    posts: Type.Array(
      Type.Object({
        id: Type.String(),
        staff: Type.String(),
        name: Type.String(),
        position: Type.String(),
        roles: Type.Array(Role),
        isMain: Type.Boolean(),
        validFrom: Day,
      }),
    ),
    successor: nullable(NamedUnit),
    predecessors: Type.Array(Type.Object({ ...NamedUnit.properties, onDate: Day, kind: Type.String() })),
    training: Type.Object({ unit: Type.String(), staff: Type.Integer(), trained: Type.Integer() }),
    mayAdminister: Type.Boolean(),
  },
  { $id: 'UnitPage', description: 'A unit as of a day; `validFrom` and `validTo` are its whole life' },
)

const change = {
  nameVi: Said(),
  nameEn: Said(),
  address: nullable(Said()),
  phone: nullable(Said(40)),
  calendar: Said(60),
}

export const unitRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(UnitPage)
  const On = Type.Object({ on: Type.Optional(Day) })
  const Id = Type.Object({ id: UnitId })

  http.get(
    '/api/v1/desk/units',
    {
      schema: {
        operationId: 'listUnitsOfDay',
        querystring: On,
        response: { 200: Type.Object({ on: Day, items: Type.Array(TreeUnit) }), ...problems(400, 401, 403) },
      },
    },
    (request) => listUnits(app, staffOf(request), request.query.on),
  )

  http.get(
    '/api/v1/desk/units/:id',
    {
      schema: {
        operationId: 'readUnit',
        params: Id,
        querystring: On,
        response: { 200: Type.Ref('UnitPage'), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => unitPage(app, staffOf(request), request.params.id, request.query.on),
  )

  http.post(
    '/api/v1/desk/units',
    {
      schema: {
        operationId: 'createUnit',
        body: Type.Object({
          id: UnitId,
          parent: UnitId,
          kind: Kind,
          tier: Tier,
          nameVi: change.nameVi,
          nameEn: change.nameEn,
          gsoCode: Type.Optional(AreaCode),
          calendar: Type.Optional(change.calendar),
          address: Type.Optional(Said()),
          phone: Type.Optional(Said(40)),
          validFrom: Day,
          decision: Said(),
        }),
        response: {
          201: Type.Object({ id: Type.String() }),
          ...problems(400, 401, 403, 404, 409, 422),
        },
      },
    },
    async (request, reply) => {
      await createUnit(app, staffOf(request), request.body)
      return reply.status(201).send({ id: request.body.id })
    },
  )

  http.post(
    '/api/v1/desk/units/:id/versions',
    {
      schema: {
        operationId: 'changeUnit',
        summary: 'Changes what a unit is from a day on; what is not named stays',
        params: Id,
        body: Type.Object({
          parent: Type.Optional(UnitId),
          kind: Type.Optional(Kind),
          nameVi: Type.Optional(change.nameVi),
          nameEn: Type.Optional(change.nameEn),
          gsoCode: Type.Optional(nullable(AreaCode)),
          calendar: Type.Optional(change.calendar),
          address: Type.Optional(change.address),
          phone: Type.Optional(change.phone),
          validFrom: Day,
          decision: Said(),
        }),
        response: { ...done, ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      await changeUnit(app, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/units/:id/end',
    {
      schema: {
        operationId: 'endUnit',
        summary: 'Ends a unit on which nothing hangs; agencies and desks end by a reorganisation',
        params: Id,
        body: Type.Object({ on: Day }),
        response: { ...done, ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      await endUnit(app, staffOf(request), request.params.id, request.body.on)
      return reply.status(204).send(null)
    },
  )
}
