import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { mayCompare } from '../../catalogue/index.ts'
import { askForSync } from '../actions/ask-for-sync.ts'
import { syncState } from '../queries/procedure-sync.ts'

const moment = Type.Union([Type.String({ format: 'date-time' }), Type.Null()])
const text = Type.Union([Type.String(), Type.Null()])

/** The exchange with the national database of procedures, for who keeps the catalogue. */
export const integrationRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/desk/procedure-sync',
    {
      schema: {
        operationId: 'procedureSync',
        summary: 'How the exchange with the national database of procedures stands',
        response: {
          200: Type.Object({
            state: Type.Unsafe<string>({
              type: 'string',
              enum: ['never', 'running', 'interrupted', 'finished'],
            }),
            startedAt: moment,
            finishedAt: moment,
            lastFinishedAt: moment,
            askedBy: text,
            listed: Type.Boolean(),
            total: Type.Integer(),
            done: Type.Integer(),
            failed: Type.Array(Type.Object({ code: Type.String(), failure: Type.String() })),
            failure: text,
          }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      if (!mayCompare(actor)) throw kernelErrors.notAllowed()
      const { startedAt, finishedAt, lastFinishedAt, ...rest } = await app.read(actor, syncState)
      return {
        ...rest,
        startedAt: iso(startedAt),
        finishedAt: iso(finishedAt),
        lastFinishedAt: iso(lastFinishedAt),
      }
    },
  )

  http.post(
    '/api/v1/desk/procedure-sync',
    {
      schema: {
        operationId: 'askForProcedureSync',
        summary: 'Ask for the exchange now',
        response: { 204: Type.Null(), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      await askForSync(app, staffOf(request))
      return reply.status(204).send(null)
    },
  )
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null
