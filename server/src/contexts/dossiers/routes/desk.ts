import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { type Intake, SignatureNoteShape } from '../../documents/index.ts'
import { accept } from '../actions/accept.ts'
import { assign } from '../actions/assign.ts'
import { completeStep } from '../actions/complete-step.ts'
import { confirmArrival } from '../actions/confirm-arrival.ts'
import { draftResult } from '../actions/draft-result.ts'
import { redirect } from '../actions/redirect.ts'
import { refuse } from '../actions/refuse.ts'
import { requestSupplement } from '../actions/request-supplement.ts'
import { returnStep } from '../actions/return-step.ts'
import type { FileRoom, ResultPress, ResultRegister } from '../ports.ts'
import { competentUnits } from '../queries/competent-units.ts'
import { fileForStaff } from '../queries/dossier-file.ts'
import { dossierPage } from '../queries/dossier-page.ts'
import { previewResult } from '../queries/preview-result.ts'
import { dueRoutes } from './calendar.ts'
import { consultationRoutes } from './consultations.ts'
import { correspondenceRoutes } from './correspondence.ts'
import { deadlineRoutes } from './deadlines.ts'
import { DossierPage } from './dossier-page-schema.ts'
import { handingRoutes } from './handing.ts'
import { headRoutes } from './head.ts'
import { moveRoute } from './move-route.ts'
import { otherResultRoutes } from './other-results.ts'
import { paperRoutes } from './papers.ts'
import { processRoutes } from './processes.ts'
import { queueRoutes } from './queue.ts'
import { resultChangeRoutes } from './result-changes.ts'
import { Id } from './schemas.ts'
import { signingRoutes } from './signing.ts'

type Options = { app: App; register: ResultRegister; press: ResultPress & FileRoom; intake: Intake }

/** The number of a step, where several are open or came before. */
const StepNo = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))
const reasonText = Type.String({ maxLength: 2000 })

/** What officers do all day. Every move answers 204; the page is then read again. */
export const deskDossierRoutes: FastifyPluginAsyncTypebox<Options> = async (
  http,
  { app, register, press, intake },
) => {
  const move = moveRoute(http)
  http.addSchema(SignatureNoteShape)
  http.addSchema(DossierPage)
  http.register(queueRoutes, { app })
  http.register(deadlineRoutes, { app })
  http.register(dueRoutes, { app })
  http.register(headRoutes, { app })
  http.register(signingRoutes, { app, press })
  http.register(paperRoutes, { app, press })
  http.register(consultationRoutes, { app, press, intake })
  http.register(correspondenceRoutes, { app })
  http.register(processRoutes, { app })
  http.register(handingRoutes, { app, intake })
  http.register(otherResultRoutes, { app, intake })
  http.register(resultChangeRoutes, { app, register, press })

  http.get(
    '/api/v1/desk/dossiers/:id',
    {
      schema: {
        operationId: 'readDossier',
        params: Id,
        response: { 200: Type.Ref('DossierPage'), ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => dossierPage(app, staffOf(request), request.params.id),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/files/:file',
    {
      schema: {
        operationId: 'readDossierFile',
        params: Type.Object({ id: Type.String({ format: 'uuid' }), file: Type.String({ format: 'uuid' }) }),
      },
    },
    async (request, reply) => {
      const file = await fileForStaff(app, staffOf(request), request.params.id, request.params.file)
      return reply
        .type(file.mediaType)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(press.objects.stream(file.sha256))
    },
  )

  http.get(
    '/api/v1/desk/dossiers/:id/result.pdf',
    { schema: { operationId: 'previewResult', params: Id } },
    async (request, reply) => {
      const pdf = await previewResult(app, press, staffOf(request), request.params.id)
      return reply.type('application/pdf').send(Buffer.from(pdf))
    },
  )

  move('accept', { operationId: 'acceptDossier' }, (actor, id) => accept(app, actor, id))

  move(
    'arrival',
    {
      operationId: 'confirmArrival',
      summary: 'The papers of a dossier received at another desk have arrived',
    },
    (actor, id) => confirmArrival(app, actor, id),
  )

  move(
    'redirect',
    {
      operationId: 'redirectDossier',
      summary: 'Send to the competent agency',
      body: Type.Object({ unit: Type.String({ maxLength: 35 }), reason: reasonText }),
    },
    (actor, id, body) => redirect(app, actor, id, body),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/competent-units',
    {
      schema: {
        operationId: 'readCompetentUnits',
        params: Id,
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() })),
          }),
          ...problems(400, 401, 403, 404, 409),
        },
      },
    },
    async (request) => ({ items: await competentUnits(app, staffOf(request), request.params.id) }),
  )

  move(
    'assign',
    {
      operationId: 'assignDossier',
      body: Type.Object({ staff: Type.String({ format: 'uuid' }), step: StepNo }),
    },
    (actor, id, body) => assign(app, actor, id, body),
  )

  move(
    'request-supplement',
    {
      operationId: 'requestSupplement',
      body: Type.Object({
        items: Type.Array(
          Type.Object({
            concerns: Type.String({ minLength: 1, maxLength: 80 }),
            code: Type.String({ maxLength: 40 }),
            text: Type.Optional(reasonText),
          }),
          { maxItems: 50 },
        ),
        message: reasonText,
      }),
    },
    (actor, id, body) => requestSupplement(app, actor, id, body),
  )

  move(
    'refuse',
    {
      operationId: 'refuseDossier',
      body: Type.Object({
        code: Type.String({ maxLength: 40 }),
        text: Type.Optional(reasonText),
        explanation: reasonText,
      }),
    },
    (actor, id, body) => refuse(app, actor, id, body),
  )

  move(
    'complete-step',
    {
      operationId: 'completeStep',
      body: Type.Object({ step: StepNo, decision: Type.Optional(Type.String({ maxLength: 100 })) }),
    },
    (actor, id, body) => completeStep(app, actor, id, body),
  )

  move(
    'return-step',
    {
      operationId: 'returnStep',
      body: Type.Object({ reason: reasonText, step: StepNo, to: StepNo }),
    },
    (actor, id, body) => returnStep(app, actor, id, body),
  )

  move(
    'draft-result',
    {
      operationId: 'draftResult',
      body: Type.Optional(
        Type.Object({
          facts: Type.Optional(
            Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 2000 }), {
              maxProperties: 30,
              description: 'What the service asks the officer for; left out: as for the draft before',
            }),
          ),
        }),
      ),
    },
    (actor, id, body) => draftResult(app, register, actor, id, body?.facts),
  )
}
