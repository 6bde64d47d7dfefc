import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { explainDelay } from '../actions/explain-delay.ts'
import { declineExtension, extend } from '../actions/extend.ts'
import { reopen } from '../actions/re-open.ts'
import { approveSupplement, declineSupplement } from '../actions/request-supplement.ts'
import { stop } from '../actions/stop.ts'
import { moveRoute } from './move-route.ts'

const Sentence = Type.String({ maxLength: 2000 })
const Day = Type.String({ format: 'date' })

/** What stands above the steps: a delay that is explained and apologised for, an end without a result, a new beginning. */
export const headRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  const move = moveRoute(http)
  move(
    'explain-delay',
    {
      operationId: 'explainDelay',
      summary: 'Explain to the head why the due moment cannot be kept',
      body: Type.Object({ reason: Sentence, proposed: Day }),
    },
    (actor, id, body) => explainDelay(app, actor, id, body),
  )

  move(
    'extend',
    {
      operationId: 'extendDue',
      summary: 'Apologise to the applicant and promise a new day, once',
      body: Type.Object({ day: Day }),
    },
    (actor, id, body) => extend(app, actor, id, body.day),
  )

  move(
    'decline-extension',
    {
      operationId: 'declineExtension',
      body: Type.Object({ remark: Sentence }),
    },
    (actor, id, body) => declineExtension(app, actor, id, body.remark),
  )

  move(
    'approve-supplement',
    {
      operationId: 'approveSupplement',
      summary: 'Let a further request for a supplement go out',
    },
    (actor, id) => approveSupplement(app, actor, id),
  )

  move(
    'decline-supplement',
    {
      operationId: 'declineSupplement',
      body: Type.Object({ remark: Sentence }),
    },
    (actor, id, body) => declineSupplement(app, actor, id, body.remark),
  )

  move(
    'stop',
    {
      operationId: 'stopDossier',
      body: Type.Object({ reason: Sentence }),
    },
    (actor, id, body) => stop(app, actor, id, body.reason),
  )

  move(
    're-open',
    {
      operationId: 'reopenDossier',
      summary: 'A refused or stopped dossier goes on by a decision',
      body: Type.Object({
        decision: Type.Object({ number: Type.String({ maxLength: 100 }), issuedOn: Day }),
        reason: Sentence,
      }),
    },
    (actor, id, body) => reopen(app, actor, id, body),
  )
}
