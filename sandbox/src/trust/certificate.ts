import { createHash, generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** A private key with the certificate of its public half. */
export type KeyHolder = { certificate: pkijs.Certificate; privateKey: KeyObject }

/** A distinguished name as pairs of object identifier and text, in order. */
export type Name = readonly (readonly [oid: string, text: string])[]

export const nameOids = {
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  title: '2.5.4.12',
  commonName: '2.5.4.3',
  userId: '0.9.2342.19200300.100.1.1',
}

export type CertificateRequest = {
  subject: Name
  publicKey: KeyObject
  /** Absent: the certificate signs itself with `selfKey`. */
  issuer?: KeyHolder
  selfKey?: KeyObject
  validity: Validity
  extensions: pkijs.Extension[]
}

export type Validity = { from: Date; to: Date }

/** So many years, from five minutes before `now`. */
export const yearsFrom = (now: Date, years: number): Validity => ({
  from: new Date(now.getTime() - 300_000),
  to: new Date(now.getTime() + years * 365 * 86_400_000),
})

/** Issues an X.509 v3 certificate signed with SHA-256 and RSA. */
export async function issueCertificate(request: CertificateRequest): Promise<pkijs.Certificate> {
  const { subject, publicKey, issuer, validity } = request
  const signingKey = issuer?.privateKey ?? request.selfKey
  if (!signingKey) throw new Error('a certificate needs an issuer or its own key')
  const certificate = new pkijs.Certificate({ version: 2 })
  certificate.serialNumber = new asn1js.Integer({ valueHex: randomSerial() })
  certificate.subject = toRelativeNames(subject)
  certificate.issuer = issuer ? issuer.certificate.subject : certificate.subject
  certificate.notBefore = new pkijs.Time({ value: validity.from })
  certificate.notAfter = new pkijs.Time({ value: validity.to })
  const spki = toArrayBuffer(publicKey.export({ type: 'spki', format: 'der' }))
  certificate.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(spki)
  const ownKeyId = keyIdOf(certificate)
  certificate.extensions = [
    ...request.extensions,
    extension(pkijs.id_SubjectKeyIdentifier, new asn1js.OctetString({ valueHex: ownKeyId })),
    authorityKey(issuer ? keyIdOf(issuer.certificate) : ownKeyId),
  ]
  await certificate.sign(await importForSigning(signingKey), 'SHA-256')
  return certificate
}

/** Makes an extension from its ASN.1 value. */
export function extension(oid: string, value: { toBER(): ArrayBuffer }, critical = false): pkijs.Extension {
  return new pkijs.Extension({ extnID: oid, critical, extnValue: value.toBER() })
}

/** The extension that names the issuer's key, for certificates and revocation lists. */
export function authorityKey(keyIdentifier: ArrayBuffer): pkijs.Extension {
  const value = new pkijs.AuthorityKeyIdentifier({
    keyIdentifier: new asn1js.OctetString({ valueHex: keyIdentifier }),
  })
  return extension(pkijs.id_AuthorityKeyIdentifier, value.toSchema())
}

/** SHA-1 of the public key, the usual key identifier (RFC 5280, 4.2.1.2). */
export function keyIdOf(certificate: pkijs.Certificate): ArrayBuffer {
  const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  return toArrayBuffer(createHash('sha1').update(key).digest())
}

const generate = promisify(generateKeyPair)

export const generateKey = () => generate('rsa', { modulusLength: 2048 })

/** The key as the certificate library wants it: for PKCS#1 v1.5 signatures with SHA-256. */
export function importForSigning(key: KeyObject): Promise<CryptoKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' })
  return crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
}

export const derOf = (certificate: pkijs.Certificate): Buffer => Buffer.from(certificate.toSchema().toBER())

export const readCertificate = (der: Uint8Array): pkijs.Certificate =>
  pkijs.Certificate.fromBER(toArrayBuffer(der))

export function toPem(der: Uint8Array, label = 'CERTIFICATE'): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

export function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

/** The library would put the whole name into one set; each part is a set of its own (RFC 5280, 4.1.2.4). */
function toRelativeNames(name: Name): pkijs.RelativeDistinguishedNames {
  const parts = name.map(([type, text]) => {
    const Text = type === nameOids.country ? asn1js.PrintableString : asn1js.Utf8String
    const part = new pkijs.AttributeTypeAndValue({ type, value: new Text({ value: text }) })
    return new asn1js.Set({ value: [part.toSchema()] })
  })
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: parts }).toBER())
}

function randomSerial(): ArrayBuffer {
  const bytes = randomBytes(16)
  // A positive integer of full length: the first bit is clear, the first byte is not zero.
  bytes[0] = (bytes[0]! & 0x3f) | 0x40
  return toArrayBuffer(bytes)
}
