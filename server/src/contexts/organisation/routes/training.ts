import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { nullable } from '../../../kernel/shapes.ts'
import { readWorkbook, workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { createTraining } from '../actions/create-training.ts'
import { recordAttendance } from '../actions/record-attendance.ts'
import { listTrainings, trainingPage, trainingShares } from '../queries/training.ts'
import { readAttendanceRows } from '../rules/attendance-sheet.ts'
import { administersAnything } from '../rules/permissions.ts'
import { Day, Said, UnitId, Uuid } from './schemas.ts'

const Audience = Type.Union([Type.Literal('staff'), Type.Literal('community-team')])
const training = {
  id: Type.String(),
  title: Type.String(),
  topic: Type.String(),
  firstDay: Day,
  lastDay: Day,
  unit: Type.String(),
  unitVi: Type.String(),
  unitEn: Type.String(),
  audience: Audience,
}
const TrainingPage = Type.Object(
  {
    ...training,
    attendees: Type.Array(
      Type.Object({
        staff: nullable(Type.String()),
        username: nullable(Type.String()),
        name: Type.String(),
        unit: Type.String(),
        completedOn: nullable(Day),
      }),
    ),
    mayRecord: Type.Boolean(),
  },
  { $id: 'TrainingPage' },
)
const Id = Type.Object({ id: Uuid })

export const trainingRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(TrainingPage)

  http.get(
    '/api/v1/desk/trainings',
    {
      schema: {
        operationId: 'listTrainings',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({ ...training, attended: Type.Integer(), completed: Type.Integer() }),
            ),
          }),
          ...problems(401, 403),
        },
      },
    },
    (request) => listTrainings(app, staffOf(request)),
  )

  http.get(
    '/api/v1/desk/trainings/shares',
    {
      schema: {
        operationId: 'readTrainingShares',
        summary: 'Of everybody in post in a unit and below it on a day, how many had passed a training',
        querystring: Type.Object({ on: Type.Optional(Day) }),
        response: {
          200: Type.Object({
            on: Day,
            items: Type.Array(
              Type.Object({ unit: Type.String(), staff: Type.Integer(), trained: Type.Integer() }),
            ),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    (request) => trainingShares(app, staffOf(request), request.query.on),
  )

  http.get(
    '/api/v1/desk/trainings/:id',
    {
      schema: {
        operationId: 'readTraining',
        params: Id,
        response: { 200: Type.Ref('TrainingPage'), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => trainingPage(app, staffOf(request), request.params.id),
  )

  http.post(
    '/api/v1/desk/trainings',
    {
      schema: {
        operationId: 'createTraining',
        body: Type.Object({
          title: Said(200),
          topic: Said(200),
          firstDay: Day,
          lastDay: Day,
          unit: UnitId,
          audience: Audience,
        }),
        response: { 201: Type.Object({ id: Type.String() }), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) =>
      reply.status(201).send({ id: await createTraining(app, staffOf(request), request.body) }),
  )

  http.put(
    '/api/v1/desk/trainings/:id/attendance',
    {
      bodyLimit: 2_000_000,
      schema: {
        operationId: 'recordAttendance',
        summary: 'The list replaces the one before; staff by user name, community teams by name and unit',
        params: Id,
        body: Type.Object({
          lines: Type.Array(
            Type.Object({
              username: Type.Optional(Type.String({ maxLength: 60 })),
              name: Type.Optional(Type.String({ maxLength: 100 })),
              unit: Type.Optional(Type.String({ maxLength: 35 })),
              completed: Type.Boolean(),
            }),
            { maxItems: 5000 },
          ),
        }),
        response: {
          200: Type.Object({ attended: Type.Integer(), completed: Type.Integer() }),
          ...problems(400, 401, 403, 404, 422),
        },
      },
    },
    (request) => recordAttendance(app, staffOf(request), request.params.id, request.body.lines),
  )

  http.put(
    '/api/v1/desk/trainings/:id/attendance.xlsx',
    {
      schema: {
        operationId: 'importAttendance',
        summary: 'The list as a workbook: first sheet, with the headers of `attendanceColumns`',
        consumes: [workbookType],
        params: Id,
        response: {
          200: Type.Object({ attended: Type.Integer(), completed: Type.Integer() }),
          ...problems(400, 401, 403, 404, 422),
        },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      if (!administersAnything(actor)) throw kernelErrors.notAllowed()
      if (!Buffer.isBuffer(request.body)) throw kernelErrors.workbookUnreadable()
      const [sheet] = await readWorkbook(request.body)
      return recordAttendance(app, actor, request.params.id, readAttendanceRows(sheet?.rows ?? []))
    },
  )
}
