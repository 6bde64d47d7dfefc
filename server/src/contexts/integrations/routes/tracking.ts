import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
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
import { Again, addSendAgain, presserOf, queueShape } from './partner-queue.ts'

const text = Type.Union([Type.String(), Type.Null()])
const number = Type.Union([Type.Integer(), Type.Null()])
const instant = Type.String({ format: 'date-time' })
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

const realDay = (given: string): string => {
  if (!isPlainDate(given)) throw kernelErrors.invalidRequest()
  return given
}

/** What the monitoring system was told and how it compares, for who looks after the whole province. `connected`: whether there is one. */
export const trackingRoutes: FastifyPluginAsyncTypebox<{ app: App; connected: boolean }> = async (
  http,
  { app, connected },
) => {
  const presser = presserOf(app, connected, trackingErrors.notConnected)

  http.get(
    '/api/v1/desk/tracking',
    {
      schema: {
        operationId: 'tracking',
        summary: 'How the pushing of events to the monitoring system (EMC) stands',
        response: {
          200: Type.Object({ ...queueShape, days: Type.Array(Type.Object(day)) }),
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
      return sendAgain(app, await presser(request), 'emc', { day: realDay(request.params.day) })
    },
  )

  addSendAgain(http, {
    ...{ app, partner: 'emc', presser, base: '/api/v1/desk/tracking' },
    ...{ failed: 'sendFailedTracking', dossier: 'sendDossierTracking' },
  })
}
