import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../kernel/app.ts'
import { citizenOf } from '../../kernel/http.ts'
import { problems } from '../../kernel/problem.ts'
import { nullable } from '../../kernel/shapes.ts'
import { beginUpload } from './actions/begin-upload.ts'
import { takePiece, uploadState } from './actions/take-piece.ts'
import type { Intake } from './adapters/intake.ts'
import type { PieceStore } from './adapters/piece-store.ts'

const pieceType = 'application/offset+octet-stream'
/** The largest piece that is taken, in bytes; small enough that a bad line loses little. */
const largestPiece = 512 * 1024

const Upload = Type.Object(
  {
    id: Type.String(),
    size: Type.Integer({ description: 'Bytes of the whole file' }),
    offset: Type.Integer({ description: 'Bytes that have arrived; the next piece begins here' }),
    file: nullable(Type.String({ description: 'The file it became, once it was whole' })),
  },
  { $id: 'Upload' },
)
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const often = { config: { rateLimit: { max: 600, timeWindow: 60_000 } } }

type Options = { app: App; intake: Intake; pieces: PieceStore }

/** Files in pieces that go on after a lost line: begin, send pieces each at its offset, ask how far it is. */
export const uploadRoutes: FastifyPluginAsyncTypebox<Options> = async (http, { app, intake, pieces }) => {
  http.addSchema(Upload)
  http.addContentTypeParser(
    pieceType,
    { parseAs: 'buffer', bodyLimit: largestPiece },
    (_request, body, done) => done(null, body),
  )

  http.post(
    '/api/v1/drafts/:id/uploads',
    {
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        operationId: 'beginUpload',
        summary: 'Begins a file in pieces, or goes on with the same one that was begun before',
        params: Id,
        body: Type.Object({
          component: Type.String({ minLength: 1, maxLength: 60 }),
          name: Type.String({ minLength: 1, maxLength: 255 }),
          size: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }),
          head: Type.String({
            maxLength: 64,
            description: 'The first 16 bytes, Base64: what kind of file it is',
          }),
          sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Of the whole file' })),
        }),
        response: { 201: Type.Ref('Upload'), ...problems(400, 401, 403, 404, 409, 422, 429) },
      },
    },
    async (request, reply) => {
      const { head, sha256 = null, ...asked } = request.body
      const { id, size, received, file } = await beginUpload(app, citizenOf(request), {
        draft: request.params.id,
        head: Buffer.from(head, 'base64'),
        sha256,
        ...asked,
      })
      return reply.status(201).send({ id, size, offset: received, file })
    },
  )

  http.get(
    '/api/v1/uploads/:id',
    {
      ...often,
      schema: {
        operationId: 'readUpload',
        params: Id,
        response: { 200: Type.Ref('Upload'), ...problems(400, 401, 403, 404, 429) },
      },
    },
    (request) => uploadState(app, citizenOf(request), request.params.id),
  )

  http.patch(
    '/api/v1/uploads/:id',
    {
      ...often,
      schema: {
        operationId: 'sendPiece',
        summary: 'The next piece, as application/offset+octet-stream of at most 512 KB',
        params: Id,
        headers: Type.Object({ 'upload-offset': Type.Integer({ minimum: 0 }) }),
        response: { 200: Type.Ref('Upload'), ...problems(400, 401, 403, 404, 409, 422, 429) },
      },
    },
    async (request) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const piece = { id: request.params.id, offset: request.headers['upload-offset'], bytes }
      return takePiece(app, { intake, pieces }, citizenOf(request), piece)
    },
  )
}
