import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { importForSigning, type KeyHolder, toArrayBuffer } from './certificate.ts'
import type { Revocation } from './revocation-list.ts'

/** How long an answer may be relied on, in ms. */
const answerLife = 3_600_000
const basicAnswer = '1.3.6.1.5.5.7.48.1.1'
const nonceOid = '1.3.6.1.5.5.7.48.1.2'
const malformedRequest = 1

type Asked = {
  query: Uint8Array
  issuer: pkijs.Certificate
  /** Signs for the issuer. */
  responder: KeyHolder
  isIssued(serial: string): boolean
  revocations: readonly Revocation[]
  now: Date
}

/** Answers an OCSP request (RFC 6960, DER) with a response signed for the issuer, or says that it is malformed. */
export async function answerStatusQuery(asked: Asked): Promise<Buffer> {
  const request = readQuery(asked.query)
  if (!request) return answer(malformedRequest)
  // No fractions of a second in these times (RFC 5280, 4.1.2.5.2).
  const now = new Date(Math.floor(asked.now.getTime() / 1000) * 1000)
  const basic = new pkijs.BasicOCSPResponse()
  const data = basic.tbsResponseData
  data.responderID = asked.responder.certificate.subject
  data.producedAt = now
  data.responses = await Promise.all(
    request.tbsRequest.requestList.map(({ reqCert }) => statusOf(reqCert, { ...asked, now })),
  )
  const nonce = request.tbsRequest.requestExtensions?.find(({ extnID }) => extnID === nonceOid)
  if (nonce) data.responseExtensions = [nonce]

  basic.certs = [asked.responder.certificate]
  await basic.sign(await importForSigning(asked.responder.privateKey), 'SHA-256')
  return answer(0, basic)
}

function readQuery(query: Uint8Array): pkijs.OCSPRequest | undefined {
  try {
    return pkijs.OCSPRequest.fromBER(toArrayBuffer(query))
  } catch {
    return undefined
  }
}

async function statusOf(certID: pkijs.CertID, { issuer, isIssued, revocations, now }: Asked) {
  const single = new pkijs.SingleResponse({
    certID,
    thisUpdate: now,
    nextUpdate: new Date(now.getTime() + answerLife),
  })
  const serial = Buffer.from(certID.serialNumber.valueBlock.valueHexView).toString('hex')
  const own = await namesIssuer(certID, issuer)
  const revoked = revocations.find((entry) => entry.serial === serial)
  if (!own || !isIssued(serial)) single.certStatus = tagged(2)
  else if (revoked)
    single.certStatus = new asn1js.Constructed({
      idBlock: { tagClass: 3, tagNumber: 1 },
      value: [new asn1js.GeneralizedTime({ valueDate: new Date(revoked.revokedAt) })],
    })
  else single.certStatus = tagged(0)
  return single
}

async function namesIssuer(certID: pkijs.CertID, issuer: pkijs.Certificate): Promise<boolean> {
  const expected = new pkijs.CertID()
  const known: Record<string, string> = {
    '1.3.14.3.2.26': 'SHA-1',
    '2.16.840.1.101.3.4.2.1': 'SHA-256',
  }
  const hashAlgorithm = known[certID.hashAlgorithm.algorithmId]
  if (!hashAlgorithm) return false
  await expected.createForCertificate(issuer, { hashAlgorithm, issuerCertificate: issuer })
  return expected.issuerKeyHash.isEqual(certID.issuerKeyHash)
}

/** `good` (0) and `unknown` (2) are empty values under their tag. */
const tagged = (tagNumber: number) =>
  new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber }, valueHex: new ArrayBuffer(0) })

function answer(status: number, basic?: pkijs.BasicOCSPResponse): Buffer {
  const response = new pkijs.OCSPResponse({ responseStatus: new asn1js.Enumerated({ value: status }) })
  if (basic)
    response.responseBytes = new pkijs.ResponseBytes({
      responseType: basicAnswer,
      response: new asn1js.OctetString({ valueHex: basic.toSchema().toBER() }),
    })
  return Buffer.from(response.toSchema().toBER())
}
