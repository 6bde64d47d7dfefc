import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ServiceDefinition } from '@mot-cua/form-engine'
import { runExamples } from '@mot-cua/form-engine/definition'
import { Type } from 'typebox'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, nullable, reference } from '../../../kernel/shapes.ts'
import { mayAdminister } from '../../catalogue/index.ts'
import { askForReplay } from '../actions/ask-for-replay.ts'
import { startCodeListDraft } from '../actions/start-code-list-draft.ts'
import { importServiceDraft, startServiceDraft } from '../actions/start-service-draft.ts'
import { codeLists, keepCodeListsFresh } from '../queries/code-lists.ts'
import { visibleDefinitionDraft } from '../queries/definition-draft.ts'
import { deskCodeLists, deskServices, openDefinitionDrafts } from '../queries/definition-lists.ts'
import { publishedService, serviceHistory } from '../queries/service-history.ts'
import { replaysOf } from '../store/replay.ts'
import { bodyLimit, definitionDraftRoutes } from './definition-drafts.ts'
import * as shapes from './definition-shapes.ts'

const { Definition, Id, subject } = shapes
const refusals = problems(400, 401, 403, 404, 409, 422)
const Subject = Type.Object({ procedure: subject })

const DeskService = Type.Object(
  {
    procedure: Type.String(),
    name: Type.String(),
    field: Type.String(),
    version: nullable(Type.Integer({ description: 'That holds today, else the next to come' })),
    validFrom: nullable(date),
    validTo: nullable(date),
    nextFrom: nullable(Type.String({ format: 'date', description: 'First day of a later version' })),
    level: nullable(choice('full', 'partial', 'info')),
    unitsThatDiffer: Type.Integer({ description: 'Units that offer it differently from the province' }),
    draft: nullable(reference(shapes.OpenDefinitionDraft)),
  },
  { $id: 'DeskService' },
)
const ServiceVersion = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    validFrom: date,
    validTo: nullable(date),
    decision: nullable(Type.Object({ number: Type.String(), issuedOn: date, signer: Type.String() })),
    draftedBy: nullable(Type.String()),
    approvedBy: nullable(Type.String()),
    differences: nullable(
      Type.Array(Type.String(), { description: 'From the version before; null: there is none' }),
    ),
  },
  { $id: 'ServiceVersion' },
)
const CodeList = Type.Object(
  {
    id: Type.String(),
    name_vi: Type.String(),
    name_en: Type.String(),
    items: Type.Array(
      Type.Object({ id: Type.String(), vi: Type.String(), en: Type.Optional(Type.String()) }),
    ),
    draft: nullable(reference(shapes.OpenDefinitionDraft)),
  },
  { $id: 'DeskCodeList' },
)

const keeper = (actor: StaffActor): StaffActor => {
  if (!mayAdminister(actor)) throw kernelErrors.notAllowed()
  return actor
}

/** Services and lists of codes on the desk: what there is, beginning a draft, trying it, files. */
export const serviceRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const schema of [
    shapes.Finding,
    shapes.OpenDefinitionDraft,
    shapes.DefinitionDraft,
    shapes.Replay,
    shapes.ExampleRun,
    DeskService,
    ServiceVersion,
    CodeList,
  ])
    http.addSchema(schema)
  await http.register(definitionDraftRoutes, { app })

  http.get(
    '/api/v1/desk/services',
    {
      schema: {
        operationId: 'listDeskServices',
        summary: 'Online services with the version that holds, how far they are offered, and open drafts',
        response: {
          200: Type.Object({ items: Type.Array(reference(DeskService)) }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const actor = keeper(staffOf(request))
      const services = await app.read(actor, (read) => deskServices(read, actor))
      return {
        items: services.map(({ draft, ...service }) => ({
          ...service,
          draft: draft && shapes.openDraftOf(draft),
        })),
      }
    },
  )

  http.get(
    '/api/v1/desk/services/:procedure',
    {
      schema: {
        operationId: 'getServiceHistory',
        summary: 'The versions of a service, the newest first: who drafted and approved, what changed',
        params: Subject,
        response: {
          200: Type.Object({ versions: Type.Array(reference(ServiceVersion)) }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const actor = keeper(staffOf(request))
      const versions = await app.read(actor, (read) => serviceHistory(read, request.params.procedure))
      return {
        versions: versions.map(({ differences, ...version }) => ({
          ...version,
          differences: differences?.map((words) => words[request.locale]) ?? null,
        })),
      }
    },
  )

  http.get(
    '/api/v1/desk/services/:procedure/export',
    {
      schema: {
        operationId: 'exportService',
        summary: 'The version that holds today, as one file',
        params: Subject,
        response: { 200: Definition, ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const actor = keeper(staffOf(request))
      const definition = await app.read(actor, (read) => publishedService(read, request.params.procedure))
      return asFile(reply, definition)
    },
  )

  http.post(
    '/api/v1/desk/service-drafts',
    {
      schema: {
        operationId: 'startServiceDraft',
        summary: 'Begins a draft from the newest version, or from nothing',
        body: Type.Object({ procedure: subject, fromNothing: Type.Optional(Type.Boolean()) }),
        response: { 201: Id, ...refusals },
      },
    },
    async (request, reply) => {
      const id = await startServiceDraft(app, staffOf(request), request.body)
      return reply.status(201).send({ id })
    },
  )

  http.post(
    '/api/v1/desk/service-drafts/import',
    {
      bodyLimit,
      schema: {
        operationId: 'importServiceDraft',
        summary: 'Begins a draft with a definition from a file',
        body: Definition,
        response: { 201: Id, ...refusals },
      },
    },
    async (request, reply) => {
      const id = await importServiceDraft(app, staffOf(request), request.body)
      return reply.status(201).send({ id })
    },
  )

  http.get(
    '/api/v1/desk/service-drafts/:id/export',
    {
      schema: {
        operationId: 'exportServiceDraft',
        summary: 'The definition of the draft as one file',
        params: Id,
        response: { 200: Definition, ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request)
      const draft = await app.read(actor, (read) => visibleDefinitionDraft(read, actor, request.params.id))
      return asFile(reply, draft.content as unknown as Record<string, unknown>)
    },
  )

  http.get(
    '/api/v1/desk/service-drafts/:id/examples',
    {
      schema: {
        operationId: 'testServiceDraft',
        summary: 'Runs the test answers that are kept with the form: expected beside found',
        params: Id,
        response: {
          200: Type.Object({ examples: Type.Array(reference(shapes.ExampleRun)) }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const runs = await app.read(actor, async (read) => {
        const draft = await visibleDefinitionDraft(read, actor, request.params.id)
        if (draft.kind !== 'service') throw kernelErrors.notFound()
        await keepCodeListsFresh(read)
        return runExamples(draft.content as ServiceDefinition, codeLists())
      })
      return {
        examples: runs.map(({ id, passed, expected, found }) => ({
          id,
          passed,
          expected: {
            ...expected,
            cases: [...expected.cases],
            components: expected.components && [...expected.components],
          },
          found: {
            ...found,
            cases: [...found.cases],
            components: [...found.components],
            faults: found.faults.map((fault) => ({
              pointer: fault.pointer,
              code: fault.code,
              detail: fault[request.locale],
            })),
          },
        })),
      }
    },
  )

  http.get(
    '/api/v1/desk/service-drafts/:id/replays',
    {
      schema: {
        operationId: 'listReplays',
        summary: 'What past dossiers would have become under the draft, the newest replay first',
        params: Id,
        response: {
          200: Type.Object({ items: Type.Array(reference(shapes.Replay)) }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const replays = await app.read(actor, async (read) => {
        const { id } = await visibleDefinitionDraft(read, actor, request.params.id)
        return replaysOf(read, id)
      })
      return { items: replays.map(({ draft: _, ...replay }) => shapes.replayOf({ draft: _, ...replay })) }
    },
  )

  http.post(
    '/api/v1/desk/service-drafts/:id/replays',
    {
      schema: {
        operationId: 'askForReplay',
        summary: 'Asks for past dossiers to be tried with the draft; the last month when no days are named',
        params: Id,
        body: Type.Object({ from: Type.Optional(date), to: Type.Optional(date) }),
        response: { 202: Id, ...refusals },
      },
    },
    async (request, reply) => {
      const id = await askForReplay(app, staffOf(request), request.params.id, request.body)
      return reply.status(202).send({ id })
    },
  )

  http.get(
    '/api/v1/desk/code-lists',
    {
      schema: {
        operationId: 'listCodeLists',
        summary: 'The lists of codes that hold today, with open drafts',
        response: {
          200: Type.Object({ items: Type.Array(reference(CodeList)) }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const actor = keeper(staffOf(request))
      const [lists, drafts] = await app.read(actor, (read) =>
        Promise.all([deskCodeLists(read), openDefinitionDrafts(read, actor, 'code-list')]),
      )
      const bySubject = new Map(drafts.map((draft) => [draft.subject, shapes.openDraftOf(draft)]))
      const known = new Set(lists.map(({ id }) => id))
      const fresh = drafts
        .filter((draft) => !known.has(draft.subject))
        .map((draft) => ({ id: draft.subject, name_vi: draft.name, name_en: draft.name, items: [] }))
      return {
        items: [...lists, ...fresh].map(({ id, name_vi, name_en, items }) => ({
          id,
          name_vi,
          name_en,
          items: items.map(({ id, vi, en }) => ({ id, vi, ...(en !== undefined && { en }) })),
          draft: bySubject.get(id) ?? null,
        })),
      }
    },
  )

  http.post(
    '/api/v1/desk/code-list-drafts',
    {
      schema: {
        operationId: 'startCodeListDraft',
        summary: 'Begins a draft of a list of codes, from what holds or from nothing',
        body: Type.Object({
          list: Type.String({ minLength: 1, maxLength: 80, pattern: '^[a-z][a-z0-9-]*$' }),
        }),
        response: { 201: Id, ...refusals },
      },
    },
    async (request, reply) => {
      const id = await startCodeListDraft(app, staffOf(request), request.body.list)
      return reply.status(201).send({ id })
    },
  )
}

/** Sent as a file to keep, named after the service. */
function asFile(
  reply: { header(name: string, value: string): unknown },
  definition: Record<string, unknown>,
) {
  const name = String(definition.code ?? 'dich-vu').replaceAll(/[^a-z0-9.-]/gi, '')
  reply.header('content-disposition', `attachment; filename="${name}.json"`)
  return definition
}
