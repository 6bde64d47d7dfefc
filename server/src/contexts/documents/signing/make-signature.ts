import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

export const cmsOids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaSha256: '1.2.840.113549.1.1.11',
}

/** A signature that lacks only what the key and the time-stamping service give. */
export type PreparedSignature = {
  chain: readonly Uint8Array[]
  attributes: pkijs.Attribute[]
  /** SHA-256 that the key signs: that of the signed attributes. */
  hash: Uint8Array
}

/**
 * Prepares a detached CMS signature with the signed attributes of CAdES baseline (ETSI EN 319 122-1) over the SHA-256
 * `digest`. `chain`: the signer's certificate, then its issuers, each as DER.
 */
export function prepareSignature(digest: Uint8Array, chain: readonly Uint8Array[]): PreparedSignature {
  const signer = chain[0] && readCertificate(chain[0])
  if (!signer) throw new Error('the signer has no certificate')
  const attributes = inDerOrder([
    attribute(cmsOids.contentType, new asn1js.ObjectIdentifier({ value: cmsOids.data })),
    attribute(cmsOids.messageDigest, octets(digest)),
    attribute(cmsOids.signingCertificate, certificateReference(signer)),
  ])
  const toBeSigned = new asn1js.Set({ value: attributes.map((each) => each.toSchema()) }).toBER()
  return { chain, attributes, hash: sha256(new Uint8Array(toBeSigned)) }
}

/** Puts a prepared signature together (DER): with its time-stamp token it is baseline B-T, without one B-B. */
export function assembleSignature(
  { chain, attributes }: PreparedSignature,
  signature: Uint8Array,
  token?: Uint8Array,
): Uint8Array {
  const certificates = chain.map(readCertificate)
  const [signer] = certificates
  if (!signer) throw new Error('the signer has no certificate')
  const stamp = token && attribute(cmsOids.signatureTimeStamp, asn1js.fromBER(buffer(token)).result)
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [algorithm(cmsOids.sha256)],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: cmsOids.data }),
    certificates,
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        digestAlgorithm: algorithm(cmsOids.sha256),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: algorithm(cmsOids.rsaSha256),
        signature: octets(signature),
        ...(stamp && {
          unsignedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [stamp] }),
        }),
      }),
    ],
  })
  const content = new pkijs.ContentInfo({ contentType: cmsOids.signedData, content: signed.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER())
}

/** ESS signing-certificate-v2 (RFC 5035); SHA-256 is its default and therefore not written. */
function certificateReference(certificate: pkijs.Certificate): asn1js.Sequence {
  const directoryName = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [certificate.issuer.toSchema()],
  })
  const issuerSerial = sequence(sequence(directoryName), certificate.serialNumber)
  const id = sequence(octets(sha256(new Uint8Array(certificate.toSchema().toBER()))), issuerSerial)
  return sequence(sequence(id))
}

/** A DER set is ordered by the encodings of its members; a verifier re-encodes it so. */
function inDerOrder(attributes: pkijs.Attribute[]): pkijs.Attribute[] {
  const encoded = (each: pkijs.Attribute) => Buffer.from(each.toSchema().toBER())
  return attributes.toSorted((a, b) => Buffer.compare(encoded(a), encoded(b)))
}

export const readCertificate = (der: Uint8Array) => pkijs.Certificate.fromBER(buffer(der))
export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

const buffer = (bytes: Uint8Array) => new Uint8Array(bytes).buffer
const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: buffer(bytes) })
const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value })
const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] })
const algorithm = (algorithmId: string) =>
  new pkijs.AlgorithmIdentifier({ algorithmId, algorithmParams: new asn1js.Null() })
