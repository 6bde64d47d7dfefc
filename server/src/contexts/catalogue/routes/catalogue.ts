import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { App } from '../../../kernel/app.ts'
import type { DecisionPress } from '../ports.ts'
import { catalogueDeskRoutes } from './desk-procedures.ts'
import { groupRoutes } from './groups.ts'
import { procedureImportRoutes } from './imports.ts'
import { serviceLevelRoutes } from './levels.ts'
import { nationalRecordRoutes } from './national.ts'
import { publicCatalogueRoutes } from './public.ts'
import { reviewRoutes } from './review.ts'
import { Difference } from './shapes.ts'

/** Every route of this context. */
export const catalogueRoutes: FastifyPluginAsyncTypebox<{ app: App; press: DecisionPress }> = async (
  http,
  { app, press },
) => {
  http.addSchema(Difference)
  for (const routes of [
    publicCatalogueRoutes,
    catalogueDeskRoutes,
    nationalRecordRoutes,
    procedureImportRoutes,
    serviceLevelRoutes,
    groupRoutes,
  ])
    http.register(routes, { app })
  http.register(reviewRoutes, { app, press })
}
