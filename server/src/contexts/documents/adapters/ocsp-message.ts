import { randomBytes } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { RevocationStatus } from '../rules/signature-outcome.ts'

/** A certificate with the one that issued it, each as DER. */
export type Certified = { certificate: Uint8Array; issuer: Uint8Array }

const nonceOid = '1.3.6.1.5.5.7.48.1.2'
const answeringPurpose = '1.3.6.1.5.5.7.3.9'

/** A question for the status of one certificate, with a nonce of our own (RFC 6960, 4.1). */
export async function writeOcspQuery(
  certified: Certified,
): Promise<{ bytes: Uint8Array; nonce: Uint8Array }> {
  const request = new pkijs.OCSPRequest()
  const issuerCertificate = read(certified.issuer)
  // Responders in the wild know certificates by SHA-1 only.
  await request.createForCertificate(read(certified.certificate), {
    hashAlgorithm: 'SHA-1',
    issuerCertificate,
  })
  const nonce = new asn1js.OctetString({ valueHex: new Uint8Array(randomBytes(16)).buffer }).toBER()
  request.tbsRequest.requestExtensions = [
    new pkijs.Extension({ extnID: nonceOid, critical: false, extnValue: nonce }),
  ]
  return { bytes: new Uint8Array(request.toSchema(true).toBER()), nonce: new Uint8Array(nonce) }
}

/**
 * Reads an answer (DER): the status and until when it may be relied on. Null when it is malformed, not signed by the issuer
 * or by whom it appointed (4.2.2.2), about another certificate, for another question, or out of date.
 */
export async function readOcspAnswer(
  bytes: Uint8Array,
  certified: Certified,
  nonce: Uint8Array,
  now: Date,
): Promise<{ status: RevocationStatus; until: Date | undefined } | null> {
  const response = pkijs.OCSPResponse.fromBER(new Uint8Array(bytes).buffer)
  const content = response.responseBytes?.response.valueBlock.valueHexView
  if (!content) return null
  const basic = pkijs.BasicOCSPResponse.fromBER(new Uint8Array(content).buffer)
  if (!(await isSignedFor(basic, read(certified.issuer)))) return null
  const { responses, responseExtensions = [] } = basic.tbsResponseData
  const said = responseExtensions.find(({ extnID }) => extnID === nonceOid)
  if (said && !Buffer.from(said.extnValue.valueBlock.valueHexView).equals(nonce)) return null
  const asked = new pkijs.CertID()
  const issuerCertificate = read(certified.issuer)
  await asked.createForCertificate(read(certified.certificate), { hashAlgorithm: 'SHA-1', issuerCertificate })
  const single = responses.find(({ certID }) => certID.isEqual(asked))
  if (!single || (single.nextUpdate && single.nextUpdate < now)) return null
  return { status: statusIn(single), until: single.nextUpdate }
}

function statusIn({ certStatus }: pkijs.SingleResponse): RevocationStatus {
  const { tagNumber } = (certStatus as asn1js.BaseBlock).idBlock
  if (tagNumber === 0) return { state: 'good' }
  const [time] = certStatus instanceof asn1js.Constructed ? certStatus.valueBlock.value : []
  return tagNumber === 1 && time instanceof asn1js.GeneralizedTime
    ? { state: 'revoked', at: time.toDate() }
    : { state: 'unknown' }
}

async function isSignedFor(basic: pkijs.BasicOCSPResponse, issuer: pkijs.Certificate): Promise<boolean> {
  const engine = pkijs.getCrypto(true)
  for (const signer of [issuer, ...(basic.certs ?? [])]) {
    if (signer !== issuer && !(mayAnswer(signer) && (await isIssuedBy(signer, issuer)))) continue
    const { tbsResponseData, signature, signatureAlgorithm } = basic
    const holds = await engine
      .verifyWithPublicKey(
        tbsResponseData.tbsView as Uint8Array<ArrayBuffer>,
        signature,
        signer.subjectPublicKeyInfo,
        signatureAlgorithm,
      )
      .catch(() => false)
    if (holds) return true
  }
  return false
}

const isIssuedBy = async (certificate: pkijs.Certificate, issuer: pkijs.Certificate): Promise<boolean> =>
  certificate.issuer.isEqual(issuer.subject) && certificate.verify(issuer).catch(() => false)

const mayAnswer = ({ extensions }: pkijs.Certificate): boolean =>
  (extensions ?? []).some(
    ({ parsedValue }) =>
      parsedValue instanceof pkijs.ExtKeyUsage && parsedValue.keyPurposes.includes(answeringPurpose),
  )

const read = (der: Uint8Array) => pkijs.Certificate.fromBER(new Uint8Array(der).buffer)
