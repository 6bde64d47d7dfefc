import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, nullable, reference } from '../../../kernel/shapes.ts'
import { offerProcedure } from '../actions/offer-procedure.ts'
import { catalogueErrors } from '../errors.ts'
import { deskProcedure } from '../queries/desk-procedure.ts'
import { deskProcedures } from '../queries/desk-procedures.ts'
import { mayAdminister } from '../rules/permissions.ts'
import { draftRoutes } from './drafts.ts'
import { code, Decision, Difference, level, RecordFault, tier } from './shapes.ts'

const text = nullable(Type.String())
const draftState = choice('editing', 'submitted', 'returned', 'approved', 'withdrawn')
const state = choice('in-force', 'to-come', 'annulled')
const draft = nullable(Type.Object({ id: Type.String(), state: draftState }))

const DeskProcedureSummary = Type.Object(
  {
    code,
    name: Type.String(),
    field: Type.String(),
    tiers: Type.Array(tier),
    state,
    version: Type.Integer(),
    validFrom: date,
    validTo: nullable(date),
    level,
    draft,
  },
  { $id: 'DeskProcedureSummary' },
)
const offer = {
  level,
  reason: text,
  legalGround: text,
  onNationalPortal: Type.Boolean(),
  paperless: Type.Boolean(),
}
const DeskProcedure = Type.Object(
  {
    ...DeskProcedureSummary.properties,
    record: Type.Record(Type.String(), Type.Unknown(), {
      description: 'The whole record in the form of files',
    }),
    history: Type.Array(
      Type.Object({
        kind: choice('version', 'annulment'),
        version: nullable(Type.Integer()),
        validFrom: date,
        validTo: nullable(date),
        neverHeld: Type.Boolean({ description: 'Corrected the same day, or put away before it began' }),
        decision: nullable(Type.Object({ number: Type.String(), issuedOn: date, signer: Type.String() })),
        draftedBy: text,
        approvedBy: text,
        note: text,
        differences: nullable(Type.Array(reference(Difference))),
      }),
    ),
    offers: Type.Array(
      Type.Object({
        unit: nullable(Type.String({ description: 'Null: the whole province' })),
        ...offer,
        validFrom: date,
        validTo: nullable(date),
        decision: nullable(Type.Object({ number: Type.String(), issuedOn: date })),
      }),
    ),
    mayDraft: Type.Boolean(),
    mayOffer: Type.Boolean(),
  },
  { $id: 'DeskProcedure' },
)

function administrator(actor: StaffActor): StaffActor {
  if (!mayAdminister(actor)) throw kernelErrors.notAllowed()
  return actor
}

/** The catalogue as those who keep it see it. */
export const catalogueDeskRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const schema of [RecordFault, DeskProcedureSummary, DeskProcedure]) http.addSchema(schema)
  await http.register(draftRoutes, { app })

  http.get(
    '/api/v1/desk/procedures',
    {
      schema: {
        operationId: 'listDeskProcedures',
        summary: 'Every procedure there is, was or will be, a page at a time',
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 200 })),
          field: Type.Optional(Type.String({ maxLength: 400 })),
          tier: Type.Optional(tier),
          level: Type.Optional(level),
          state: Type.Optional(state),
          draft: Type.Optional(Type.Boolean({ description: 'Only those with an open draft' })),
          page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 1 })),
        }),
        response: {
          200: Type.Object({
            items: Type.Array(reference(DeskProcedureSummary)),
            total: Type.Integer(),
            pages: Type.Integer(),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    (request) => app.read(administrator(staffOf(request)), (read) => deskProcedures(read, request.query)),
  )

  http.get(
    '/api/v1/desk/procedures/:code',
    {
      schema: {
        operationId: 'getDeskProcedure',
        summary: 'A procedure with its history, what differs between versions, and its offers',
        params: Type.Object({ code }),
        response: { 200: reference(DeskProcedure), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const actor = administrator(staffOf(request))
      const page = await app.read(actor, (read) => deskProcedure(read, actor, request.params.code))
      if (!page) throw catalogueErrors.procedureNotFound(request.params.code)
      const history = page.history.map(({ differences, ...entry }) => ({
        ...entry,
        differences: differences?.[request.locale] ?? null,
      }))
      return { ...page, history }
    },
  )

  http.post(
    '/api/v1/desk/procedures/:code/offers',
    {
      schema: {
        operationId: 'offerProcedure',
        summary: 'Decides how far the procedure can be done online, in the province or in single units',
        params: Type.Object({ code }),
        body: Type.Object({
          ...offer,
          reason: nullable(Type.String({ maxLength: 2000 })),
          legalGround: nullable(Type.String({ maxLength: 2000 })),
          units: Type.Array(Type.String({ minLength: 1, maxLength: 35 }), { maxItems: 500 }),
          validFrom: date,
          decision: Decision,
        }),
        response: {
          200: Type.Object({ changed: Type.Integer({ description: 'How many offers are new' }) }),
          ...problems(400, 401, 403, 404, 422),
        },
      },
    },
    async (request) => ({
      changed: await offerProcedure(app, staffOf(request), request.params.code, request.body),
    }),
  )
}
