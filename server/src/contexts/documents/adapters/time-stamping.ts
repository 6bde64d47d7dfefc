import { randomBytes } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { documentErrors } from '../errors.ts'

/** Obtains a time-stamp token (DER) for a SHA-256 digest. */
export type TimeStamping = (digest: Uint8Array) => Promise<Uint8Array>

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const patience = 15_000

/**
 * Asks the RFC 3161 server at `url` to stamp a SHA-256 digest and returns the token (DER), which names that digest
 * and our nonce; fails with `signing-service-down`. Who signed the token is judged when signatures are read.
 */
export async function requestTimeStamp(url: string, digest: Uint8Array): Promise<Uint8Array> {
  const nonce = positiveInteger(randomBytes(8))
  const query = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: sha256Oid,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: new Uint8Array(digest).buffer }),
    }),
    nonce,
    certReq: true,
  })
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: query.toSchema().toBER(),
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined)
  if (!response?.ok) throw documentErrors.signingDown()
  return tokenOf(await response.arrayBuffer(), digest, nonce)
}

function tokenOf(answer: ArrayBuffer, digest: Uint8Array, nonce: asn1js.Integer): Uint8Array {
  const { status, timeStampToken } = pkijs.TimeStampResp.fromBER(answer)
  if (status.status > 1 || !timeStampToken)
    throw new Error(`time-stamping server refused the request (status ${status.status})`)
  const info = readStampInfo(new pkijs.SignedData({ schema: timeStampToken.content }))
  const stamped = info.messageImprint.hashedMessage.valueBlock.valueHexView
  if (!Buffer.from(stamped).equals(digest) || !info.nonce?.isEqual(nonce))
    throw new Error('time-stamping server answered another request')
  return new Uint8Array(timeStampToken.toSchema().toBER())
}

/** What a time-stamp token asserts: which digest, when, with which nonce. */
export function readStampInfo(token: pkijs.SignedData): pkijs.TSTInfo {
  const content = token.encapContentInfo.eContent
  if (!content) throw new Error('the time-stamp token is empty')
  return pkijs.TSTInfo.fromBER(content.getValue())
}

function positiveInteger(bytes: Buffer): asn1js.Integer {
  bytes[0] = (bytes[0]! & 0x3f) | 0x40
  return new asn1js.Integer({ valueHex: new Uint8Array(bytes).buffer })
}
