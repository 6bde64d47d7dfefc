import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { date, nullable } from '../../../kernel/shapes.ts'
import { dossierProcess } from '../queries/dossier-process.ts'
import { simulateDraft } from '../queries/simulate-draft.ts'

const Count = Type.Integer({ minimum: 0 })
const hours = Type.Number({ description: 'Working hours' })

export const ProcessSimulation = Type.Object(
  {
    from: date,
    to: date,
    revision: Type.Integer({ description: 'Of the draft that was tried' }),
    dossiers: Count,
    isCut: Type.Boolean({ description: 'There are more dossiers; the latest were taken' }),
    late: Count,
    lateBefore: Type.Integer({ description: 'By the process that each of them went through' }),
    lateCodes: Type.Array(Type.String(), { description: 'Of the first that would be late' }),
    steps: Type.Array(
      Type.Object({
        id: Type.String(),
        no: Type.Integer(),
        vi: Type.String(),
        en: Type.String(),
        hours,
        onlineHours: hours,
        taken: Type.Integer({ description: 'Dossiers that take the step' }),
        median: nullable(hours),
        p90: nullable(hours),
        over: Type.Integer({ description: 'Dossiers in which it took longer than the table gives' }),
        late: Type.Integer({ description: 'Late dossiers that lost the most time in it' }),
      }),
    ),
  },
  {
    $id: 'ProcessSimulation',
    description: 'Finished dossiers on the table of a draft; no answers, nobody’s name',
  },
)

const Ids = Type.Array(Type.String())

/** Processes: where a dossier stands in its own, and a draft tried with what past dossiers took. */
export const processRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.addSchema(ProcessSimulation)
  http.get(
    '/api/v1/desk/dossiers/:id/process',
    {
      schema: {
        operationId: 'readDossierProcess',
        summary: 'The process that the dossier keeps, and its steps that are open and done',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: {
          200: Type.Object({
            process: Type.Record(Type.String(), Type.Unknown(), {
              description: 'As in `process.json` of data/services',
            }),
            open: Ids,
            done: Ids,
          }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => dossierProcess(app, staffOf(request), request.params.id),
  )

  http.get(
    '/api/v1/desk/service-drafts/:id/processes/:process/simulation',
    {
      schema: {
        operationId: 'simulateProcess',
        summary: 'How many finished dossiers would have been late by a process of a draft, and at which step',
        params: Type.Object({
          id: Type.String({ format: 'uuid' }),
          process: Type.String({ minLength: 1, maxLength: 100 }),
        }),
        querystring: Type.Object({
          from: Type.Optional(date),
          to: Type.Optional(date),
          unit: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
        }),
        response: { 200: Type.Ref('ProcessSimulation'), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request) => {
      const { id, process } = request.params
      return simulateDraft(app, staffOf(request), { draft: id, process, ...request.query })
    },
  )
}
