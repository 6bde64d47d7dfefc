import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { type Parts, readParts } from '../../../kernel/read-parts.ts'
import { type Intake, largestFile } from '../../documents/index.ts'
import { recordOtherResult } from '../actions/record-other-result.ts'

/** What the other agencies of a joint procedure issued, recorded by whoever works there or received it on paper. */
export const otherResultRoutes: FastifyPluginAsyncTypebox<{ app: App; intake: Intake }> = async (
  http,
  { app, intake },
) => {
  await http.register(multipart, {
    limits: { fileSize: largestFile + 1, files: 1, fields: 8, fieldSize: 8_000 },
    throwFileSizeLimit: false,
  })
  http.post(
    '/api/v1/desk/dossiers/:id/other-results/:code',
    {
      schema: {
        operationId: 'recordOtherResult',
        summary: 'Record the result of another agency, or that there is none; the same again changes nothing',
        description:
          'Fields of a multipart form: `manner` (electronic, collect, post, none), `number`, `issuedOn`, `reason` of none, `replaces` (number of the recording that this corrects, 0 for none); `file`: the PDF of an electronic result.',
        consumes: ['multipart/form-data'],
        params: Type.Object({
          id: Type.String({ format: 'uuid' }),
          code: Type.String({ minLength: 1, maxLength: 80 }),
        }),
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 413, 422) },
      },
    },
    async (request, reply) => {
      if (!request.isMultipart()) throw kernelErrors.invalidRequest()
      const { id, code } = request.params
      await recordOtherResult(app, intake, staffOf(request), id, { code, ...given(await readParts(request)) })
      return reply.status(204).send(null)
    },
  )
}

function given({ fields, files }: Parts) {
  const texts = new Map(fields.map(([name, value]) => [name, typeof value === 'string' ? value : '']))
  const text = (name: string) => texts.get(name) ?? ''
  const replaces = Number(text('replaces') || '0')
  if (!Number.isSafeInteger(replaces)) throw kernelErrors.invalidRequest()
  const [file] = files
  return {
    ...{ manner: text('manner'), number: text('number'), issuedOn: text('issuedOn'), reason: text('reason') },
    ...{ replaces, file },
  }
}
