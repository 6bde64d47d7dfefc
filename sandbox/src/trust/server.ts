import type { FastifyInstance } from 'fastify'
import { readFields } from '../shell/fields.ts'
import { html, page } from '../shell/page.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { runAlone } from '../shell/run-alone.ts'
import { addOutageSwitch, createServer, listen, sendPage } from '../shell/server.ts'
import { openAuthorisations } from './authorisations.ts'
import { type Authority, openAuthority } from './authority.ts'
import { yearsFrom } from './certificate.ts'
import { type Credentials, type Enrolment, openCredentials } from './credentials.ts'
import { answerStatusQuery } from './ocsp.ts'
import { makeRevocationList } from './revocation-list.ts'
import { trustClient } from './service-access.ts'
import { addSigningRoutes } from './signing-routes.ts'
import { answerStampQuery } from './time-stamp.ts'

export type Trust = {
  url: string
  caCertificatePem: string
  /** Who may use the remote signing service. */
  clientId: string
  clientSecret: string
  close(): Promise<void>
}

export type TrustOptions = {
  port: number
  dataDir: string
  clock?: () => Date
  /** How long a slow answer takes. */
  slowMilliseconds?: number
}

/**
 * Starts the trust service of the sandbox: certificate authority with its revocation list and OCSP responder, remote
 * signing (CSC API v2) and time stamps. Port 0 takes a free one; keys and certificates live in `dataDir`. The user `down`
 * is answered with 503; `failingPins` reach the other failures.
 */
export async function startTrust(options: TrustOptions): Promise<Trust> {
  const { port, dataDir, clock = () => new Date(), slowMilliseconds = 20_000 } = options
  const authority = await openAuthority(dataDir, clock())
  const credentials = openCredentials(dataDir, authority, clock)
  const authorisations = openAuthorisations(clock)
  const app = await createServer()
  const { refuseWhenDown } = addOutageSwitch(app)
  const service = {
    authority,
    credentials,
    authorisations,
    refuseWhenDown,
    clock,
    slowMilliseconds,
    url: () => url,
  }
  let url = ''
  addCertificateRoutes(app, service)
  await addSigningRoutes(app, service)
  addEnrolment(app, service)
  addStamping(app, service)
  addOverview(app, service)
  url = await listen(app, port)
  return { url, caCertificatePem: authority.rootPem, ...trustClient, close: () => app.close() }
}

type Service = {
  authority: Authority
  credentials: Credentials
  authorisations: ReturnType<typeof openAuthorisations>
  refuseWhenDown(service?: string): void
  clock: () => Date
  url: () => string
}

function addCertificateRoutes(
  app: FastifyInstance,
  { authority, credentials, refuseWhenDown, clock }: Service,
) {
  const pem = 'application/x-pem-file'
  app.get('/ca.pem', (_request, reply) => reply.type(pem).send(authority.rootPem))
  app.get('/chain.pem', (_request, reply) => reply.type(pem).send(authority.chainPem))
  app.get('/crl', async (_request, reply) => {
    refuseWhenDown('crl')
    return reply
      .type('application/pkix-crl')
      .send(await makeRevocationList(authority.issuing, credentials.revocations(), clock()))
  })
  const answerStatus = async (query: Uint8Array) => {
    refuseWhenDown('ocsp')
    const { isIssued, revocations } = credentials
    return answerStatusQuery({
      query,
      issuer: authority.issuing.certificate,
      responder: authority.statusResponder,
      isIssued,
      revocations: revocations(),
      now: clock(),
    })
  }
  app.addContentTypeParser('application/ocsp-request', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.post('/ocsp', async (request, reply) => {
    if (!Buffer.isBuffer(request.body))
      throw new SandboxProblem(415, 'invalid-request', 'Send application/ocsp-request.')
    return reply.type('application/ocsp-response').send(await answerStatus(request.body))
  })
  app.get<{ Params: { '*': string } }>('/ocsp/*', async (request, reply) =>
    reply
      .type('application/ocsp-response')
      .send(await answerStatus(Buffer.from(request.params['*'], 'base64'))),
  )
  app.get('/logo.png', (_request, reply) => reply.type('image/png').send(logo))
}

/** One red point. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

function addEnrolment(app: FastifyInstance, { credentials, authorisations, clock, url }: Service) {
  app.post('/admin/credentials', async (request, reply) => {
    const fields = readFields(request.body)
    const wanted: Enrolment = {
      userId: fields.text('userId', { max: 100 }),
      name: fields.text('name', { max: 64 }),
      title: fields.text('title', { max: 64 }),
      organisation: fields.text('organisation', { max: 64 }),
      kind: fields.text('kind', { oneOf: ['person', 'organisation'] }) as Enrolment['kind'],
      asks: (fields.optional('asks', { oneOf: ['PIN', 'PIN AND OTP'] }) ?? 'PIN') as Enrolment['asks'],
      pin: fields.text('pin', { pattern: /^\d{4,12}$/ }),
    }
    const usual = yearsFrom(clock(), 3)
    const validity = {
      from: readMoment(fields.optional('validFrom')) ?? usual.from,
      to: readMoment(fields.optional('validTo')) ?? usual.to,
    }
    fields.done()
    const terms = { validity, crlUrl: `${url()}/crl`, ocspUrl: `${url()}/ocsp` }
    const { id, created } = await credentials.enrol(wanted, terms)
    return reply.status(created ? 201 : 200).send({ credentialID: id })
  })
  app.post('/admin/revocations', (request, reply) => {
    const fields = readFields(request.body)
    const userId = fields.text('userId', { max: 100 })
    const at = readMoment(fields.optional('at')) ?? clock()
    fields.done()
    if (!credentials.revoke(userId, at))
      throw new SandboxProblem(404, 'not-found', 'This user has no certificate.')
    return reply.status(204).send()
  })
  app.get<{ Querystring: { userId?: string } }>('/admin/codes', (request) => ({
    code: credentials.idsOf(request.query.userId ?? '').map(authorisations.codeOf)[0] ?? null,
  }))
}

function readMoment(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime()))
    throw new SandboxProblem(400, 'invalid-request', 'A moment is not readable.')
  return moment
}

function addStamping(app: FastifyInstance, { authority, refuseWhenDown, clock }: Service) {
  app.addContentTypeParser('application/timestamp-query', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.post('/tsa', async (request, reply) => {
    refuseWhenDown('time-stamps')
    if (!Buffer.isBuffer(request.body))
      throw new SandboxProblem(415, 'invalid-request', 'Send application/timestamp-query.')
    const answer = await answerStampQuery({
      query: request.body,
      signer: authority.timeStamping,
      issuers: [authority.issuing.certificate],
      now: clock(),
    })
    return reply.type('application/timestamp-reply').send(answer)
  })
}

const statusWords = { valid: 'còn hiệu lực', expired: 'hết hạn', revoked: 'đã thu hồi' }

function addOverview(app: FastifyInstance, { credentials, authorisations }: Service) {
  app.get('/', (_request, reply) => {
    const rows = credentials
      .list()
      .map(
        ({ id, name, title, organisation, userId, asks, status }) =>
          html`<tr><td>${name}</td><td>${title}</td><td>${organisation}</td><td>${userId}</td><td>${asks === 'PIN' ? 'PIN' : 'PIN và mã một lần'}</td><td>${authorisations.codeOf(id) ?? ''}</td><td>${statusWords[status]}</td></tr>`,
      )
    const body = html`<p>Chứng thư số và khóa ký ở đây chỉ để thử, không có giá trị pháp lý. Mã một lần thay cho tin nhắn gửi tới điện thoại của người ký.</p>
<p><a href="/ca.pem">Chứng thư gốc</a> · <a href="/chain.pem">Chuỗi chứng thư</a> · <a href="/crl">Danh sách thu hồi</a></p>
<table><caption>Chứng thư đã cấp</caption><thead><tr><th scope="col">Tên</th><th scope="col">Chức vụ</th><th scope="col">Cơ quan</th><th scope="col">Mã người dùng</th><th scope="col">Xác nhận bằng</th><th scope="col">Mã một lần vừa gửi</th><th scope="col">Tình trạng</th></tr></thead>
<tbody>${rows}</tbody></table>`
    return sendPage(reply, page({ system: 'Dịch vụ tin cậy', title: 'Ký số từ xa và dấu thời gian', body }))
  })
}

await runAlone(import.meta.url, 4416, startTrust)
