import * as pkijs from 'pkijs'
import { readStampInfo } from '../adapters/time-stamping.ts'
import { cmsOids, readCertificate, sha256 } from './make-signature.ts'

export type JudgedSignature = {
  /** Common name, title and organisation as the signer's certificate says; empty when there is none. */
  signer: string
  title: string
  organisation: string
  /** The moment proved by the time stamp, else the one the signer claims. */
  signedAt?: Date
  /** A time stamp from a trusted service proves that the signature existed then. */
  timeStamped: boolean
  /** The bytes are those that were signed, by the key of the signer's certificate. */
  intact: boolean
  /** The certificate leads to a trusted root and held when it was used. */
  trusted: boolean
}

type Evidence = { signature: Uint8Array; signedBytes: Uint8Array; trusted: readonly Uint8Array[] }

const names = { commonName: '2.5.4.3', title: '2.5.4.12', organisation: '2.5.4.10' }
const timeStampingPurpose = '1.3.6.1.5.5.7.3.8'
const nobody = { signer: '', title: '', organisation: '', timeStamped: false, intact: false, trusted: false }

/** Judges one detached CMS signature with its time stamp; a malformed one is judged not intact, never thrown. */
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
  const stampedAt = await provenTime(info, roots)
  return {
    signer: nameOf(certificate, names.commonName),
    title: nameOf(certificate, names.title),
    organisation: nameOf(certificate, names.organisation),
    ...(stampedAt ? { signedAt: stampedAt } : {}),
    timeStamped: stampedAt !== undefined,
    intact: namesItsCertificate(info, certificate) && (await holds(signed, signedBytes)),
    trusted: await leadsTo(roots, certificate, certificatesOf(signed), stampedAt ?? new Date()),
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

/** The signed attribute signing-certificate-v2 holds the hash of this certificate: it cannot be exchanged. */
function namesItsCertificate(info: pkijs.SignerInfo, certificate: pkijs.Certificate): boolean {
  const attribute = info.signedAttrs?.attributes.find(({ type }) => type === cmsOids.signingCertificate)
  const value = attribute?.values[0]
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
  return (await leadsTo(roots, service, certificatesOf(token), genTime)) ? genTime : undefined
}

const mayStamp = ({ extensions }: pkijs.Certificate) =>
  (extensions ?? []).some(
    ({ extnID, parsedValue }) =>
      extnID === pkijs.id_ExtKeyUsage &&
      parsedValue instanceof pkijs.ExtKeyUsage &&
      parsedValue.keyPurposes.includes(timeStampingPurpose),
  )

async function leadsTo(
  roots: pkijs.Certificate[],
  certificate: pkijs.Certificate,
  others: pkijs.Certificate[],
  checkDate: Date,
): Promise<boolean> {
  const issuers = others.filter((each) => each !== certificate)
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: roots,
    // The certificate that is judged stands last.
    certs: [...issuers, certificate],
    checkDate,
  })
  return (await engine.verify()).result
}

function nameOf({ subject }: pkijs.Certificate, oid: string): string {
  const found = subject.typesAndValues.find(({ type }) => type === oid)
  return found ? String(found.value.valueBlock.value) : ''
}
