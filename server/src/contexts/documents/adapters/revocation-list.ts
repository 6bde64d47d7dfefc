import * as pkijs from 'pkijs'
import type { RevocationStatus } from '../rules/signature-outcome.ts'

/** A revocation list that its issuer has signed. */
export type RevocationList = {
  /** When the next one is due; absent when the list does not say. */
  until: Date | undefined
  statusOf(certificate: Uint8Array): RevocationStatus
}

/** Reads a revocation list (DER); null when it is malformed or not signed by the issuer of the certificates. */
export async function readRevocationList(
  bytes: Uint8Array,
  issuerDer: Uint8Array,
): Promise<RevocationList | null> {
  const issuer = pkijs.Certificate.fromBER(new Uint8Array(issuerDer).buffer)
  const list = pkijs.CertificateRevocationList.fromBER(new Uint8Array(bytes).buffer)
  if (!list.issuer.isEqual(issuer.subject)) return null
  if (!(await list.verify({ issuerCertificate: issuer }))) return null
  const revoked = new Map(
    (list.revokedCertificates ?? []).map((entry) => [
      hex(entry.userCertificate.valueBlock.valueHexView),
      entry.revocationDate.value,
    ]),
  )
  return {
    until: list.nextUpdate?.value,
    statusOf(certificate) {
      const { serialNumber } = pkijs.Certificate.fromBER(new Uint8Array(certificate).buffer)
      const at = revoked.get(hex(serialNumber.valueBlock.valueHexView))
      return at ? { state: 'revoked', at } : { state: 'good' }
    },
  }
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
