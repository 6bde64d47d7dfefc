import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { signingProof } from '../../documents/index.ts'
import { askSigningCode, readSigningKey } from '../actions/ask-signing-code.ts'
import { sealResult } from '../actions/seal-result.ts'
import { signResult } from '../actions/sign-result.ts'
import { signResults } from '../actions/sign-results.ts'
import type { ResultPress } from '../ports.ts'
import { moveRoute } from './move-route.ts'

type Options = { app: App; press: ResultPress }

const Owner = Type.Object({
  of: Type.Union([Type.Literal('own'), Type.Literal('unit')], {
    default: 'own',
    description: "Whose key: the person's own, or that of their unit",
  }),
})
const few = { config: { rateLimit: { max: 10, timeWindow: 60_000 } } }

/** Signing and sealing results: what the key asks, the one-time code, one paper or many under one authorisation. */
export const signingRoutes: FastifyPluginAsyncTypebox<Options> = async (http, { app, press }) => {
  const move = moveRoute(http)
  http.get(
    '/api/v1/desk/signing-key',
    {
      schema: {
        operationId: 'readSigningKey',
        querystring: Owner,
        response: {
          200: Type.Object({
            asks: Type.Array(Type.Union([Type.Literal('pin'), Type.Literal('code')])),
            most: Type.Integer({ description: 'How many papers one authorisation covers' }),
          }),
          ...problems(400, 401, 403, 422, 503),
        },
      },
    },
    async (request) => {
      const { asks, most } = await readSigningKey(press, staffOf(request), request.query.of)
      return { asks: [...asks], most }
    },
  )

  http.post(
    '/api/v1/desk/signing-codes',
    {
      ...few,
      schema: {
        operationId: 'askSigningCode',
        summary: 'Has the provider send a one-time code to the holder of the key',
        body: Owner,
        response: { 204: Type.Null(), ...problems(400, 401, 403, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      await askSigningCode(press, staffOf(request), request.body.of)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/signatures',
    {
      schema: {
        operationId: 'signResults',
        summary: 'Signs many drafted results under one authorisation; what cannot be signed is told',
        body: Type.Object({
          ...signingProof,
          dossiers: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 100 }),
        }),
        response: {
          200: Type.Object({
            signed: Type.Array(Type.String()),
            refused: Type.Array(
              Type.Object({ id: Type.String(), code: Type.String(), vi: Type.String(), en: Type.String() }),
            ),
          }),
          ...problems(400, 401, 403, 422, 503),
        },
      },
    },
    async (request) => {
      const { dossiers, ...given } = request.body
      const { signed, refused } = await signResults(app, press, staffOf(request), dossiers, given)
      return { signed, refused: refused.map(({ id, error }) => ({ id, code: error.code, ...error.text })) }
    },
  )

  move('sign-result', { operationId: 'signResult', body: Type.Object(signingProof) }, (actor, id, body) =>
    signResult(app, press, actor, id, body),
  )

  move('seal-result', { operationId: 'sealResult', body: Type.Object(signingProof) }, (actor, id, body) =>
    sealResult(app, press, actor, id, body),
  )
}
