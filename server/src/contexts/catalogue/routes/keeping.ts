import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { App } from '../../../kernel/app.ts'
import { groupRoutes } from './groups.ts'
import { procedureImportRoutes } from './imports.ts'
import { serviceLevelRoutes } from './levels.ts'
import { nationalRecordRoutes } from './national.ts'

/** What keeps the catalogue true and is counted of it: the national database, files, service levels, tracked groups. */
export const catalogueKeepingRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const routes of [nationalRecordRoutes, procedureImportRoutes, serviceLevelRoutes, groupRoutes])
    http.register(routes, { app })
}
