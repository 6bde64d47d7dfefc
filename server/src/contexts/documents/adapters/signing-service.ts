import { DomainError } from '../../../kernel/errors.ts'
import { documentErrors } from '../errors.ts'

/** The remote signing service that keeps officials' keys; a key never leaves it. */
export type SigningService = {
  /** The signer's certificate, then its issuers up to the root, each as DER. */
  certificateOf(userId: string): Promise<Uint8Array[]>
  /** The PKCS#1 v1.5 signature over a SHA-256 `hash`; fails with `wrong-pin` or `signing-service-down`. */
  signHash(order: { userId: string; pin: string; hash: Uint8Array }): Promise<Uint8Array>
}

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const rsaSha256Oid = '1.2.840.113549.1.1.11'
const patience = 15_000

type Answer = {
  credentialIDs?: string[]
  cert?: { certificates?: string[] }
  SAD?: string
  signatures?: string[]
}

/** A client of the Cloud Signature Consortium API v2, as the Vietnamese remote signing providers offer it. */
export function createSigningService({ url, apiKey }: { url: string; apiKey?: string }): SigningService {
  async function call(path: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${url}/csc/v2/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined)
    if (!response || response.status >= 500 || response.status === 429) throw documentErrors.signingDown()
    const answer = (await response.json().catch(() => ({}))) as Answer & { code?: string; error?: string }
    // Providers name the reason `error` (CSC API, 10.1) or `code` (RFC 9457).
    const refused = (answer.error ?? answer.code ?? '').replace('_', '-')
    if (refused === 'invalid-pin') throw documentErrors.wrongPin()
    if (!response.ok) throw new Error(`signing service refused ${path}: ${response.status} ${refused}`)
    return answer
  }

  async function credentialOf(userId: string): Promise<string> {
    const { credentialIDs } = await call('credentials/list', { userID: userId })
    if (!credentialIDs?.[0]) throw noCertificate()
    return credentialIDs[0]
  }

  return {
    async certificateOf(userId) {
      const credentialID = await credentialOf(userId)
      const { cert } = await call('credentials/info', { credentialID, certificates: 'chain' })
      return (cert?.certificates ?? []).map((der) => Buffer.from(der, 'base64'))
    },
    async signHash({ userId, pin, hash }) {
      const credentialID = await credentialOf(userId)
      const order = {
        credentialID,
        hashes: [Buffer.from(hash).toString('base64')],
        hashAlgorithmOID: sha256Oid,
      }
      const authData = [{ id: 'PIN', value: pin }]
      const { SAD } = await call('credentials/authorize', { ...order, numSignatures: 1, authData })
      const { signatures } = await call('signatures/signHash', { ...order, SAD, signAlgo: rsaSha256Oid })
      if (!signatures?.[0]) throw documentErrors.signingDown()
      return Buffer.from(signatures[0], 'base64')
    },
  }
}

const noCertificate = () =>
  new DomainError('rule-broken', 'no-signing-certificate', {
    vi: 'Tài khoản này chưa có chứng thư số để ký.',
    en: 'This account has no certificate to sign with.',
  })
