import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, nullable } from '../../../kernel/shapes.ts'
import { type SigningRoom, signingProof } from '../../documents/index.ts'
import { consult } from '../actions/consult.ts'
import { draftOpinion } from '../actions/draft-opinion.ts'
import { previewOpinion, signOpinion } from '../actions/sign-opinion.ts'
import { withdrawConsultation } from '../actions/withdraw-consultation.ts'
import { consultableUnits } from '../queries/consultable-units.ts'
import { consultedFile, consultedPage } from '../queries/consulted-page.ts'
import { stances } from '../rules/consultation.ts'
import { moveRoute } from './move-route.ts'
import { Id, Instant, Text } from './schemas.ts'

const No = Type.Integer({ minimum: 1, maximum: 1000 })
const ids = Type.Array(Type.String({ maxLength: 80 }), { maxItems: 100 })
const Sentence = Type.String({ maxLength: 2000 })

const ConsultedPage = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    procedure: Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() }),
    from: Text,
    questions: Type.Array(
      Type.Object({
        no: Type.Integer(),
        question: Type.String(),
        askedBy: Type.Object({ name: Type.String(), position: Type.String() }),
        askedAt: Instant,
        dueAt: Instant,
        state: Type.String(),
        open: Type.Boolean(),
        sections: Type.Array(
          Type.Object({
            id: Type.String(),
            title: Text,
            rows: Type.Array(Type.Object({ id: Type.String(), label: Text, value: Text })),
          }),
        ),
        components: Type.Array(
          Type.Object({
            id: Type.String(),
            name: Text,
            files: Type.Array(
              Type.Object({
                id: Type.String(),
                name: Type.String(),
                mediaType: Type.String(),
                size: Type.Integer(),
                signatures: Type.Array(Type.Ref('SignatureNote')),
              }),
            ),
          }),
        ),
        draft: nullable(
          Type.Object({
            stance: choice(...stances),
            opinion: Type.String(),
            by: nullable(Type.String()),
            at: nullable(Instant),
          }),
        ),
        answered: nullable(
          Type.Object({ by: Type.String(), position: Type.String(), at: Instant, file: Type.String() }),
        ),
        withdrawn: nullable(Type.Object({ because: Type.String(), at: Instant })),
        mayDraft: Type.Boolean(),
        maySign: Type.Boolean(),
      }),
    ),
  },
  { $id: 'ConsultedPage' },
)

/** Asking another agency for its opinion, and giving it where one is asked. */
export const consultationRoutes: FastifyPluginAsyncTypebox<{ app: App } & SigningRoom> = async (
  http,
  { app, ...room },
) => {
  const move = moveRoute(http)
  http.addSchema(ConsultedPage)
  move(
    'consult',
    {
      operationId: 'consultAgency',
      summary: 'Ask a unit of the province, or an agency outside by e-mail, for its opinion',
      body: Type.Object({
        unit: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
        agency: Type.Optional(
          Type.Object({
            name: Type.String({ maxLength: 200 }),
            email: Type.String({ format: 'email', maxLength: 200 }),
          }),
        ),
        question: Type.String({ maxLength: 4000 }),
        day: Type.String({ format: 'date' }),
        sections: ids,
        components: ids,
      }),
    },
    (actor, id, body) => consult(app, actor, id, body),
  )

  move(
    'withdraw-consultation',
    {
      operationId: 'withdrawConsultation',
      summary: 'Wait no longer for an opinion; the reason stays in the history',
      body: Type.Object({ no: No, reason: Sentence }),
    },
    (actor, id, body) => withdrawConsultation(app, actor, id, body),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/consultable-units',
    {
      schema: {
        operationId: 'readConsultableUnits',
        params: Id,
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() })),
          }),
          ...problems(400, 401, 403, 404, 409),
        },
      },
    },
    async (request) => ({ items: await consultableUnits(app, staffOf(request), request.params.id) }),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/consulted',
    {
      schema: {
        operationId: 'readConsulted',
        summary: 'What the unit is asked about a dossier, and nothing else of it',
        params: Id,
        response: { 200: Type.Ref('ConsultedPage'), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => consultedPage(app, staffOf(request), request.params.id),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/consulted/files/:file',
    {
      schema: {
        operationId: 'readConsultedFile',
        params: Type.Object({ id: Type.String({ format: 'uuid' }), file: Type.String({ format: 'uuid' }) }),
      },
    },
    async (request, reply) => {
      const file = await consultedFile(app, staffOf(request), request.params.id, request.params.file)
      return reply
        .type(file.mediaType)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(room.press.objects.stream(file.sha256))
    },
  )

  http.get(
    '/api/v1/desk/dossiers/:id/consulted/:no/opinion.pdf',
    {
      schema: {
        operationId: 'previewOpinion',
        params: Type.Object({ id: Type.String({ format: 'uuid' }), no: No }),
      },
    },
    async (request, reply) => {
      const { id, no } = request.params
      const pdf = await previewOpinion(app, staffOf(request), id, no)
      return reply.type('application/pdf').send(Buffer.from(pdf))
    },
  )

  move(
    'draft-opinion',
    {
      operationId: 'draftOpinion',
      body: Type.Object({ no: No, stance: choice(...stances), opinion: Type.String({ maxLength: 8000 }) }),
    },
    (actor, id, body) => draftOpinion(app, actor, id, body),
  )

  move(
    'sign-opinion',
    {
      operationId: 'signOpinion',
      summary: "The leader of the asked unit signs its opinion with the leader's key",
      body: Type.Object({
        no: No,
        ...signingProof,
      }),
    },
    (actor, id, body) => signOpinion(app, room, actor, id, body),
  )
}
