import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import {
  authorityKey,
  extension,
  importForSigning,
  type KeyHolder,
  keyIdOf,
  toArrayBuffer,
} from './certificate.ts'

/** A certificate that no longer holds; `serial` in hexadecimal. */
export type Revocation = { serial: string; revokedAt: string }

/** The signed list of revoked certificates (CRL v2, DER), valid for a day from `now`. */
export async function makeRevocationList(
  issuer: KeyHolder,
  revocations: readonly Revocation[],
  now: Date,
): Promise<Buffer> {
  const list = new pkijs.CertificateRevocationList({ version: 1 })
  list.issuer = issuer.certificate.subject
  list.thisUpdate = new pkijs.Time({ value: now })
  list.nextUpdate = new pkijs.Time({ value: new Date(now.getTime() + 86_400_000) })
  if (revocations.length > 0) list.revokedCertificates = revocations.map(toEntry)
  list.crlExtensions = new pkijs.Extensions({
    extensions: [
      authorityKey(keyIdOf(issuer.certificate)),
      extension(pkijs.id_CRLNumber, new asn1js.Integer({ value: Math.floor(now.getTime() / 1000) })),
    ],
  })
  await list.sign(await importForSigning(issuer.privateKey), 'SHA-256')
  return Buffer.from(list.toSchema(true).toBER())
}

function toEntry({ serial, revokedAt }: Revocation) {
  return new pkijs.RevokedCertificate({
    userCertificate: new asn1js.Integer({ valueHex: toArrayBuffer(Buffer.from(serial, 'hex')) }),
    revocationDate: new pkijs.Time({ value: new Date(revokedAt) }),
  })
}
