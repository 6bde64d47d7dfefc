import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { citizenOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { openMyDraft } from '../actions/open-my-draft.ts'
import { saveAnswers } from '../actions/save-answers.ts'
import { startDraft } from '../actions/start-draft.ts'
import { serviceRoutes } from './services.ts'

const Fault = Type.Object({ pointer: Type.String(), code: Type.String(), detail: Type.String() })
/** What a page may call itself; the names that the product uses are not among them. */
export const editorPattern = '^(?!sources$|choice$)[a-z0-9-]{2,40}$'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const formRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  await http.register(serviceRoutes, { app })

  http.post(
    '/api/v1/drafts',
    {
      schema: {
        operationId: 'startDraft',
        body: Type.Object({
          procedure: Type.String({ minLength: 1, maxLength: 40 }),
          unit: Type.String({ minLength: 1, maxLength: 35 }),
        }),
        response: { 201: Id, ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const id = await startDraft(app, citizenOf(request), request.body)
      return reply.status(201).send({ id })
    },
  )

  http.get(
    '/api/v1/drafts/:id',
    {
      schema: {
        operationId: 'readDraft',
        params: Id,
        response: {
          200: Type.Object({
            id: Type.String(),
            procedure: Type.String(),
            unit: Type.String(),
            stage: Type.String(),
            revision: Type.Integer(),
            answers: Type.Record(Type.String(), Type.Unknown()),
            leftover: Type.Array(
              Type.Object({
                field: Type.String(),
                label: Type.String(),
                text: Type.String(),
                why: Type.String(),
              }),
              { description: 'Answers that did not fit the version of the form to which the draft moved' },
            ),
          }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { draft } = await openMyDraft(app, citizenOf(request), request.params.id)
      const { id, procedure, unit, stage, revision, answers } = draft
      const leftover = draft.leftover.map((one) => ({
        field: one.field,
        label: one[`label_${request.locale}`],
        text: one[`text_${request.locale}`],
        why: one[`why_${request.locale}`],
      }))
      return { id, procedure, unit, stage, revision, answers: answers as Record<string, unknown>, leftover }
    },
  )

  http.put(
    '/api/v1/drafts/:id/pages/:page',
    {
      schema: {
        operationId: 'saveAnswers',
        params: Type.Object({
          id: Type.String({ format: 'uuid' }),
          page: Type.String({ minLength: 1, maxLength: 60 }),
        }),
        body: Type.Object({
          answers: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()),
          revision: Type.Optional(
            Type.Integer({ minimum: 0, description: 'Of the draft as it was when the person began to type' }),
          ),
          editor: Type.Optional(
            Type.String({
              pattern: editorPattern,
              description: 'Any id of the opened page: its own saves do not count as changes made elsewhere',
            }),
          ),
        }),
        response: {
          200: Type.Object({
            revision: Type.Integer(),
            faults: Type.Array(Fault),
            differing: Type.Array(Type.String(), {
              description:
                'Fields changed elsewhere to something else: both versions are kept for the person to choose',
            }),
          }),
          ...problems(400, 401, 403, 404, 409),
        },
      },
    },
    async (request) => {
      const { id, page } = request.params
      const { answers: raw, revision, editor = randomUUID() } = request.body
      const posted = { draft: id, page, raw, ...(revision !== undefined && { seen: { revision, editor } }) }
      const saved = await saveAnswers(app, citizenOf(request), posted)
      const faults = saved.faults.map((fault) => ({
        pointer: fault.pointer,
        code: fault.code,
        detail: fault[request.locale],
      }))
      return { revision: saved.revision, faults, differing: saved.differing }
    },
  )
}
