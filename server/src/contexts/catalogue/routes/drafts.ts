import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, moment, nullable, reference } from '../../../kernel/shapes.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import { approveDraft } from '../actions/approve-draft.ts'
import { draftProcedure } from '../actions/draft-procedure.ts'
import { rebaseDraft } from '../actions/rebase-draft.ts'
import { returnDraft } from '../actions/return-draft.ts'
import { saveDraft } from '../actions/save-draft.ts'
import { submitDraft } from '../actions/submit-draft.ts'
import { withdrawDraft } from '../actions/withdraw-draft.ts'
import { draftPage } from '../queries/draft-page.ts'
import { openDrafts } from '../queries/open-drafts.ts'
import { mayAdminister } from '../rules/permissions.ts'
import type { RecordFault as FoundFault } from '../rules/record-shape.ts'
import { code, Decision, Difference, RecordFault, written } from './shapes.ts'

const kind = choice('new', 'change', 'annul')
const state = choice('editing', 'submitted', 'returned', 'approved', 'withdrawn')
const Content = Type.Record(Type.String(), Type.Unknown(), {
  description: 'The record in the form of files (docs: data/procedures/README.md), as far as it is filled in',
})
const note = Type.String({ maxLength: 4000 })
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const revision = Type.Integer({ minimum: 1, description: 'The revision that was looked at' })
const Revision = Type.Object({ revision })

const OpenDraft = Type.Object(
  {
    id: Type.String(),
    kind,
    procedure: Type.String(),
    name: Type.String(),
    field: Type.String(),
    state,
    author: Type.String(),
    authorName: Type.String(),
    validFrom: nullable(date),
    savedAt: moment,
    submittedAt: nullable(moment),
    mine: Type.Boolean({ description: 'It waits for the approval of whoever asks' }),
  },
  { $id: 'OpenDraft' },
)
const ProcedureDraft = Type.Object(
  {
    id: Type.String(),
    kind,
    procedure: Type.String(),
    name: Type.String(),
    field: Type.String(),
    state,
    authorName: Type.String(),
    content: nullable(Content),
    validFrom: nullable(date),
    note: Type.String(),
    revision: Type.Integer(),
    savedAt: moment,
    submittedAt: nullable(moment),
    reason: nullable(Type.String({ description: 'Why it was sent back' })),
    faults: Type.Array(reference(RecordFault)),
    outdated: Type.Boolean({ description: 'Another version was published since it was begun' }),
    differences: nullable(Type.Array(reference(Difference))),
    since: Type.Array(reference(Difference)),
    moves: Type.Array(choice('save', 'submit', 'rebase', 'withdraw', 'return', 'approve')),
  },
  { $id: 'ProcedureDraft' },
)

const faultsIn = (locale: Locale, faults: readonly FoundFault[]): Static<typeof RecordFault>[] =>
  faults.map((fault) => ({ pointer: fault.pointer, detail: fault[locale] }))

const refusals = problems(400, 401, 403, 404, 409, 422)

/** What is being prepared of procedures: begin, save, hand in, send back, approve, withdraw. */
export const draftRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const schema of [OpenDraft, ProcedureDraft]) http.addSchema(schema)

  http.get(
    '/api/v1/desk/procedure-drafts',
    {
      schema: {
        operationId: 'listProcedureDrafts',
        summary: 'What is being prepared, what waits for the asker’s approval first',
        response: { 200: Type.Object({ items: Type.Array(reference(OpenDraft)) }), ...problems(401, 403) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      if (!mayAdminister(actor)) throw kernelErrors.notAllowed()
      const items = await app.read(actor, (read) => openDrafts(read, actor))
      return {
        items: items.map(({ savedAt, submittedAt, ...rest }) => ({
          ...rest,
          savedAt: savedAt.toISOString(),
          submittedAt: submittedAt?.toISOString() ?? null,
        })),
      }
    },
  )

  http.post(
    '/api/v1/desk/procedure-drafts',
    {
      schema: {
        operationId: 'draftProcedure',
        summary: 'Begins a new procedure, a new version or an annulment',
        body: Type.Object({
          kind,
          procedure: code,
          field: Type.Optional(written(400)),
          validFrom: Type.Optional(date),
          note: Type.Optional(note),
        }),
        response: { 201: Id, ...refusals },
      },
    },
    async (request, reply) => {
      const id = await draftProcedure(app, staffOf(request), request.body)
      return reply.status(201).send({ id })
    },
  )

  http.get(
    '/api/v1/desk/procedure-drafts/:id',
    {
      schema: {
        operationId: 'getProcedureDraft',
        summary: 'A draft with its faults and what it would change',
        params: Id,
        response: { 200: reference(ProcedureDraft), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const page = await app.read(actor, (read) => draftPage(read, actor, request.params.id))
      const { record: _, base, author, content, savedAt, submittedAt, ...rest } = page
      return {
        ...rest,
        content: content as Record<string, unknown> | null,
        savedAt: savedAt.toISOString(),
        submittedAt: submittedAt?.toISOString() ?? null,
        faults: faultsIn(request.locale, page.faults),
        differences: page.differences?.[request.locale] ?? null,
        since: page.since[request.locale],
      }
    },
  )

  http.put(
    '/api/v1/desk/procedure-drafts/:id',
    {
      schema: {
        operationId: 'saveProcedureDraft',
        summary: 'Keeps what was typed, whole or not',
        params: Id,
        body: Type.Object({
          revision,
          content: Type.Optional(Content),
          validFrom: nullable(date),
          note,
        }),
        response: {
          200: Type.Object({
            revision: Type.Integer(),
            savedAt: moment,
            faults: Type.Array(reference(RecordFault)),
            outdated: Type.Boolean(),
          }),
          ...refusals,
        },
      },
    },
    async (request) => {
      const saved = await saveDraft(app, staffOf(request), request.params.id, request.body)
      const { savedAt, faults, ...rest } = saved
      return { ...rest, savedAt: savedAt.toISOString(), faults: faultsIn(request.locale, faults) }
    },
  )

  for (const [path, operationId, summary, act] of [
    ['submission', 'submitProcedureDraft', 'Hands the draft to whoever approves', submitDraft],
    ['base', 'rebaseProcedureDraft', 'Takes what was published since as the base of the draft', rebaseDraft],
    ['withdrawal', 'withdrawProcedureDraft', 'Puts the draft away', withdrawDraft],
  ] as const)
    http.post(
      `/api/v1/desk/procedure-drafts/:id/${path}`,
      {
        schema: {
          operationId,
          summary,
          params: Id,
          body: Revision,
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await act(app, staffOf(request), request.params.id, request.body.revision)
        return reply.status(204).send(null)
      },
    )

  http.post(
    '/api/v1/desk/procedure-drafts/:id/return',
    {
      schema: {
        operationId: 'returnProcedureDraft',
        summary: 'Sends the draft back with a reason',
        params: Id,
        body: Type.Object({ revision, reason: written(2000) }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      await returnDraft(app, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/desk/procedure-drafts/:id/approval',
    {
      schema: {
        operationId: 'approveProcedureDraft',
        summary: 'Puts the draft into force by a decision of the province',
        params: Id,
        body: Type.Object({ revision, decision: Decision }),
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      await approveDraft(app, staffOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
}
