import { documentErrors } from '../errors.ts'
import { createServiceAccess, type ServiceClient } from './service-access.ts'

/** What the holder of a key must give before it signs. */
export type KeyQuestion = 'pin' | 'code'

/** A key of a person or of an organisation at the signing service. */
export type SigningKey = {
  id: string
  /** The signer's certificate, then its issuers up to the root, each as DER. */
  chain: readonly Uint8Array[]
  asks: readonly KeyQuestion[]
  /** How many signatures one authorisation may cover. */
  most: number
}

export type HashOrder = {
  key: SigningKey
  pin: string
  /** The one-time code, when the key asks for one. */
  code?: string | undefined
  /** SHA-256 of what is signed, one for each signature; all under one authorisation that is bound to exactly these. */
  hashes: readonly Uint8Array[]
}

/** Where officials' keys are kept; a key never leaves it. */
export type SigningService = {
  /** The user's usable key; fails with `no-signing-certificate`, `signing-certificate-not-valid` or `signing-key-locked`. */
  keyOf(userId: string): Promise<SigningKey>
  /** Has a one-time code sent to the holder of the key, by whatever way the provider knows them. */
  sendCode(key: SigningKey): Promise<void>
  /**
   * The PKCS#1 v1.5 signatures over SHA-256 hashes, in their order. Fails with `wrong-pin`, `wrong-signing-code`,
   * `signing-code-needed`, `signing-key-locked`, `signing-certificate-not-valid`, `signing-authorisation-expired`,
   * `too-many-to-sign` or `signing-service-down`.
   */
  signHashes(order: HashOrder): Promise<Uint8Array[]>
}

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const rsaSha256Oid = '1.2.840.113549.1.1.11'
const usualPatience = 15_000

type CredentialInfo = {
  credentialID: string
  key?: { status?: string }
  cert?: { status?: string; certificates?: string[] }
  auth?: { objects?: { id: string }[] }
  multisign?: number
}
type Answer = {
  credentialIDs?: string[]
  credentialInfos?: CredentialInfo[]
  SAD?: string
  signatures?: string[]
}
type Refusal = { error?: string; error_description?: string }

export type SigningServiceSettings = { url: string; client?: ServiceClient; patience?: number }

/** A client of the Cloud Signature Consortium API v2.0, as remote signing providers offer it. */
export function createSigningService({
  url,
  client,
  patience = usualPatience,
}: SigningServiceSettings): SigningService {
  const access = createServiceAccess({ url: `${url}/csc/v2`, client, patience })

  async function call(path: string, body: unknown): Promise<Answer> {
    const response = await access.post(path, body)
    if (response.status >= 500 || response.status === 429) throw documentErrors.signingDown()
    const text = await response.text().catch(() => '')
    const answer = readJson(text)
    if (!response.ok) throw refusalOf(path, response.status, answer as Refusal)
    return answer as Answer
  }

  return {
    async keyOf(userId) {
      const asked = { userID: userId, credentialInfo: true, certificates: 'chain', authInfo: true }
      const { credentialInfos = [] } = await call('credentials/list', asked)
      const usable = credentialInfos.find(isUsable) ?? credentialInfos[0]
      if (!usable) throw documentErrors.noCertificate()
      if (!isValid(usable)) throw documentErrors.certificateNotValid()
      if (!isUsable(usable)) throw documentErrors.keyLocked()
      return toKey(usable)
    },
    async sendCode(key) {
      if (key.asks.includes('code'))
        await call('credentials/getChallenge', { credentialID: key.id, authObjectID: 'OTP' })
    },
    async signHashes({ key, pin, code, hashes }) {
      if (hashes.length > key.most) throw documentErrors.tooManyToSign(key.most)
      const asksCode = key.asks.includes('code')
      if (asksCode && !code) throw documentErrors.signingCodeNeeded()
      const order = {
        credentialID: key.id,
        hashes: hashes.map((hash) => Buffer.from(hash).toString('base64')),
        hashAlgorithmOID: sha256Oid,
      }
      const authData = [{ id: 'PIN', value: pin }, ...(asksCode ? [{ id: 'OTP', value: code }] : [])]
      const authorisation = { ...order, numSignatures: hashes.length, authData }
      const { SAD } = await call('credentials/authorize', authorisation).catch((error) => {
        if (error instanceof WrongAuthentication)
          throw asksCode ? documentErrors.wrongCode() : documentErrors.wrongPin()
        throw error
      })
      const { signatures } = await call('signatures/signHash', { ...order, SAD, signAlgo: rsaSha256Oid })
      if (signatures?.length !== hashes.length) throw documentErrors.signingDown()
      return signatures.map((signature) => Buffer.from(signature, 'base64'))
    },
  }
}

const isValid = ({ cert }: CredentialInfo) => (cert?.status ?? 'valid') === 'valid'
const isUsable = (info: CredentialInfo) => isValid(info) && info.key?.status !== 'disabled'

const toKey = ({ credentialID, cert, auth, multisign = 1 }: CredentialInfo): SigningKey => ({
  id: credentialID,
  chain: (cert?.certificates ?? []).map((der) => Buffer.from(der, 'base64')),
  asks: auth?.objects?.some(({ id }) => id === 'OTP') ? ['pin', 'code'] : ['pin'],
  most: multisign,
})

function readJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return {}
  }
}

/** The specification does not say which of the things given was wrong (CSC API v2.0, 11.6). */
class WrongAuthentication extends Error {}

/** Refusals that the specification tells apart by their sentence only (11.6, 11.10). */
const sentences: readonly (readonly [part: string, refusal: () => Error])[] = [
  ['credential locked', documentErrors.keyLocked],
  ['is disabled', documentErrors.certificateNotValid],
  ['certificate is expired', documentErrors.certificateNotValid],
  ['sad expired', documentErrors.authorisationExpired],
]

function refusalOf(path: string, status: number, { error = '', error_description = '' }: Refusal): Error {
  if (['invalid_authentication_data', 'invalid_pin', 'invalid_otp'].includes(error))
    return new WrongAuthentication()
  const said = error_description.toLowerCase()
  const known = sentences.find(([part]) => said.includes(part))
  return known
    ? known[1]()
    : new Error(`signing service refused ${path}: ${status} ${error} ${error_description}`)
}
