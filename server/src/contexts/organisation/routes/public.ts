import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { problems } from '../../../kernel/problem.ts'
import { organisationErrors } from '../errors.ts'
import { readAddresses } from '../queries/addresses.ts'
import { boundariesOf } from '../queries/boundaries.ts'
import { type ReceivingUnit, receivingUnits } from '../queries/units.ts'
import { Tier } from './schemas.ts'

const Unit = Type.Object(
  {
    id: Type.String({ description: 'Agency id of Decision 20/2020/QĐ-TTg' }),
    parent: Type.Union([Type.String(), Type.Null()]),
    kind: Type.String(),
    tier: Tier,
    nameVi: Type.String(),
    nameEn: Type.String(),
    gsoCode: Type.Union([Type.String(), Type.Null()]),
    desk: Type.Object({ id: Type.String(), nameVi: Type.String(), nameEn: Type.String() }),
  },
  { $id: 'Unit' },
)
const toUnit = (unit: ReceivingUnit): Static<typeof Unit> => ({
  id: unit.id,
  parent: unit.parent,
  kind: unit.kind,
  tier: unit.tier,
  nameVi: unit.nameVi,
  nameEn: unit.nameEn,
  gsoCode: unit.gsoCode,
  desk: unit.desk,
})

const Area = Type.Object(
  { code: Type.String(), name: Type.String(), fullName: Type.String() },
  { $id: 'Area', description: 'A province or a commune with its GSO code' },
)
const reference = <T>(id: string) => Type.Unsafe<T>({ $ref: `${id}#` })

/** What anybody may know of the organisation. */
export const publicOrganisationRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(Unit)
  http.addSchema(Area)

  http.get(
    '/api/v1/boundaries',
    {
      schema: {
        operationId: 'readBoundaries',
        summary:
          'Where the communes of the province lie, as GeoJSON; without any where the province has none',
        response: {
          200: Type.Object({
            type: Type.Literal('FeatureCollection'),
            features: Type.Array(
              Type.Object({
                type: Type.Literal('Feature'),
                properties: Type.Object({ unit: Type.String(), name: Type.String() }),
                geometry: Type.Object({
                  type: Type.String({ description: 'Polygon or MultiPolygon' }),
                  coordinates: Type.Array(Type.Any()),
                }),
              }),
            ),
          }),
        },
      },
    },
    async (_, reply) => {
      reply.header('cache-control', 'public, max-age=3600')
      return boundariesOf(app)
    },
  )

  http.get(
    '/api/v1/units',
    {
      schema: {
        operationId: 'listUnits',
        summary: 'Agencies that receive dossiers, with their one-stop desks',
        querystring: Type.Object({
          tier: Type.Optional(Tier),
        }),
        response: {
          200: Type.Object({ items: Type.Array(reference<Static<typeof Unit>>('Unit')) }),
          ...problems(400),
        },
      },
    },
    async ({ query }, reply) => {
      const units = await app.read({ kind: 'system', id: 'organisation' }, receivingUnits)
      reply.header('cache-control', 'public, max-age=300')
      return { items: units.filter((unit) => !query.tier || unit.tier === query.tier).map(toUnit) }
    },
  )

  http.get(
    '/api/v1/addresses',
    {
      schema: {
        operationId: 'listAddresses',
        summary: 'Provinces and, for one of them, its communes',
        querystring: Type.Object({ province: Type.Optional(Type.String({ pattern: '^[0-9]{2}$' })) }),
        response: {
          200: Type.Object({
            provinces: Type.Array(reference<Static<typeof Area>>('Area')),
            communes: Type.Array(reference<Static<typeof Area>>('Area')),
          }),
          ...problems(400, 404),
        },
      },
    },
    async ({ query: { province } }, reply) => {
      const { provinces, communes } = readAddresses()
      if (province && !provinces.some(({ code }) => code === province))
        throw organisationErrors.unknownProvince(province)
      reply.header('cache-control', 'public, max-age=86400')
      return { provinces, communes: communes.filter((commune) => commune.province === province) }
    },
  )
}
