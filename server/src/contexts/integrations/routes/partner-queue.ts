import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, StaffActor } from '../../../kernel/app.ts'
import type { DomainError } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { requireTrackingRights } from '../actions/require-tracking-rights.ts'
import { sendAgain } from '../actions/send-again.ts'
import type { ToldPartner } from '../store/partner-queue.ts'

const instant = Type.String({ format: 'date-time' })
const moment = Type.Union([instant, Type.Null()])
const text = Type.Union([Type.String(), Type.Null()])

const Message = Type.Object({
  dossier: Type.String({ format: 'uuid' }),
  code: Type.String(),
  procedure: Type.String(),
  status: Type.Integer(),
  at: instant,
  attempts: Type.Integer(),
  sentAt: moment,
  nextAt: instant,
  refused: Type.Boolean(),
  failure: text,
})

/** How the pushing to a partner stands. */
export const queueShape = {
  connected: Type.Boolean(),
  since: moment,
  answeredAt: moment,
  closedUntil: moment,
  failure: text,
  waiting: Type.Integer(),
  oldestAt: moment,
  refused: Type.Integer(),
  sentToday: Type.Integer(),
  failed: Type.Array(Message),
  last: Type.Array(Message),
}

export const Again = Type.Object({ dossiers: Type.Integer() })

type Presser = (request: FastifyRequest) => Promise<StaffActor>

/** Who presses something: with the rights for it, and where there is somebody to tell. */
export const presserOf =
  (app: App, connected: boolean, notConnected: () => DomainError): Presser =>
  async (request) => {
    const actor = staffOf(request)
    await app.read(actor, (read) => requireTrackingRights(read, actor))
    if (!connected) throw notConnected()
    return actor
  }

/** Adds the buttons that every partner has; `failed` and `dossier` are the names of the operations. */
export function addSendAgain(
  http: Parameters<FastifyPluginAsyncTypebox>[0],
  {
    app,
    partner,
    presser,
    base,
    failed,
    dossier,
  }: { app: App; partner: ToldPartner; presser: Presser; base: string; failed: string; dossier: string },
) {
  http.post(
    `${base}/failed/send-again`,
    {
      schema: {
        operationId: failed,
        summary: 'Send again everything that failed or was refused',
        response: { 200: Again, ...problems(401, 403, 409) },
      },
    },
    async (request) => sendAgain(app, await presser(request), partner, 'failed'),
  )

  http.post(
    `${base}/dossiers/:dossier/send-again`,
    {
      schema: {
        operationId: dossier,
        summary: 'Send everything about one dossier again',
        params: Type.Object({ dossier: Type.String({ format: 'uuid' }) }),
        response: { 200: Again, ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) =>
      sendAgain(app, await presser(request), partner, {
        dossier: (request.params as { dossier: string }).dossier,
      }),
  )
}
