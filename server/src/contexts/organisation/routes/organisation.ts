import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { App } from '../../../kernel/app.ts'
import type { ReorganisationImpact } from '../ports.ts'
import { calendarRoutes } from './calendar.ts'
import { deskOrganisationRoutes } from './desk.ts'
import { publicOrganisationRoutes } from './public.ts'
import { reorganisationRoutes } from './reorganisation.ts'

/** Every route of this context. */
export const organisationRoutes: FastifyPluginAsyncTypebox<{
  app: App
  impacts: readonly ReorganisationImpact[]
}> = async (http, { app, impacts }) => {
  for (const routes of [publicOrganisationRoutes, calendarRoutes, deskOrganisationRoutes])
    http.register(routes, { app })
  http.register(reorganisationRoutes, { app, impacts })
}
