import type { FastifyInstance } from 'fastify'
import { readFields } from '../shell/fields.ts'
import { html, page } from '../shell/page.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { runAlone } from '../shell/run-alone.ts'
import { addOutageSwitch, createServer, listen, sendPage } from '../shell/server.ts'
import { type Authority, openAuthority } from './authority.ts'
import { derOf } from './certificate.ts'
import {
  authorisationSeconds,
  type Credentials,
  type Enrolment,
  openCredentials,
  serialOf,
} from './credentials.ts'
import { makeRevocationList } from './revocation-list.ts'
import { answerStampQuery } from './time-stamp.ts'

export type Trust = { url: string; caCertificatePem: string; close(): Promise<void> }

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const rsaSha256Oid = '1.2.840.113549.1.1.11'
const hashPattern = /^[A-Za-z0-9+/]{43}=$/

/**
 * Starts the trust service of the sandbox: certificate authority, remote signing (CSC API v2) and time stamps.
 * Port 0 takes a free one; keys and certificates live in `dataDir`. The user `down` is answered with 503.
 */
export async function startTrust({ port, dataDir }: { port: number; dataDir: string }): Promise<Trust> {
  const authority = await openAuthority(dataDir, new Date())
  const credentials = openCredentials(dataDir, authority)
  const app = await createServer()
  const outage = addOutageSwitch(app)
  let url = ''
  addCertificateRoutes(app, authority, credentials)
  addSigningRoutes(app, credentials, outage.refuseWhenDown)
  addEnrolment(app, credentials, () => `${url}/crl`)
  addStamping(app, authority, outage.refuseWhenDown)
  addOverview(app, credentials)
  url = await listen(app, port)
  return { url, caCertificatePem: authority.rootPem, close: () => app.close() }
}

function addCertificateRoutes(app: FastifyInstance, authority: Authority, credentials: Credentials) {
  const pem = 'application/x-pem-file'
  app.get('/ca.pem', (_request, reply) => reply.type(pem).send(authority.rootPem))
  app.get('/chain.pem', (_request, reply) => reply.type(pem).send(authority.chainPem))
  app.get('/crl', async (_request, reply) =>
    reply
      .type('application/pkix-crl')
      .send(await makeRevocationList(authority.issuing, credentials.revocations(), new Date())),
  )
}

function addSigningRoutes(app: FastifyInstance, credentials: Credentials, refuseWhenDown: () => void) {
  app.post('/csc/v2/credentials/list', (request) => {
    const fields = readFields(request.body)
    const userId = fields.text('userID', { max: 100 })
    fields.done()
    refuseWhenDown()
    if (userId === 'down') throw new SandboxProblem(503, 'unavailable', 'The signing service is down.')
    return { credentialIDs: credentials.idsOf(userId) }
  })
  app.post('/csc/v2/credentials/info', (request) => {
    const fields = readFields(request.body)
    const id = fields.text('credentialID')
    const wanted = fields.optional('certificates', { oneOf: ['none', 'single', 'chain'] }) ?? 'single'
    fields.done()
    refuseWhenDown()
    return credentialInfo(credentials, id, wanted)
  })
  app.post('/csc/v2/credentials/authorize', (request) => {
    const fields = readFields(request.body)
    const id = fields.text('credentialID')
    const pins = fields
      .list('authData')
      .flatMap((item) => (item.text('id') === 'PIN' ? [item.text('value')] : []))
    if (pins.length !== 1) fields.flag('authData', 'must hold exactly one PIN')
    const hashes = readHashes(request.body)
    fields.done()
    refuseWhenDown()
    return { SAD: credentials.authorise(id, pins[0]!, hashes), expiresIn: authorisationSeconds }
  })
  app.post('/csc/v2/signatures/signHash', (request) => {
    const fields = readFields(request.body)
    const id = fields.text('credentialID')
    const sad = fields.text('SAD')
    fields.text('signAlgo', { oneOf: [rsaSha256Oid] })
    const hashes = readHashes(request.body)
    fields.done()
    refuseWhenDown()
    return { signatures: credentials.sign(id, sad, hashes) }
  })
}

function credentialInfo(credentials: Credentials, id: string, wanted: string) {
  const certificates = credentials.certificatesOf(id)
  const certificate = certificates[0]!
  const chain = certificates.map((each) => derOf(each).toString('base64'))
  return {
    key: { status: 'enabled', algo: [rsaSha256Oid], len: 2048 },
    cert: {
      status: 'valid',
      certificates: wanted === 'none' ? [] : wanted === 'single' ? chain.slice(0, 1) : chain,
      serialNumber: serialOf(certificate),
      validFrom: toGeneralizedTime(certificate.notBefore.value),
      validTo: toGeneralizedTime(certificate.notAfter.value),
    },
    auth: { mode: 'explicit', objects: [{ type: 'Password', id: 'PIN', format: 'A' }] },
    multisign: 10,
  }
}

/** The hashes to be signed: one to ten SHA-256 values in Base64. */
function readHashes(body: unknown): string[] {
  const hashes = (body as { hashes?: unknown } | null)?.hashes
  const wellFormed =
    Array.isArray(hashes) &&
    hashes.length >= 1 &&
    hashes.length <= 10 &&
    hashes.every((hash) => typeof hash === 'string' && hashPattern.test(hash))
  const fields = readFields(body)
  fields.optional('hashAlgorithmOID', { oneOf: [sha256Oid] })
  if (!wellFormed) fields.flag('hashes', 'must be one to ten SHA-256 values in Base64')
  fields.done()
  return hashes as string[]
}

const toGeneralizedTime = (date: Date) => date.toISOString().replace(/[-:T]|\.\d+/g, '')

function addEnrolment(app: FastifyInstance, credentials: Credentials, crlUrl: () => string) {
  app.post('/admin/credentials', async (request, reply) => {
    const fields = readFields(request.body)
    const wanted: Enrolment = {
      userId: fields.text('userId', { max: 100 }),
      name: fields.text('name', { max: 64 }),
      title: fields.text('title', { max: 64 }),
      organisation: fields.text('organisation', { max: 64 }),
      kind: fields.text('kind', { oneOf: ['person', 'organisation'] }) as Enrolment['kind'],
      pin: fields.text('pin', { pattern: /^\d{4,12}$/ }),
    }
    fields.done()
    const { id, created } = await credentials.enrol(wanted, crlUrl())
    return reply.status(created ? 201 : 200).send({ credentialID: id })
  })
}

function addStamping(app: FastifyInstance, authority: Authority, refuseWhenDown: () => void) {
  app.addContentTypeParser('application/timestamp-query', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.post('/tsa', async (request, reply) => {
    refuseWhenDown()
    if (!Buffer.isBuffer(request.body))
      throw new SandboxProblem(415, 'invalid-request', 'Send application/timestamp-query.')
    const answer = await answerStampQuery({
      query: request.body,
      signer: authority.timeStamping,
      issuers: [authority.issuing.certificate],
      now: new Date(),
    })
    return reply.type('application/timestamp-reply').send(answer)
  })
}

function addOverview(app: FastifyInstance, credentials: Credentials) {
  app.get('/', (_request, reply) => {
    const rows = credentials
      .list()
      .map(
        ({ name, title, organisation, userId }) =>
          html`<tr><td>${name}</td><td>${title}</td><td>${organisation}</td><td>${userId}</td></tr>`,
      )
    const body = html`<p>Chứng thư số và khóa ký ở đây chỉ để thử, không có giá trị pháp lý.</p>
<p><a href="/ca.pem">Chứng thư gốc</a> · <a href="/chain.pem">Chuỗi chứng thư</a> · <a href="/crl">Danh sách thu hồi</a></p>
<table><caption>Chứng thư đã cấp</caption><thead><tr><th scope="col">Tên</th><th scope="col">Chức vụ</th><th scope="col">Cơ quan</th><th scope="col">Mã người dùng</th></tr></thead>
<tbody>${rows}</tbody></table>`
    return sendPage(reply, page({ system: 'Dịch vụ tin cậy', title: 'Ký số từ xa và dấu thời gian', body }))
  })
}

await runAlone(import.meta.url, 4416, startTrust)
