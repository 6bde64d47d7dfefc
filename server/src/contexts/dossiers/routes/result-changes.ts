import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { signingProof } from '../../documents/index.ts'
import { proposeCorrection } from '../actions/propose-correction.ts'
import { proposeRevocation } from '../actions/propose-revocation.ts'
import { declineResultChange, revokeResult } from '../actions/revoke-result.ts'
import { sealCorrection } from '../actions/seal-correction.ts'
import { signCorrection } from '../actions/sign-correction.ts'
import type { ResultPress, ResultRegister } from '../ports.ts'
import { correctable, previewCorrection } from '../queries/correction.ts'
import { waitingResultChanges } from '../queries/waiting-result-changes.ts'
import { type ChangeKind, changeReasons } from '../rules/result-change.ts'
import { moveRoute } from './move-route.ts'
import { Id, Instant, Text } from './schemas.ts'

type Options = { app: App; register: ResultRegister; press: ResultPress }

const why = {
  reason: Type.String({ maxLength: 40, description: 'One of the classes of reasons' }),
  explanation: Type.String({ maxLength: 2000 }),
}
const Decision = Type.Object({
  number: Type.String({ maxLength: 100 }),
  issuedOn: Type.String({ format: 'date' }),
})
const Choice = Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() })
const reasonsFor = (kind: ChangeKind) =>
  Object.entries(changeReasons[kind]).map(([id, text]) => ({ id, ...text }))
const Typed = Type.Record(Type.String({ maxLength: 80 }), Type.String({ maxLength: 2000 }), {
  maxProperties: 50,
})

/** What is done to results that were issued: corrected, or revoked, by a decision of the head. */
export const resultChangeRoutes: FastifyPluginAsyncTypebox<Options> = async (
  http,
  { app, register, press },
) => {
  const move = moveRoute(http)
  http.get(
    '/api/v1/desk/result-changes',
    {
      schema: {
        operationId: 'listResultChanges',
        summary: 'What was proposed about issued results of the unit and is not done',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                dossier: Type.String(),
                code: Type.String(),
                procedureVi: Type.String(),
                procedureEn: Type.String(),
                applicantName: Type.String(),
                kind: Type.Union([Type.Literal('revocation'), Type.Literal('correction')]),
                signed: Type.Boolean({ description: 'Decided and signed; the seal is missing' }),
                proposedByName: Type.String(),
                proposedAt: Instant,
              }),
            ),
          }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => ({ items: await waitingResultChanges(app, staffOf(request)) }),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/result-change',
    {
      schema: {
        operationId: 'readResultChangeOptions',
        summary: 'The reasons there are, and the answers that a correction of the result can put right',
        params: Id,
        response: {
          200: Type.Object({
            reasons: Type.Object({ revocation: Type.Array(Choice), correction: Type.Array(Choice) }),
            fields: Type.Array(
              Type.Object({
                id: Type.String(),
                label: Text,
                type: Type.Union([Type.Literal('text'), Type.Literal('date'), Type.Literal('choice')]),
                value: Type.String(),
                choices: Type.Array(Choice),
              }),
            ),
          }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => ({
      reasons: { revocation: reasonsFor('revocation'), correction: reasonsFor('correction') },
      fields: await correctable(app, staffOf(request), request.params.id),
    }),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/correction.pdf',
    { schema: { operationId: 'previewCorrection', params: Id } },
    async (request, reply) => {
      const pdf = await previewCorrection(app, press, staffOf(request), request.params.id)
      return reply.type('application/pdf').send(Buffer.from(pdf))
    },
  )

  move(
    'propose-revocation',
    { operationId: 'proposeRevocation', body: Type.Object(why) },
    (actor, id, body) => proposeRevocation(app, actor, id, body),
  )

  move(
    'revoke-result',
    {
      operationId: 'revokeResult',
      summary: 'Revoke the issued result by a decision',
      body: Type.Object({ decision: Decision }),
    },
    (actor, id, body) => revokeResult(app, actor, id, body.decision),
  )

  move(
    'decline-result-change',
    {
      operationId: 'declineResultChange',
      body: Type.Object({ remark: Type.String({ maxLength: 2000 }) }),
    },
    (actor, id, body) => declineResultChange(app, actor, id, body.remark),
  )

  move(
    'propose-correction',
    {
      operationId: 'proposeCorrection',
      summary: 'Draft the result anew with what is wrong put right',
      body: Type.Object({ ...why, answers: Type.Optional(Typed), facts: Type.Optional(Typed) }),
    },
    (actor, id, body) => proposeCorrection(app, register, actor, id, body),
  )

  move(
    'sign-correction',
    { operationId: 'signCorrection', body: Type.Object({ ...signingProof, decision: Decision }) },
    (actor, id, body) => signCorrection(app, press, actor, id, body),
  )

  move(
    'seal-correction',
    { operationId: 'sealCorrection', body: Type.Object(signingProof) },
    (actor, id, body) => sealCorrection(app, press, actor, id, body),
  )
}
