import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { readParts } from '../../../kernel/read-parts.ts'
import { choice } from '../../../kernel/shapes.ts'
import { type Intake, largestFile, mostPages, SignatureNoteShape } from '../../documents/index.ts'
import { type PaperRoom, printSlip } from '../../dossiers/index.ts'
import type { PrefillSource } from '../../forms/index.ts'
import { dropEntry } from '../actions/drop-entry.ts'
import { prefillEntry } from '../actions/prefill-entry.ts'
import { receiveEntry } from '../actions/receive-entry.ts'
import { saveEntry } from '../actions/save-entry.ts'
import { removeScan, scanPaper } from '../actions/scan-paper.ts'
import { entryPage } from '../queries/entry-page.ts'
import { EntryPage, Id, Received, Text } from './schemas.ts'

export type EntryOptions = {
  app: App
  prefill: PrefillSource
  intake: Intake
  trackingUrl: PaperRoom['trackingUrl']
}

const refusals = problems(400, 401, 403, 404, 409, 422)
const Fault = Type.Object({
  pointer: Type.String(),
  code: Type.String(),
  vi: Type.String(),
  en: Type.String(),
})
const Component = Type.Object({
  id: Type.String({ format: 'uuid' }),
  component: Type.String({ minLength: 1, maxLength: 80 }),
})
const Scan = Type.Object({ id: Type.String({ format: 'uuid' }), file: Type.String({ format: 'uuid' }) })

/** Entering a dossier for the person of a visit and handing it in. */
export const entryRoutes: FastifyPluginAsyncTypebox<EntryOptions> = async (http, options) => {
  const { app, intake } = options
  http.addSchema(SignatureNoteShape)
  http.addSchema(EntryPage)
  await http.register(multipart, {
    limits: { fileSize: largestFile + 1, files: mostPages, fields: 0 },
    throwFileSizeLimit: false,
  })

  http.get(
    '/api/v1/desk/entries/:id',
    {
      schema: {
        operationId: 'readEntry',
        params: Id,
        response: { 200: Type.Ref('EntryPage'), ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      const page = await entryPage(app, staffOf(request), request.params.id)
      const { service, lists, answers, origins, ...rest } = page
      const open = (value: object) => value as Record<string, unknown>
      return {
        ...rest,
        service: open(service),
        lists: open(lists),
        answers: open(answers),
        origins: open(origins),
      }
    },
  )

  http.put(
    '/api/v1/desk/entries/:id',
    {
      schema: {
        operationId: 'saveEntry',
        params: Id,
        body: Type.Object({
          revision: Type.Integer({ minimum: 0 }),
          answers: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()),
          corrections: Type.Record(Type.String({ maxLength: 80 }), Type.String({ maxLength: 500 })),
        }),
        response: {
          200: Type.Object({ revision: Type.Integer(), faults: Type.Array(Fault) }),
          ...refusals,
        },
      },
    },
    async (request) => saveEntry(app, staffOf(request), { draft: request.params.id, ...request.body }),
  )

  http.delete(
    '/api/v1/desk/entries/:id',
    { schema: { operationId: 'dropEntry', params: Id, response: { 204: Type.Null(), ...refusals } } },
    async (request, reply) => {
      await dropEntry(app, staffOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/entries/:id/prefill',
    {
      schema: {
        operationId: 'prefillEntry',
        summary: 'The person agrees at the desk that these sources fill the form',
        params: Id,
        body: Type.Object({
          sources: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 30 }),
          manner: choice('oral', 'paper'),
        }),
        response: { 200: Type.Object({ down: Type.Array(Type.String()) }), ...refusals },
      },
    },
    async (request) =>
      prefillEntry(app, options.prefill, staffOf(request), { draft: request.params.id, ...request.body }),
  )

  http.post(
    '/api/v1/desk/entries/:id/papers/:component',
    {
      schema: {
        operationId: 'scanPaper',
        summary: 'Pages of one paper, as files of a multipart form; they become one file',
        consumes: ['multipart/form-data'],
        params: Component,
        response: { 201: Type.Object({ file: Type.String() }), ...refusals },
      },
    },
    async (request, reply) => {
      const { id: draft, component } = request.params
      const pages = await pagesOf(request)
      const file = await scanPaper(app, intake, staffOf(request), { draft, component, pages })
      return reply.status(201).send({ file })
    },
  )

  http.delete(
    '/api/v1/desk/entries/:id/files/:file',
    { schema: { operationId: 'removeScan', params: Scan, response: { 204: Type.Null(), ...refusals } } },
    async (request, reply) => {
      const { id: draft, file } = request.params
      await removeScan(app, staffOf(request), { draft, file })
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/entries/:id/reception',
    {
      schema: {
        operationId: 'receiveEntry',
        summary:
          'Receives what was entered, with its papers and money; sends it on when its unit is elsewhere',
        params: Id,
        body: Received,
        response: {
          200: Type.Object({
            id: Type.String(),
            code: Type.String(),
            dueAt: Type.String({ format: 'date-time' }),
            explanation: Text,
          }),
          ...refusals,
        },
      },
    },
    async (request) => {
      const { papers, cash } = request.body
      const received = await receiveEntry(app, staffOf(request), { draft: request.params.id, papers, cash })
      return { ...received, dueAt: received.dueAt.toISOString() }
    },
  )

  http.get(
    '/api/v1/desk/dossiers/:id/slip.pdf',
    {
      schema: {
        operationId: 'printSlip',
        params: Id,
        querystring: Type.Object({ sheet: Type.Optional(choice('A4', 'A5')) }),
      },
    },
    async (request, reply) => {
      const asked = { dossier: request.params.id, sheet: request.query.sheet ?? 'A4' }
      const { pdf } = await printSlip(
        app,
        { ...intake, trackingUrl: options.trackingUrl },
        staffOf(request),
        asked,
      )
      return reply.type('application/pdf').send(Buffer.from(pdf))
    },
  )
}

/** The files of a multipart request; another kind of message is refused. */
async function pagesOf(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }[]> {
  if (!request.isMultipart()) throw kernelErrors.invalidRequest()
  return (await readParts(request)).files
}
