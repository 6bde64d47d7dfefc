import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { type Parts, readParts } from '../../../kernel/read-parts.ts'
import { choice, date, reference } from '../../../kernel/shapes.ts'
import { type Intake, largestFile, mostFiles, type ObjectStore } from '../../documents/index.ts'
import { assignPlanTasks } from '../actions/assign-plan-tasks.ts'
import { askTaskExtension, decideTaskExtension } from '../actions/extend-task.ts'
import { handDownTask } from '../actions/hand-down-task.ts'
import { reportTask } from '../actions/report-task.ts'
import { reviewTask } from '../actions/review-task.ts'
import { setTaskWords } from '../actions/set-task-words.ts'
import { submitTask } from '../actions/submit-task.ts'
import { listTasks } from '../queries/my-tasks.ts'
import { planTasks } from '../queries/plan-tasks.ts'
import { taskFile, taskPage } from '../queries/task-page.ts'
import { PlanTasks, Standing, TaskList, TaskPage } from './task-schemas.ts'

const Code = Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) })
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const AtTerm = Type.Object({
  id: Type.String({ format: 'uuid' }),
  term: Type.String({ minLength: 4, maxLength: 10 }),
})
const UnitId = Type.String({ minLength: 1, maxLength: 35 })
const Sentence = Type.String({ maxLength: 2000 })
const done = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) }

type Served = { app: App; intake: Intake; objects: Pick<ObjectStore, 'stream'> }

/** The tasks of plans, for staff: handed out, worked on, reviewed, listed. */
export const taskRoutes: FastifyPluginAsyncTypebox<Served> = async (http, { app, intake, objects }) => {
  for (const schema of [TaskList, PlanTasks, TaskPage]) http.addSchema(schema)
  await http.register(multipart, {
    limits: { fileSize: largestFile + 1, files: mostFiles + 1, fields: 4, fieldSize: 16_000 },
    throwFileSizeLimit: false,
  })

  http.get(
    '/api/v1/desk/tasks',
    {
      schema: {
        operationId: 'listTasks',
        summary: 'What is due of the tasks of plans, for the unit or for everybody that one looks after',
        querystring: Type.Object({
          scope: Type.Optional(choice('unit', 'overseen')),
          part: Type.Optional(choice('lead', 'cooperating')),
          plan: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
          unit: Type.Optional(UnitId),
          standing: Type.Optional(Standing),
          page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
        }),
        response: { 200: reference(TaskList), ...problems(400, 401, 403) },
      },
    },
    (request) => {
      const actor = staffOf(request)
      const { scope = 'unit', ...asked } = request.query
      return app.read(actor, (read) => listTasks(read, actor, { scope, ...asked }))
    },
  )

  http.get(
    '/api/v1/desk/tasks/:id',
    {
      schema: {
        operationId: 'readTask',
        params: Id,
        response: { 200: reference(TaskPage), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => {
      const actor = staffOf(request)
      return app.read(actor, (read) => taskPage(read, actor, request.params.id))
    },
  )

  http.get(
    '/api/v1/desk/tasks/:id/files/:file',
    {
      schema: {
        operationId: 'readTaskFile',
        params: Type.Object({ id: Type.String({ format: 'uuid' }), file: Type.String({ format: 'uuid' }) }),
      },
    },
    async (request, reply) => {
      const file = await taskFile(app, staffOf(request), request.params.id, request.params.file)
      return reply
        .type(file.mediaType)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(objects.stream(file.sha256))
    },
  )

  http.get(
    '/api/v1/desk/plans/:code/tasks',
    {
      schema: {
        operationId: 'readPlanTasks',
        summary: 'The tasks of a plan, whom its words mean, and how far each unit is',
        params: Code,
        response: { 200: reference(PlanTasks), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => {
      const actor = staffOf(request)
      return app.read(actor, (read) => planTasks(read, actor, request.params.code))
    },
  )

  http.post(
    '/api/v1/desk/plans/:code/tasks/assignment',
    {
      schema: {
        operationId: 'assignPlanTasks',
        summary: 'Hand the tasks of a plan out to the units that lead them; again, it adds what is missing',
        params: Code,
        response: { 200: Type.Object({ works: Type.Integer() }), ...problems(400, 401, 403, 404) },
      },
    },
    (request) => assignPlanTasks(app, staffOf(request), request.params.code),
  )

  http.put(
    '/api/v1/desk/plans/:code/tasks/words',
    {
      schema: {
        operationId: 'setTaskWords',
        summary: 'Say which units words of a plan mean; none: nobody who works with this system',
        params: Code,
        body: Type.Object({
          words: Type.String({ minLength: 1, maxLength: 300 }),
          units: Type.Array(UnitId, { maxItems: 300 }),
        }),
        response: done,
      },
    },
    async (request, reply) => {
      await setTaskWords(app, staffOf(request), { plan: request.params.code, ...request.body })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/tasks/:id/parts',
    {
      schema: {
        operationId: 'handDownTask',
        summary: 'Break a part off, for a unit below or somebody of the unit, due no later than the whole',
        params: Id,
        body: Type.Object({
          name: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
          unit: UnitId,
          due: date,
          assignee: Type.Optional(Type.String({ format: 'uuid' })),
        }),
        response: { 201: Type.Object({ id: Type.String() }), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await handDownTask(app, staffOf(request), request.params.id, request.body)),
  )

  http.post(
    '/api/v1/desk/tasks/:id/terms/:term/reports',
    {
      schema: {
        operationId: 'reportTask',
        summary: 'Say how far a piece of work is, with the files that show it',
        description: 'Fields of a multipart form: `percent` (0 to 100), `words`; up to ten `files`.',
        consumes: ['multipart/form-data'],
        params: AtTerm,
        response: { ...done, ...problems(413) },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request)
      if (!request.isMultipart()) throw kernelErrors.invalidRequest()
      const { id: work, term } = request.params
      await reportTask(app, intake, actor, { work, term, ...readReport(await readParts(request)) })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/tasks/:id/terms/:term/submission',
    { schema: { operationId: 'submitTask', params: AtTerm, response: done } },
    async (request, reply) => {
      const { id: work, term } = request.params
      await submitTask(app, staffOf(request), { work, term })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/tasks/:id/terms/:term/review',
    {
      schema: {
        operationId: 'reviewTask',
        params: AtTerm,
        body: Type.Object({ accept: Type.Boolean(), reason: Sentence }),
        response: done,
      },
    },
    async (request, reply) => {
      const { id: work, term } = request.params
      await reviewTask(app, staffOf(request), { work, term, ...request.body })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/tasks/:id/terms/:term/extension',
    {
      schema: {
        operationId: 'askTaskExtension',
        params: AtTerm,
        body: Type.Object({ due: date, reason: Sentence }),
        response: done,
      },
    },
    async (request, reply) => {
      const { id: work, term } = request.params
      await askTaskExtension(app, staffOf(request), { work, term, ...request.body })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/tasks/:id/terms/:term/extension-decision',
    {
      schema: {
        operationId: 'decideTaskExtension',
        params: AtTerm,
        body: Type.Object({ grant: Type.Boolean(), reason: Sentence }),
        response: done,
      },
    },
    async (request, reply) => {
      const { id: work, term } = request.params
      await decideTaskExtension(app, staffOf(request), { work, term, ...request.body })
      return reply.status(204).send(null)
    },
  )
}

function readReport({ fields, files }: Parts) {
  const texts = new Map(fields.map(([name, value]) => [name, typeof value === 'string' ? value : '']))
  const [given, words] = [texts.get('percent') ?? '', (texts.get('words') ?? '').trim()]
  const percent = Number(given)
  const sound = /^\d{1,3}$/.test(given) && percent <= 100 && words !== '' && words.length <= 4000
  if (!sound) throw kernelErrors.invalidRequest()
  return { percent, words, files }
}
