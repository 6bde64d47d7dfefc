import * as pkijs from 'pkijs'
import { readStampInfo } from '../adapters/time-stamping.ts'
import { cmsOids, readCertificate, sha256 } from './make-signature.ts'

export type JudgedSignature = {
  /** Common name, title and organisation as the signer's certificate says; empty when there is none. */
  signer: string
  title: string
  organisation: string
  /** Who issued the signer's certificate. */
  issuer: string
  /** The moment proved by the time stamp, else the one the signer claims. */
  signedAt?: Date
  /** A time stamp from a trusted service proves that the signature existed then. */
  timeStamped: boolean
  /** What is in the place of the signature is one, with the certificate of its signer. */
  readable: boolean
  /** The bytes are those that were signed, by the key of the signer's certificate. */
  intact: boolean
  /** The signer's certificate leads to a trusted root, whether or not it was valid. */
  knownIssuer: boolean
  /** The certificate leads to a trusted root and held when it was used. */
  trusted: boolean
  /** The time for which the signer's certificate was issued. */
  validity?: { from: Date; to: Date }
  /** The signer's certificate and its issuers below the root, each as DER, each before the one that issued it; then the root. */
  chain: readonly Uint8Array[]
}

type Evidence = { signature: Uint8Array; signedBytes: Uint8Array; trusted: readonly Uint8Array[] }

const names = { commonName: '2.5.4.3', title: '2.5.4.12', organisation: '2.5.4.10' }
const timeStampingPurpose = '1.3.6.1.5.5.7.3.8'
const nobody = {
  signer: '',
  title: '',
  organisation: '',
  issuer: '',
  timeStamped: false,
  readable: false,
  intact: false,
  knownIssuer: false,
  trusted: false,
  chain: [],
}

/** Judges one detached CMS signature with its time stamp; a malformed one is judged not readable, never thrown. */
export async function judgeSignature({
  signature,
  signedBytes,
  trusted,
}: Evidence): Promise<JudgedSignature> {
  const roots = trusted.map(readCertificate)
  const signed = readSignedData(signature)
  const info = signed?.signerInfos[0]
  const certificate = signed && signerOf(signed)
  if (!signed || !info || !certificate) return nobody
  const others = certificatesOf(signed)
  const stampedAt = await provenTime(info, roots)
  const validity = { from: certificate.notBefore.value, to: certificate.notAfter.value }
  const chainAt = (moment: Date) => chainTo(roots, certificate, others, moment)
  const usedChain = await chainAt(stampedAt ?? new Date())
  const chain = usedChain.length > 0 ? usedChain : await chainAt(new Date(validity.to.getTime() - 1000))
  return {
    signer: nameIn(certificate.subject, names.commonName),
    title: nameIn(certificate.subject, names.title),
    organisation: nameIn(certificate.subject, names.organisation),
    issuer: nameIn(certificate.issuer, names.commonName),
    ...(stampedAt ? { signedAt: stampedAt } : {}),
    timeStamped: stampedAt !== undefined,
    readable: true,
    intact: namesItsCertificate(info, certificate) && (await holds(signed, signedBytes)),
    knownIssuer: chain.length > 0,
    trusted: usedChain.length > 0,
    validity,
    chain,
  }
}

function readSignedData(der: Uint8Array): pkijs.SignedData | undefined {
  try {
    // A PDF pads the signature with zeros, which the parser leaves alone.
    const content = pkijs.ContentInfo.fromBER(new Uint8Array(der).buffer)
    return new pkijs.SignedData({ schema: content.content })
  } catch {
    return undefined
  }
}

const certificatesOf = (signed: pkijs.SignedData) =>
  (signed.certificates ?? []).filter((each) => each instanceof pkijs.Certificate)

function signerOf(signed: pkijs.SignedData): pkijs.Certificate | undefined {
  const id = signed.signerInfos[0]?.sid
  if (!(id instanceof pkijs.IssuerAndSerialNumber)) return undefined
  return certificatesOf(signed).find(
    ({ issuer, serialNumber }) => issuer.isEqual(id.issuer) && serialNumber.isEqual(id.serialNumber),
  )
}

/** Digest and signature value are right; `data` is what was signed, or stamped in the case of a time stamp. */
async function holds(signed: pkijs.SignedData, data: Uint8Array): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: new Uint8Array(data).buffer, checkChain: false })
  } catch {
    return false
  }
}

/**
 * Where the signed attribute signing-certificate-v2 is there, it holds the hash of this certificate, which cannot be exchanged
 * then. PAdES baseline requires it; the older `adbe.pkcs7.detached` that people also hand in has none.
 */
function namesItsCertificate(info: pkijs.SignerInfo, certificate: pkijs.Certificate): boolean {
  const attribute = info.signedAttrs?.attributes.find(({ type }) => type === cmsOids.signingCertificate)
  if (!attribute) return true
  const value = attribute.values[0]
  if (!value) return false
  const fingerprint = sha256(new Uint8Array(certificate.toSchema().toBER()))
  return Buffer.from(value.toBER()).includes(Buffer.from(fingerprint))
}

async function provenTime(info: pkijs.SignerInfo, roots: pkijs.Certificate[]): Promise<Date | undefined> {
  const attribute = info.unsignedAttrs?.attributes.find(({ type }) => type === cmsOids.signatureTimeStamp)
  const token = attribute && readSignedData(new Uint8Array(attribute.values[0].toBER()))
  const service = token && signerOf(token)
  if (!token || !service || !mayStamp(service)) return undefined
  if (!(await holds(token, info.signature.valueBlock.valueHexView))) return undefined
  const { genTime } = readStampInfo(token)
  const chain = await chainTo(roots, service, certificatesOf(token), genTime)
  return chain.length > 0 ? genTime : undefined
}

const mayStamp = ({ extensions }: pkijs.Certificate) =>
  (extensions ?? []).some(
    ({ extnID, parsedValue }) =>
      extnID === pkijs.id_ExtKeyUsage &&
      parsedValue instanceof pkijs.ExtKeyUsage &&
      parsedValue.keyPurposes.includes(timeStampingPurpose),
  )

/** The certificate with its issuers up to a trusted root, or nothing when none holds at `checkDate`. */
async function chainTo(
  roots: pkijs.Certificate[],
  certificate: pkijs.Certificate,
  others: pkijs.Certificate[],
  checkDate: Date,
): Promise<Uint8Array[]> {
  const issuers = others.filter((each) => each !== certificate)
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: roots,
    // The certificate that is judged stands last.
    certs: [...issuers, certificate],
    checkDate,
  })
  const { result, certificatePath = [] } = await engine.verify()
  return result ? certificatePath.map((each) => new Uint8Array(each.toSchema().toBER())) : []
}

function nameIn(name: pkijs.RelativeDistinguishedNames, oid: string): string {
  const found = name.typesAndValues.find(({ type }) => type === oid)
  return found ? String(found.value.valueBlock.value) : ''
}
