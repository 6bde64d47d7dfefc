import type { FastifyInstance } from 'fastify'
import { pause } from '../shell/server.ts'
import { authorisationSeconds, type openAuthorisations } from './authorisations.ts'
import { derOf } from './certificate.ts'
import { type Credentials, serialOf } from './credentials.ts'
import { readMessage } from './csc-message.ts'
import { refuse, speakCscErrors } from './csc-problem.ts'
import { addServiceAccess } from './service-access.ts'

const rsaSha256Oid = '1.2.840.113549.1.1.11'

/** The most signatures under one authorisation. */
const mostSignatures = 100

/** PINs that fail in a way of their own, for whoever types them: each reaches one failure of a real provider. */
export const failingPins = {
  wrong: '000000',
  expiredSad: '999998',
  locked: '999997',
  slow: '999996',
  down: '999995',
}

type Signing = {
  credentials: Credentials
  authorisations: ReturnType<typeof openAuthorisations>
  refuseWhenDown(service?: string): void
  clock: () => Date
  url: () => string
  slowMilliseconds: number
}

/** The remote signing service, spoken as CSC API v2.0 says, under `/csc/v2`. */
export async function addSigningRoutes(app: FastifyInstance, signing: Signing) {
  await app.register(
    async (csc) => {
      speakCscErrors(csc)
      csc.post('/info', () => serviceInfo(signing.url()))
      const mayUse = addServiceAccess(csc, signing.clock)
      await csc.register(async (methods) => {
        methods.addHook('preHandler', async (request) => {
          mayUse(request)
          signing.refuseWhenDown('signing')
        })
        addCredentialMethods(methods, signing)
        addAuthorisation(methods, signing)
        addSignatures(methods, signing)
      })
    },
    { prefix: '/csc/v2' },
  )
}

const serviceInfo = (url: string) => ({
  specs: '2.0.0.0',
  name: 'Dịch vụ ký số từ xa (thử nghiệm)',
  logo: `${url}/logo.png`,
  region: 'VN',
  lang: 'vi-VN',
  description: 'Dịch vụ ký số từ xa của hệ thống thử nghiệm, không có giá trị pháp lý.',
  authType: ['oauth2client'],
  oauth2: `${url}/csc/v2/`,
  asynchronousOperationMode: false,
  methods: [
    'oauth2/token',
    'credentials/list',
    'credentials/info',
    'credentials/getChallenge',
    'credentials/authorize',
    'signatures/signHash',
  ],
  signAlgorithms: { algos: [rsaSha256Oid], algoParams: [] },
  signature_formats: { formats: [], envelope_properties: [] },
  conformance_levels: [],
})

function addCredentialMethods(csc: FastifyInstance, { credentials, authorisations }: Signing) {
  csc.post('/credentials/list', (request) => {
    const message = readMessage(request.body)
    const userId = message.text('userID')
    const onlyValid = message.flag('onlyValid')
    if (userId === 'down') throw refuse(503, 'temporarily_unavailable', 'The signing service is down')
    const credentialIDs = credentials.idsOf(userId, onlyValid)
    const infos = message.flag('credentialInfo')
      ? {
          credentialInfos: credentialIDs.map((credentialID) => ({
            credentialID,
            ...credentialInfo(credentials, credentialID, request.body),
          })),
        }
      : {}
    return { credentialIDs, ...infos, ...(onlyValid && { onlyValid }) }
  })
  csc.post('/credentials/info', (request) =>
    credentialInfo(credentials, readMessage(request.body).text('credentialID'), request.body),
  )
  csc.post('/credentials/getChallenge', (request, reply) => {
    const message = readMessage(request.body)
    const id = message.text('credentialID')
    const object = message.text('authObjectID')
    if (object !== 'OTP' || credentials.asksOf(id) !== 'PIN AND OTP')
      throw refuse(400, 'invalid_request', 'Invalid parameter authObjectID')
    authorisations.sendCode(id)
    return reply.status(204).send()
  })
}

function credentialInfo(credentials: Credentials, id: string, body: unknown) {
  const message = readMessage(body)
  const wanted = message.optional('certificates', ['none', 'single', 'chain']) ?? 'single'
  const certificates = credentials.certificatesOf(id)
  const own = certificates[0]!
  const chain = certificates.map((each) => derOf(each).toString('base64'))
  const asks = credentials.asksOf(id)
  return {
    key: { status: credentials.isLocked(id) ? 'disabled' : 'enabled', algo: [rsaSha256Oid], len: 2048 },
    cert: {
      status: credentials.statusOf(id),
      certificates: wanted === 'none' ? [] : wanted === 'single' ? chain.slice(0, 1) : chain,
      ...(message.flag('certInfo') && {
        serialNumber: serialOf(own),
        validFrom: toGeneralizedTime(own.notBefore.value),
        validTo: toGeneralizedTime(own.notAfter.value),
      }),
    },
    auth: {
      mode: 'explicit',
      expression: asks,
      objects: [
        { type: 'Password', id: 'PIN', format: 'N', label: 'PIN', description: 'Mã PIN ký số' },
        ...(asks === 'PIN'
          ? []
          : [
              {
                type: 'ChallengeResponse',
                id: 'OTP',
                format: 'N',
                label: 'OTP',
                description: 'Mã gửi qua tin nhắn',
              },
            ]),
      ],
    },
    SCAL: '2',
    multisign: mostSignatures,
    lang: 'vi-VN',
  }
}

function addAuthorisation(csc: FastifyInstance, signing: Signing) {
  const { credentials, authorisations, slowMilliseconds } = signing
  csc.post('/credentials/authorize', async (request) => {
    const message = readMessage(request.body)
    const id = message.text('credentialID')
    const number = message.integer('numSignatures')
    const hashes = message.hashes()
    const given = message.authData()
    if (number < 1) throw refuse(400, 'invalid_request', 'Invalid value for parameter numSignatures')
    if (number > mostSignatures || hashes.length > number)
      throw refuse(400, 'invalid_request', 'Numbers of signatures is too high')
    if (given.PIN === failingPins.locked) throw refuse(400, 'invalid_request', 'Credential locked')
    if (given.PIN === failingPins.down)
      throw refuse(503, 'temporarily_unavailable', 'The signing service is down')
    if (given.PIN === failingPins.slow) await pause(slowMilliseconds)
    if (credentials.isLocked(id)) throw refuse(400, 'invalid_request', 'Credential locked')
    if (credentials.statusOf(id) !== 'valid')
      throw refuse(400, 'invalid_request', 'The credential identified by credentialID is disabled')
    const expired = given.PIN === failingPins.expiredSad
    const rightPin = expired || given.PIN === failingPins.slow || credentials.pinMatches(id, given.PIN ?? '')
    const right =
      rightPin && (credentials.asksOf(id) === 'PIN' || authorisations.takeCode(id, given.OTP ?? ''))
    credentials.countTry(id, right)
    if (!right) throw refuse(400, 'invalid_authentication_data', 'The authentication data is invalid')
    const seconds = expired ? 0 : authorisationSeconds
    return { SAD: authorisations.authorise(id, hashes, seconds), expiresIn: seconds }
  })
}

function addSignatures(csc: FastifyInstance, { credentials, authorisations }: Signing) {
  csc.post('/signatures/signHash', (request) => {
    const message = readMessage(request.body)
    const id = message.text('credentialID')
    const sad = message.text('SAD')
    const hashes = message.hashes()
    message.required('signAlgo', [rsaSha256Oid])
    message.optional('operationMode', ['S'])
    if (credentials.statusOf(id) === 'expired')
      throw refuse(400, 'invalid_request', 'Signing certificate is expired')
    authorisations.spend(id, sad, hashes)
    return { signatures: credentials.sign(id, hashes) }
  })
}

const toGeneralizedTime = (date: Date) => date.toISOString().replace(/[-:T]|\.\d+/g, '')
