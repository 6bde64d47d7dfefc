import { createHash, randomBytes } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { derOf, importForSigning, type KeyHolder, toArrayBuffer } from './certificate.ts'

/** The policy of this service, under the arc that RFC 5612 keeps for examples. */
export const stampPolicy = '1.3.6.1.4.1.32473.1.1'

const oids = {
  stampInfo: '1.2.840.113549.1.9.16.1.4',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
}

const digestLengths: Record<string, number> = {
  '2.16.840.1.101.3.4.2.1': 32,
  '2.16.840.1.101.3.4.2.2': 48,
  '2.16.840.1.101.3.4.2.3': 64,
}

/** Bit numbers of PKIFailureInfo (RFC 3161, 2.4.2). */
const failures = { badAlgorithm: 0, badRequest: 2, badDataFormat: 5, unacceptedPolicy: 15 }

type Stamping = { query: Uint8Array; signer: KeyHolder; issuers: pkijs.Certificate[]; now: Date }

/** Answers an RFC 3161 request (DER) with a response (DER): a token signed by `signer`, or a rejection. */
export async function answerStampQuery({ query, signer, issuers, now }: Stamping): Promise<Buffer> {
  const request = readRequest(query)
  if (!request) return rejection('badRequest', 'The request is not a TimeStampReq.')
  const { hashAlgorithm, hashedMessage } = request.messageImprint
  const length = digestLengths[hashAlgorithm.algorithmId]
  if (!length) return rejection('badAlgorithm', 'Only SHA-256, SHA-384 and SHA-512 are stamped.')
  if (hashedMessage.valueBlock.valueHexView.length !== length)
    return rejection('badDataFormat', 'The imprint does not have the length of its hash algorithm.')
  if (request.reqPolicy && request.reqPolicy !== stampPolicy)
    return rejection('unacceptedPolicy', `Only ${stampPolicy} is offered.`)
  const certificates = request.certReq ? [signer.certificate, ...issuers] : []
  const token = await signStamp(stampInfo(request, now), signer, certificates)
  const response = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status: 0 }),
    timeStampToken: token,
  })
  return Buffer.from(response.toSchema().toBER())
}

function readRequest(query: Uint8Array): pkijs.TimeStampReq | undefined {
  try {
    return pkijs.TimeStampReq.fromBER(toArrayBuffer(query))
  } catch {
    return undefined
  }
}

function stampInfo(request: pkijs.TimeStampReq, now: Date): Buffer {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: stampPolicy,
    messageImprint: request.messageImprint,
    serialNumber: new asn1js.Integer({ valueHex: positive(randomBytes(12)) }),
    // RFC 3161 forbids trailing zeros of a fraction: whole seconds have none.
    genTime: new Date(Math.floor(now.getTime() / 1000) * 1000),
    accuracy: new pkijs.Accuracy({ seconds: 1 }),
    ...(request.nonce ? { nonce: request.nonce } : {}),
  })
  return Buffer.from(info.toSchema().toBER())
}

async function signStamp(
  info: Buffer,
  signer: KeyHolder,
  certificates: pkijs.Certificate[],
): Promise<pkijs.ContentInfo> {
  const content = new pkijs.EncapsulatedContentInfo({ eContentType: oids.stampInfo })
  // Set afterwards: the constructor would cut the octets into a constructed string, which is not DER.
  content.eContent = new asn1js.OctetString({ valueHex: toArrayBuffer(info) })
  const { issuer, serialNumber } = signer.certificate
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo: content,
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: stampAttributes(info, signer.certificate),
        }),
      }),
    ],
  })
  if (certificates.length > 0) signed.certificates = certificates
  await signed.sign(await importForSigning(signer.privateKey), 0, 'SHA-256')
  return new pkijs.ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) })
}

/** The signed attributes, shortest first, which is the order DER asks of a set. */
function stampAttributes(info: Buffer, certificate: pkijs.Certificate) {
  const digest = createHash('sha256').update(info).digest()
  const fingerprint = createHash('sha256').update(derOf(certificate)).digest()
  const certificateId = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: toArrayBuffer(fingerprint) })],
  })
  const certificateIds = new asn1js.Sequence({ value: [certificateId] })
  return [
    attribute(oids.contentType, new asn1js.ObjectIdentifier({ value: oids.stampInfo })),
    attribute(oids.messageDigest, new asn1js.OctetString({ valueHex: toArrayBuffer(digest) })),
    attribute(oids.signingCertificate, new asn1js.Sequence({ value: [certificateIds] })),
  ]
}

const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] })

function rejection(failure: keyof typeof failures, text: string): Buffer {
  const bit = failures[failure]
  const bytes = new Uint8Array(Math.floor(bit / 8) + 1)
  bytes[bytes.length - 1] = 0x80 >> (bit % 8)
  const response = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({
      status: 2,
      statusStrings: [new asn1js.Utf8String({ value: text })],
      failInfo: new asn1js.BitString({ valueHex: bytes.buffer, unusedBits: 7 - (bit % 8) }),
    }),
  })
  return Buffer.from(response.toSchema().toBER())
}

function positive(bytes: Buffer): ArrayBuffer {
  bytes[0] = (bytes[0]! & 0x3f) | 0x40
  return toArrayBuffer(bytes)
}
