import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { removeSynonym } from '../actions/remove-synonym.ts'
import { saveSynonym } from '../actions/save-synonym.ts'
import { searchReading } from '../queries/search-reading.ts'
import { synonymList } from '../queries/synonyms.ts'

const phrase = Type.String({ minLength: 1, maxLength: 100 })
const meanings = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
  maxItems: 10,
  description: 'Words of the names of procedures; empty when the phrase tells nothing',
})
const Phrase = Type.Object({ phrase })

/** Everyday words, edited on the desk by the administrator of the province. */
export const synonymRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  http.get(
    '/api/v1/desk/synonyms',
    {
      schema: {
        operationId: 'listSynonyms',
        summary: 'Everyday phrases with their meanings',
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 100, description: 'In the phrase or in a meaning' })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
          offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
        }),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                phrase: Type.String(),
                meanings: Type.Array(Type.String()),
                edited: Type.Boolean({ description: 'Changed here since it shipped' }),
              }),
            ),
            total: Type.Integer(),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    (request) => synonymList(app, staffOf(request), request.query),
  )

  http.put(
    '/api/v1/desk/synonyms/:phrase',
    {
      schema: {
        operationId: 'saveSynonym',
        summary: 'Make these the meanings of a phrase',
        params: Phrase,
        body: Type.Object({ meanings }),
        response: {
          200: Type.Object({ phrase: Type.String(), meanings: Type.Array(Type.String()) }),
          ...problems(400, 401, 403, 422),
        },
      },
    },
    async (request) => {
      const saved = await saveSynonym(app, staffOf(request), { ...request.params, ...request.body })
      return { ...saved, meanings: [...saved.meanings] }
    },
  )

  http.delete(
    '/api/v1/desk/synonyms/:phrase',
    {
      schema: {
        operationId: 'removeSynonym',
        summary: 'Forget a phrase',
        params: Phrase,
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      await removeSynonym(app, staffOf(request), request.params.phrase)
      return reply.code(204).send(null)
    },
  )

  http.get(
    '/api/v1/desk/search-reading',
    {
      schema: {
        operationId: 'readSearchReading',
        summary: 'How search reads a text',
        querystring: Type.Object({ q: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: {
          200: Type.Object({
            heard: Type.String({ description: 'The words as they are understood, without diacritics' }),
            groups: Type.Array(
              Type.Object({
                ways: Type.Array(Type.String()),
                found: Type.Integer({ description: 'Procedures that have it, at most' }),
                weight: Type.Number(),
                tellsNothing: Type.Boolean(),
              }),
            ),
          }),
          ...problems(400, 401, 403),
        },
      },
    },
    (request) => searchReading(app, staffOf(request), request.query.q),
  )
}
