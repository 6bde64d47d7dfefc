import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { CalendarDraftBody } from '../../organisation/index.ts'
import { dueRuns } from '../queries/due-runs.ts'
import { previewCalendar } from '../queries/preview-calendar.ts'
import { Instant } from './schemas.ts'

const Count = Type.Integer({ minimum: 0 })
const InstantOrNull = Type.Union([Instant, Type.Null()])

/** What a change of the calendar does to running dossiers: before it is issued, and while they are counted anew. */
export const dueRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.post(
    '/api/v1/desk/calendar/preview',
    {
      schema: {
        operationId: 'previewCalendar',
        body: CalendarDraftBody,
        response: {
          200: Type.Object({
            running: Count,
            moved: Count,
            later: Count,
            earlier: Count,
            farthest: Type.Union([Type.Object({ oldDue: Instant, newDue: Instant }), Type.Null()]),
            firstDue: InstantOrNull,
            lastDue: InstantOrNull,
            past: Type.Array(Type.String({ format: 'date' })),
          }),
          ...problems(400, 401, 403, 404, 422),
        },
      },
    },
    async (request) => {
      const { farthest, firstDue, lastDue, ...counts } = await previewCalendar(
        app,
        staffOf(request),
        request.body,
      )
      return {
        ...counts,
        farthest: farthest && {
          oldDue: farthest.oldDue.toISOString(),
          newDue: farthest.newDue.toISOString(),
        },
        firstDue: firstDue?.toISOString() ?? null,
        lastDue: lastDue?.toISOString() ?? null,
      }
    },
  )

  http.get(
    '/api/v1/desk/calendar/runs',
    {
      schema: {
        operationId: 'listDueRuns',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                change: Type.String(),
                begunAt: Instant,
                total: Type.Union([Count, Type.Null()]),
                done: Count,
                moved: Count,
                finishedAt: InstantOrNull,
              }),
            ),
          }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => ({
      items: (await dueRuns(app, staffOf(request))).map(({ begunAt, finishedAt, ...run }) => ({
        ...run,
        begunAt: begunAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
      })),
    }),
  )
}
