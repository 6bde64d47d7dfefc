import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { App } from '../../../kernel/app.ts'
import { importRoutes } from './import.ts'
import { postRoutes } from './posts.ts'
import { staffRoutes } from './staff.ts'
import { trainingRoutes } from './training.ts'
import { unitRoutes } from './units.ts'

/** What administrators do with the organisation. */
export const deskOrganisationRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, options) => {
  await http.register(unitRoutes, options)
  await http.register(staffRoutes, options)
  await http.register(postRoutes, options)
  await http.register(trainingRoutes, options)
  await http.register(importRoutes, options)
}
