import swagger from '@fastify/swagger'
import { openDatabase } from '../kernel/database.ts'
import { compose } from './compose.ts'
import { createPartners } from './partners.ts'

/** The OpenAPI description of the whole API; nothing is connected to for it. */
export async function describeApi(): Promise<object> {
  const nowhere = 'http://127.0.0.1:1'
  const database = openDatabase('postgres://127.0.0.1:1/none')
  const partners = createPartners(
    {
      vneid: { issuer: nowhere, clientId: '', clientSecret: '' },
      population: { url: nowhere, clientId: '', clientSecret: '', integration: '' },
      nationalProcedures: { url: nowhere, unit: '', username: '', password: '' },
      payment: { url: nowhere, partnerCode: '', secret: '' },
      trust: { url: nowhere, caCertificatePem: '', clientId: '', clientSecret: '' },
      messages: { url: nowhere, apiKey: '', smtpUrl: 'smtp://127.0.0.1:1', from: '' },
    },
    { publicUrl: nowhere, dataDir: '/nonexistent' },
  )
  const { http } = compose({
    db: database.db,
    pool: database.pool,
    clock: () => new Date(),
    partners,
    publicUrl: nowhere,
    secret: '',
    beforeRoutes: (server) =>
      server.register(swagger, {
        openapi: {
          openapi: '3.1.0',
          info: { title: 'Một Cửa', version: '1', license: { name: 'Apache-2.0' } },
        },
        refResolver: {
          buildLocalReference: (json, _base, _fragment, index) => (json.$id as string) ?? `def-${index}`,
        },
      }),
  })
  await http.ready()
  const document = http.swagger()
  await http.close()
  await database.close()
  return document
}
