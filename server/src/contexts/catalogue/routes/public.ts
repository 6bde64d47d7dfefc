import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App, Read } from '../../../kernel/app.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, nullable, reference } from '../../../kernel/shapes.ts'
import { catalogueErrors } from '../errors.ts'
import { fieldsOf } from '../queries/fields.ts'
import { lifeEventsOf } from '../queries/life-events.ts'
import { procedurePage } from '../queries/procedure-page.ts'
import { searchProcedures } from '../queries/search-procedures.ts'
import { audiences } from '../rules/audience.ts'
import { code, level, tier } from './shapes.ts'
import { synonymRoutes } from './synonyms.ts'

const ProcedureSummary = Type.Object(
  {
    code,
    name: Type.String(),
    field: Type.String(),
    tiers: Type.Array(tier),
    level,
    online: Type.Boolean({ description: 'It can be asked for on this portal' }),
  },
  { $id: 'ProcedureSummary' },
)

const texts = Type.Array(Type.String())
const text = nullable(Type.String())
const Agency = Type.Array(Type.Object({ code: text, name: Type.String() }))

const Procedure = Type.Object(
  {
    ...ProcedureSummary.properties,
    version: Type.Integer(),
    validFrom: Type.String({ format: 'date' }),
    validTo: nullable(Type.String({ format: 'date' })),
    ministry: Type.String(),
    decision: Type.String(),
    subjects: texts,
    audiences: Type.Array(choice(...audiences)),
    levelReason: text,
    legalGround: text,
    onNationalPortal: Type.Boolean(),
    paperless: Type.Boolean({ description: 'Pilot: no paper is accepted' }),
    agencies: Type.Object({ inCharge: Agency, competent: Agency, authorised: Agency, cooperating: Agency }),
    channels: Type.Array(
      Type.Object({
        channel: choice('online', 'post', 'desk'),
        times: Type.Array(
          Type.Object({
            case: nullable(Type.String({ description: 'Id of the case it holds for; null: every case' })),
            time: nullable(Type.Integer()),
            unit: nullable(choice('hour', 'day', 'working-day', 'month')),
            unitGiven: Type.Boolean({ description: 'False when the ministry gave no unit' }),
            note: text,
            fees: Type.Array(
              Type.Object({
                kind: choice('fee', 'charge'),
                code: text,
                amount: nullable(Type.Integer({ description: 'đồng' })),
                per: text,
                note: text,
              }),
            ),
          }),
        ),
      }),
    ),
    cases: Type.Array(
      Type.Object({
        id: Type.String(),
        name: text,
        steps: texts,
        components: Type.Array(
          Type.Object({
            id: Type.String(),
            code: text,
            name: Type.String(),
            form: Type.Boolean(),
            formName: text,
            formUrl: text,
            originals: Type.Integer(),
            copies: Type.Integer(),
            replacedBy: texts,
            legalBases: texts,
          }),
        ),
      }),
    ),
    results: Type.Array(Type.Object({ name: Type.String(), code: text })),
    legalBases: Type.Array(Type.Object({ number: Type.String(), name: text, issuer: text, issuedOn: text })),
    requirements: texts,
    related: texts,
    joint: texts,
  },
  { $id: 'Procedure' },
)

const Search = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  field: Type.Optional(Type.String({ maxLength: 400 })),
  tier: Type.Optional(tier),
  agency: Type.Optional(
    Type.String({ maxLength: 400, description: 'The agency in charge, as the record names it' }),
  ),
  audience: Type.Optional(choice(...audiences)),
  level: Type.Optional(level),
  lifeEvent: Type.Optional(Type.String({ maxLength: 60 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, default: 0 })),
})

/** The catalogue as anybody may read it. */
export const publicCatalogueRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.register(synonymRoutes, { app })
  http.addSchema(ProcedureSummary)
  http.addSchema(Procedure)
  const read = <T>(work: (read: Read) => Promise<T>) => app.read({ kind: 'system', id: 'catalogue' }, work)

  http.get(
    '/api/v1/procedures',
    {
      schema: {
        operationId: 'searchProcedures',
        summary: 'Procedures that answer a text, the best first',
        querystring: Search,
        response: {
          200: Type.Object({ items: Type.Array(reference(ProcedureSummary)), total: Type.Integer() }),
          ...problems(400),
        },
      },
    },
    ({ query }) => read((tx) => searchProcedures(tx, query)),
  )

  http.get(
    '/api/v1/procedures/:code',
    {
      schema: {
        operationId: 'getProcedure',
        summary: 'A procedure as it holds on a day, today when none is given',
        params: Type.Object({ code }),
        querystring: Type.Object({ on: Type.Optional(Type.String({ format: 'date' })) }),
        response: { 200: reference(Procedure), ...problems(400, 404) },
      },
    },
    async ({ params, query }) => {
      const page = await read((tx) => procedurePage(tx, params.code, query.on ?? tx.today))
      if (!page) throw catalogueErrors.procedureNotFound(params.code)
      return page
    },
  )

  http.get(
    '/api/v1/fields',
    {
      schema: {
        operationId: 'listFields',
        summary: 'Fields with the number of their procedures',
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ field: Type.String(), procedures: Type.Integer() })),
          }),
        },
      },
    },
    async () => ({ items: await read(fieldsOf) }),
  )

  http.get(
    '/api/v1/life-events',
    {
      schema: {
        operationId: 'listLifeEvents',
        summary: 'What happens in a life, with the procedures it asks for',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                id: Type.String(),
                nameVi: Type.String(),
                nameEn: Type.String(),
                procedures: Type.Array(Type.Object({ code, name: Type.String(), online: Type.Boolean() })),
              }),
            ),
          }),
        },
      },
    },
    async () => ({ items: await read(lifeEventsOf) }),
  )
}
