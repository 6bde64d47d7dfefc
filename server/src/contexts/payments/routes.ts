import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../kernel/app.ts'
import { problems } from '../../kernel/problem.ts'
import { recordNotice } from './actions/record-notice.ts'
import type { PaymentPlatform } from './adapters/payment-platform.ts'
import { paymentErrors } from './errors.ts'

const Field = Type.Union([Type.String({ maxLength: 200 }), Type.Number()])

export const paymentRoutes: FastifyPluginAsyncTypebox<{ app: App; platform: PaymentPlatform }> = async (
  http,
  { app, platform },
) => {
  http.post(
    '/api/payments/callback',
    {
      schema: {
        operationId: 'receivePaymentNotice',
        body: Type.Object({
          MaLoi: Field,
          MaThamChieu: Type.String({ maxLength: 100 }),
          SoTien: Field,
          MaGiaoDich: Field,
          TrangThaiGD: Field,
          MaXacThuc: Type.String({ maxLength: 200 }),
        }),
        response: { 200: Type.Object({ error_code: Type.String() }), ...problems(400, 403, 404) },
      },
    },
    async (request) => {
      const state = await recordNotice(app, 'callback', platform.readCallback(request.body))
      if (state === null) throw paymentErrors.notFound()
      return { error_code: '0' }
    },
  )
}
