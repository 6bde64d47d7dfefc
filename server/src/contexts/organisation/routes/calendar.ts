import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { issueCalendar } from '../actions/issue-calendar.ts'
import { calendarYear } from '../queries/calendar.ts'
import { calendarAdministration } from '../queries/calendar-changes.ts'
import {
  CalendarChangeView,
  CalendarDayView,
  CalendarDraftBody,
  CalendarYearView,
} from './calendar-schemas.ts'

const reference = <T>(id: string) => Type.Unsafe<T>({ $ref: `${id}#` })

/** The working calendar: read by anybody, issued by administrators. */
export const calendarRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const schema of [CalendarDayView, CalendarYearView, CalendarChangeView]) http.addSchema(schema)

  http.get(
    '/api/v1/calendar',
    {
      schema: {
        operationId: 'readCalendar',
        summary: 'Days off, days worked in exchange and hours of a year, with why',
        querystring: Type.Object({
          year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2200 })),
          unit: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
        }),
        response: {
          200: reference<Static<typeof CalendarYearView>>('CalendarYear'),
          ...problems(400, 404),
        },
      },
    },
    async ({ query }, reply) => {
      const year = query.year ?? Number(dateInVietnam(app.now()).slice(0, 4))
      const calendar = await app.read({ kind: 'system', id: 'organisation' }, (read) =>
        calendarYear(read, year, query.unit),
      )
      // Whoever has just issued a change must not see the calendar before it.
      reply.header('cache-control', 'no-cache')
      return calendar
    },
  )

  http.get(
    '/api/v1/desk/calendar',
    {
      schema: {
        operationId: 'readCalendarAdministration',
        response: {
          200: Type.Object({
            mayChangeDays: Type.Boolean(),
            units: Type.Array(Type.String()),
            changes: Type.Array(reference<Static<typeof CalendarChangeView>>('CalendarChange')),
          }),
          ...problems(401, 403, 404),
        },
      },
    },
    async (request) => {
      const { mayChangeDays, units, changes } = await calendarAdministration(app, staffOf(request))
      const shown = changes.map(({ issuedAt, calendar: _, days, ...change }) => ({
        ...change,
        issuedAt: issuedAt.toISOString(),
        days: days.map(({ date, kind, reason }) => ({ date, kind, reason })),
      }))
      return { mayChangeDays, units, changes: shown }
    },
  )

  http.post(
    '/api/v1/desk/calendar/changes',
    {
      schema: {
        operationId: 'issueCalendar',
        body: CalendarDraftBody,
        response: { 201: Type.Object({ id: Type.String() }), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await issueCalendar(app, staffOf(request), request.body)),
  )
}
