import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { moment, reference } from '../../../kernel/shapes.ts'
import { mayAdminister } from '../../catalogue/index.ts'
import { approveDefinitionDraft } from '../actions/approve-definition-draft.ts'
import { discardDefinitionDraft } from '../actions/discard-definition-draft.ts'
import { rebaseDefinitionDraft } from '../actions/rebase-definition-draft.ts'
import { returnDefinitionDraft } from '../actions/return-definition-draft.ts'
import { saveDefinitionDraft } from '../actions/save-definition-draft.ts'
import { submitDefinitionDraft } from '../actions/submit-definition-draft.ts'
import { definitionDraftPage } from '../queries/definition-draft.ts'
import { openDefinitionDrafts } from '../queries/definition-lists.ts'
import * as shapes from './definition-shapes.ts'

const { Definition, Id, Revision, note, revision } = shapes
const refusals = problems(400, 401, 403, 404, 409, 422)
/** A definition may be larger than other requests; `definitionLimits` bounds it further. */
export const bodyLimit = 3_000_000

/** What drafts of services and of lists of codes have in common: read, save, hand in, send back, approve, discard. */
export const definitionDraftRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const { path, of, kind } of [
    { path: '/api/v1/desk/service-drafts', of: 'Service', kind: 'service' },
    { path: '/api/v1/desk/code-list-drafts', of: 'CodeList', kind: 'code-list' },
  ] as const) {
    http.get(
      path,
      {
        schema: {
          operationId: `list${of}Drafts`,
          summary: 'What is being prepared, what waits for the asker’s approval first',
          response: {
            200: Type.Object({ items: Type.Array(reference(shapes.OpenDefinitionDraft)) }),
            ...problems(401, 403),
          },
        },
      },
      async (request) => {
        const actor = staffOf(request)
        if (!mayAdminister(actor)) throw kernelErrors.notAllowed()
        const drafts = await app.read(actor, (read) => openDefinitionDrafts(read, actor, kind))
        return { items: drafts.map(shapes.openDraftOf) }
      },
    )

    http.get(
      `${path}/:id`,
      {
        schema: {
          operationId: `get${of}Draft`,
          summary: 'A draft with what is wrong with it, what it would change, and who did what',
          params: Id,
          response: { 200: reference(shapes.DefinitionDraft), ...problems(400, 401, 403, 404) },
        },
      },
      async (request) => {
        const actor = staffOf(request)
        const draft = await app.read(actor, (read) => definitionDraftPage(read, actor, request.params.id))
        const preview = kind === 'service' ? `/xem-truoc-bieu-mau/${draft.id}` : null
        return shapes.draftOf(request.locale, draft, preview)
      },
    )

    http.put(
      `${path}/:id`,
      {
        bodyLimit,
        schema: {
          operationId: `save${of}Draft`,
          summary: 'Keeps the whole definition as it was edited, finished or not',
          params: Id,
          body: Type.Object({ revision, definition: Definition, note: Type.Optional(note) }),
          response: {
            200: Type.Object({
              revision: Type.Integer(),
              savedAt: moment,
              findings: Type.Array(reference(shapes.Finding)),
            }),
            ...refusals,
          },
        },
      },
      async (request) => {
        const saved = await saveDefinitionDraft(app, staffOf(request), request.params.id, request.body)
        return {
          revision: saved.revision,
          savedAt: saved.savedAt.toISOString(),
          findings: shapes.findingsIn(request.locale, saved.findings),
        }
      },
    )

    for (const [step, name, summary, act] of [
      ['submission', 'submit', 'Hands the draft to whoever approves', submitDefinitionDraft],
      ['base', 'rebase', 'Takes what was published since as the base of the draft', rebaseDefinitionDraft],
      ['discard', 'discard', 'Puts the draft away', discardDefinitionDraft],
    ] as const)
      http.post(
        `${path}/:id/${step}`,
        {
          schema: {
            operationId: `${name}${of}Draft`,
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
      `${path}/:id/return`,
      {
        schema: {
          operationId: `return${of}Draft`,
          summary: 'Sends the draft back with a reason',
          params: Id,
          body: Type.Object({
            revision,
            reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
          }),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await returnDefinitionDraft(app, staffOf(request), request.params.id, request.body)
        return reply.status(204).send(null)
      },
    )

    http.post(
      `${path}/:id/approval`,
      {
        schema: {
          operationId: `approve${of}Draft`,
          summary: 'Puts the draft into force from a day on, by a decision of the province',
          params: Id,
          body: shapes.Approval,
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await approveDefinitionDraft(app, staffOf(request), request.params.id, request.body)
        return reply.status(204).send(null)
      },
    )
  }
}
