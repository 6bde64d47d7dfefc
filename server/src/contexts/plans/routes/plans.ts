import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { App } from '../../../kernel/app.ts'
import { assignmentRoutes } from './assignments.ts'
import { dashboardRoutes } from './dashboard.ts'
import { draftRoutes } from './drafts.ts'
import { planImportRoutes } from './imports.ts'
import { publicPlanRoutes } from './public.ts'
import { rankingRoutes } from './ranking.ts'
import { Figure, PlanContent } from './shapes.ts'

/** Plans: for everybody, and on the desk their versions, drafts and what is handed down. */
export const planRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const schema of [Figure, PlanContent]) http.addSchema(schema)
  http.register(publicPlanRoutes, { app })
  http.register(draftRoutes, { app })
  http.register(planImportRoutes, { app })
  http.register(assignmentRoutes, { app })
  http.register(dashboardRoutes, { app })
  http.register(rankingRoutes, { app })
}
