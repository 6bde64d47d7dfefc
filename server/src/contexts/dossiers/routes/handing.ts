import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import type { Intake } from '../../documents/index.ts'
import { handOver, handOverForReceipt } from '../actions/hand-over.ts'
import { confirmDelivery, recordCameBack, sendByPost } from '../actions/send-by-post.ts'
import { printHandingSlip } from '../queries/handing-slip.ts'
import { moveRoute } from './move-route.ts'
import { Id } from './schemas.ts'

const Name = Type.String({ maxLength: 200 })

/** How a result comes to the applicant when it is not electronic: at the desk for a signature, or by post. */
export const handingRoutes: FastifyPluginAsyncTypebox<{ app: App; intake: Intake }> = async (
  http,
  { app, intake },
) => {
  const move = moveRoute(http)
  move(
    'hand-over',
    {
      operationId: 'handOver',
      summary: 'Hand the result over at the desk; with who took it and their signature',
      body: Type.Optional(
        Type.Object({
          receipt: Type.Optional(
            Type.Object({
              receiver: Name,
              relation: Type.Union([
                Type.Literal('self'),
                Type.Literal('authorised'),
                Type.Literal('family'),
              ]),
              proof: Type.String({ maxLength: 500, description: 'What they showed' }),
              signature: Type.Optional(
                Type.String({ maxLength: 140_000, description: 'A PNG drawn on the screen, Base64' }),
              ),
              slip: Type.Boolean({ description: 'Signed by hand on the slip' }),
            }),
          ),
        }),
      ),
    },
    (actor, id, body) =>
      body?.receipt ? handOverForReceipt(app, intake, actor, id, body.receipt) : handOver(app, actor, id),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/handing-slip.pdf',
    { schema: { operationId: 'printHandingSlip', params: Id } },
    async (request, reply) => {
      const pdf = await printHandingSlip(app, intake, staffOf(request), request.params.id)
      return reply.type('application/pdf').send(Buffer.from(pdf))
    },
  )

  move(
    'send-by-post',
    {
      operationId: 'sendByPost',
      body: Type.Object({
        receiver: Name,
        address: Type.String({ maxLength: 500 }),
        tracking: Type.String({ maxLength: 60 }),
        cost: Type.Union([Type.Integer({ minimum: 0, maximum: 10_000_000 }), Type.Null()]),
      }),
    },
    (actor, id, body) => sendByPost(app, actor, id, body),
  )

  move('confirm-delivery', { operationId: 'confirmDelivery' }, (actor, id) => confirmDelivery(app, actor, id))

  move(
    'post-came-back',
    { operationId: 'recordCameBack', body: Type.Object({ reason: Type.String({ maxLength: 2000 }) }) },
    (actor, id, body) => recordCameBack(app, actor, id, body.reason),
  )
}
