import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { isPlainDate } from '../../../kernel/values/vietnam-time.ts'
import { askForComparison } from '../actions/ask-for-comparison.ts'
import { requireTrackingRights } from '../actions/require-tracking-rights.ts'
import { sendAgain } from '../actions/send-again.ts'
import { trackingErrors } from '../errors.ts'
import { comparisonPage, trackingPage } from '../queries/tracking-page.ts'

const instant = Type.String({ format: 'date-time' })
const moment = Type.Union([instant, Type.Null()])
const text = Type.Union([Type.String(), Type.Null()])
const number = Type.Union([Type.Integer(), Type.Null()])

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
const day = {
  day: Type.String({ format: 'date' }),
  comparedAt: instant,
  sent: Type.Integer(),
  theirs: Type.Integer(),
  waiting: Type.Integer(),
  failure: text,
  differences: Type.Integer(),
}
const Difference = Type.Object({
  kind: Type.Unsafe<string>({
    type: 'string',
    enum: ['figure', 'missing-there', 'unknown-here', 'status-differs'],
  }),
  procedure: Type.String(),
  status: number,
  code: text,
  ours: number,
  theirs: number,
})
const DayParams = Type.Object({ day: Type.String({ format: 'date' }) })
const Again = Type.Object({ dossiers: Type.Integer() })

const realDay = (given: string): string => {
  if (!isPlainDate(given)) throw kernelErrors.invalidRequest()
  return given
}

/** What the monitoring system was told and how it compares, for who looks after the whole province. `connected`: whether there is one. */
export const trackingRoutes: FastifyPluginAsyncTypebox<{ app: App; connected: boolean }> = async (
  http,
  { app, connected },
) => {
  /** Who presses something: with the rights for it, and where there is somebody to tell. */
  const presser = async (request: FastifyRequest) => {
    const actor = staffOf(request)
    await app.read(actor, (read) => requireTrackingRights(read, actor))
    if (!connected) throw trackingErrors.notConnected()
    return actor
  }

  http.get(
    '/api/v1/desk/tracking',
    {
      schema: {
        operationId: 'tracking',
        summary: 'How the pushing of events to the monitoring system (EMC) stands',
        response: {
          200: Type.Object({
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
            days: Type.Array(Type.Object(day)),
          }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      return app.read(actor, async (read) => {
        await requireTrackingRights(read, actor)
        return { connected, ...(await trackingPage(read)) }
      })
    },
  )

  http.get(
    '/api/v1/desk/tracking/comparisons/:day',
    {
      schema: {
        operationId: 'trackingComparison',
        summary: 'The last comparison of a day with the statement of the monitoring system',
        params: DayParams,
        response: {
          200: Type.Object({ ...day, listed: Type.Array(Difference) }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      return app.read(actor, async (read) => {
        await requireTrackingRights(read, actor)
        const page = await comparisonPage(read, realDay(request.params.day))
        if (!page) throw trackingErrors.notCompared()
        return page
      })
    },
  )

  http.post(
    '/api/v1/desk/tracking/comparisons/:day',
    {
      schema: {
        operationId: 'askForTrackingComparison',
        summary: 'Have a day compared now',
        params: DayParams,
        response: { 204: Type.Null(), ...problems(400, 401, 403, 409, 422) },
      },
    },
    async (request, reply) => {
      await askForComparison(app, await presser(request), realDay(request.params.day))
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/tracking/comparisons/:day/send-again',
    {
      schema: {
        operationId: 'sendMissingTracking',
        summary: 'Send again what the comparison of a day found missing or different there',
        params: DayParams,
        response: { 200: Again, ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      return sendAgain(app, await presser(request), { day: realDay(request.params.day) })
    },
  )

  http.post(
    '/api/v1/desk/tracking/failed/send-again',
    {
      schema: {
        operationId: 'sendFailedTracking',
        summary: 'Send again everything that failed or was refused',
        response: { 200: Again, ...problems(401, 403, 409) },
      },
    },
    async (request) => {
      return sendAgain(app, await presser(request), 'failed')
    },
  )

  http.post(
    '/api/v1/desk/tracking/dossiers/:dossier/send-again',
    {
      schema: {
        operationId: 'sendDossierTracking',
        summary: 'Send everything about one dossier again',
        params: Type.Object({ dossier: Type.String({ format: 'uuid' }) }),
        response: { 200: Again, ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      return sendAgain(app, await presser(request), { dossier: request.params.dossier })
    },
  )
}
