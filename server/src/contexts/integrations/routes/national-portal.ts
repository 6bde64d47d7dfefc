import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { requireTrackingRights } from '../actions/require-tracking-rights.ts'
import { trackingErrors } from '../errors.ts'
import { queuePage } from '../queries/tracking-page.ts'
import { addSendAgain, presserOf, queueShape } from './partner-queue.ts'

const base = '/api/v1/desk/national-portal'

/** What the national portal was told of dossiers, for who looks after the whole province. `connected`: whether it is told at all. */
export const nationalPortalRoutes: FastifyPluginAsyncTypebox<{ app: App; connected: boolean }> = async (
  http,
  { app, connected },
) => {
  http.get(
    base,
    {
      schema: {
        operationId: 'nationalPortalQueue',
        summary: 'How the sending of dossiers to the National Public Service Portal stands',
        response: { 200: Type.Object(queueShape), ...problems(401, 403) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      return app.read(actor, async (read) => {
        await requireTrackingRights(read, actor)
        return { connected, ...(await queuePage(read, 'portal')) }
      })
    },
  )

  addSendAgain(http, {
    ...{ app, partner: 'portal', base },
    presser: presserOf(app, connected, trackingErrors.portalNotConnected),
    ...{ failed: 'sendFailedToPortal', dossier: 'sendDossierToPortal' },
  })
}
