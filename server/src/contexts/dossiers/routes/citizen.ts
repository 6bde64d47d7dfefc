import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { citizenOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import type { PaymentPlatform } from '../../payments/index.ts'
import { askForPayment } from '../actions/ask-for-payment.ts'
import { submitDossier } from '../actions/submit-dossier.ts'
import { supplySupplement } from '../actions/supply-supplement.ts'
import { withdraw } from '../actions/withdraw.ts'
import { dossierErrors } from '../errors.ts'
import { myDossiers } from '../queries/my-dossiers.ts'
import { publicTracking } from '../queries/public-tracking.ts'
import { verifyResult } from '../queries/verify-result.ts'
import { Id, Instant, Submitted, Text, VerifiedResult } from './schemas.ts'

const MyDossier = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    procedure: Type.String(),
    procedureVi: Type.String(),
    procedureEn: Type.String(),
    status: Type.String(),
    statusText: Text,
    submittedAt: Instant,
    dueAt: Instant,
    dueState: Type.String(),
    resultDocument: Type.Union([Type.String(), Type.Null()]),
  },
  { $id: 'MyDossier' },
)

type Options = { app: App; platform: PaymentPlatform; publicUrl: string }

export const citizenDossierRoutes: FastifyPluginAsyncTypebox<Options> = async (http, options) => {
  const { app, platform, publicUrl } = options
  http.addSchema(Submitted)
  http.addSchema(MyDossier)

  http.post(
    '/api/v1/drafts/:id/submission',
    {
      schema: {
        operationId: 'submitDossier',
        params: Id,
        response: { 200: Type.Ref('Submitted'), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request) => submitDossier(app, citizenOf(request), request.params.id),
  )

  http.post(
    '/api/v1/drafts/:id/payment',
    {
      schema: {
        operationId: 'askForPayment',
        params: Id,
        response: {
          201: Type.Object({ payUrl: Type.String(), reference: Type.String(), amount: Type.Integer() }),
          ...problems(400, 401, 403, 404, 409, 422, 503),
        },
      },
    },
    async (request, reply) => {
      const asked = await askForPayment(app, platform, citizenOf(request), {
        draft: request.params.id,
        locale: request.locale,
        ip: request.ip,
        returnUrl: `${publicUrl}/thanh-toan/tra-ve`,
        callbackUrl: `${publicUrl}/api/payments/callback`,
      })
      if (!asked) throw dossierErrors.nothingToPay()
      return reply.status(201).send(asked)
    },
  )

  http.get(
    '/api/v1/dossiers',
    {
      schema: {
        operationId: 'listMyDossiers',
        response: { 200: Type.Object({ items: Type.Array(Type.Ref('MyDossier')) }), ...problems(401, 403) },
      },
    },
    async (request) => ({ items: await myDossiers(app, citizenOf(request)) }),
  )

  http.post(
    '/api/v1/dossiers/:id/supplement',
    {
      schema: {
        operationId: 'supplySupplement',
        params: Id,
        body: Type.Object({ answer: Type.String({ maxLength: 4000 }) }),
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      await supplySupplement(app, citizenOf(request), request.params.id, request.body.answer)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/dossiers/:id/withdrawal',
    {
      schema: {
        operationId: 'withdrawDossier',
        params: Id,
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      await withdraw(app, citizenOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )

  http.get(
    '/api/v1/tracking/:code',
    {
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        operationId: 'trackDossier',
        params: Type.Object({ code: Type.String({ maxLength: 100 }) }),
        response: {
          200: Type.Object({
            code: Type.String(),
            status: Type.String(),
            vi: Type.String(),
            en: Type.String(),
          }),
          ...problems(400, 404, 429),
        },
      },
    },
    async (request) => {
      const found = await publicTracking(app, request.params.code)
      if (!found) throw dossierErrors.notFound()
      return found
    },
  )

  http.get(
    '/api/v1/results/:code',
    {
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        operationId: 'verifyResult',
        summary: 'Whether the result with a verification code is in force; nothing of a person',
        params: Type.Object({ code: Type.String({ maxLength: 100 }) }),
        response: { 200: VerifiedResult, ...problems(400, 404, 429) },
      },
    },
    async (request) => {
      const found = await verifyResult(app, request.params.code)
      if (!found) throw dossierErrors.resultNotFound()
      return found
    },
  )
}
