import { createPrivateKey, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { jsonFile } from '../shell/json-file.ts'
import {
  derOf,
  extension,
  generateKey,
  issueCertificate,
  type KeyHolder,
  type Name,
  nameOids,
  readCertificate,
  toPem,
  type Validity,
  yearsFrom,
} from './certificate.ts'

export type Authority = {
  root: KeyHolder
  issuing: KeyHolder
  timeStamping: KeyHolder
  /** Signs answers on the status of certificates for the issuing authority. */
  statusResponder: KeyHolder
  rootPem: string
  /** Issuing certificate, then root. */
  chainPem: string
  issueSigner(subject: Name, publicKey: KeyObject, terms: SignerTerms): Promise<pkijs.Certificate>
}

/** How long a signer's certificate is valid, and where it says that its revocation can be asked. */
export type SignerTerms = { validity: Validity; crlUrl: string; ocspUrl: string }

type StoredHolder = { certificate: string; privateKey: string }
type StoredAuthority = Record<'root' | 'issuing' | 'timeStamping', StoredHolder> & {
  /** Absent in folders of an older sandbox. */
  statusResponder?: StoredHolder
}

/** Key usage bits (RFC 5280, 4.2.1.3), first bit first. */
const usage = { sign: 0xc0, issue: 0x06, stamp: 0xc0 }
const purposes = {
  emailProtection: '1.3.6.1.5.5.7.3.4',
  documentSigning: '1.3.6.1.5.5.7.3.36',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  statusAnswers: '1.3.6.1.5.5.7.3.9',
}

/** Opens the certificate authority kept in `dataDir`, making its keys and certificates on the first call. */
export async function openAuthority(dataDir: string, now: Date): Promise<Authority> {
  const file = jsonFile<StoredAuthority | undefined>(
    join(dataDir, 'trust', 'authority.json'),
    () => undefined,
  )
  let stored = file.read()
  if (!stored) {
    stored = await createAuthority(now)
    file.write(stored)
  }
  const root = revive(stored.root)
  const issuing = revive(stored.issuing)
  if (!stored.statusResponder) {
    stored.statusResponder = store(await createStatusResponder(issuing, now))
    file.write(stored)
  }
  return {
    root,
    issuing,
    timeStamping: revive(stored.timeStamping),
    statusResponder: revive(stored.statusResponder),
    rootPem: toPem(derOf(root.certificate)),
    chainPem: toPem(derOf(issuing.certificate)) + toPem(derOf(root.certificate)),
    issueSigner: (subject, publicKey, { validity, crlUrl, ocspUrl }) =>
      issueCertificate({
        subject,
        publicKey,
        issuer: issuing,
        validity,
        extensions: [
          keyUsage(usage.sign),
          keyPurpose([purposes.emailProtection, purposes.documentSigning]),
          revocationList(crlUrl),
          statusSource(ocspUrl),
        ],
      }),
  }
}

async function createAuthority(now: Date): Promise<StoredAuthority> {
  const [rootKey, issuingKey, stampKey] = await Promise.all([generateKey(), generateKey(), generateKey()])
  const root = {
    privateKey: rootKey.privateKey,
    certificate: await issueCertificate({
      subject: nameOf('CA gốc thử nghiệm'),
      publicKey: rootKey.publicKey,
      selfKey: rootKey.privateKey,
      validity: yearsFrom(now, 20),
      extensions: [basicConstraints(), keyUsage(usage.issue)],
    }),
  }
  const issuing = {
    privateKey: issuingKey.privateKey,
    certificate: await issueCertificate({
      subject: nameOf('CA phục vụ cơ quan nhà nước (thử nghiệm)'),
      publicKey: issuingKey.publicKey,
      issuer: root,
      validity: yearsFrom(now, 15),
      extensions: [basicConstraints(0), keyUsage(usage.issue)],
    }),
  }
  const timeStamping = {
    privateKey: stampKey.privateKey,
    certificate: await issueCertificate({
      subject: nameOf('Dịch vụ cấp dấu thời gian (thử nghiệm)'),
      publicKey: stampKey.publicKey,
      issuer: issuing,
      validity: yearsFrom(now, 10),
      // RFC 3161, 2.3: the purpose is critical and the only one.
      extensions: [keyUsage(usage.stamp), keyPurpose([purposes.timeStamping], true)],
    }),
  }
  return { root: store(root), issuing: store(issuing), timeStamping: store(timeStamping) }
}

async function createStatusResponder(issuing: KeyHolder, now: Date): Promise<KeyHolder> {
  const { privateKey, publicKey } = await generateKey()
  const certificate = await issueCertificate({
    subject: nameOf('Dịch vụ trạng thái chứng thư (thử nghiệm)'),
    publicKey,
    issuer: issuing,
    validity: yearsFrom(now, 10),
    extensions: [
      keyUsage(usage.stamp),
      keyPurpose([purposes.statusAnswers]),
      // Nobody asks whether the responder's own certificate was revoked (RFC 6960, 4.2.2.2.1).
      extension('1.3.6.1.5.5.7.48.1.5', new asn1js.Null()),
    ],
  })
  return { certificate, privateKey }
}

const nameOf = (commonName: string): Name => [
  [nameOids.country, 'VN'],
  [nameOids.organisation, 'Hệ thống thử nghiệm Một Cửa'],
  [nameOids.commonName, commonName],
]

export function store({ certificate, privateKey }: KeyHolder): StoredHolder {
  return {
    certificate: derOf(certificate).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

export function revive({ certificate, privateKey }: StoredHolder): KeyHolder {
  return {
    certificate: readCertificate(Buffer.from(certificate, 'base64')),
    privateKey: createPrivateKey(privateKey),
  }
}

function basicConstraints(pathLength?: number) {
  const depth = pathLength === undefined ? {} : { pathLenConstraint: pathLength }
  const value = new pkijs.BasicConstraints({ cA: true, ...depth })
  return extension(pkijs.id_BasicConstraints, value.toSchema(), true)
}

function keyUsage(bits: number) {
  // DER leaves out the zero bits at the end.
  const unusedBits = 31 - Math.clz32(bits & -bits)
  const value = new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits })
  return extension(pkijs.id_KeyUsage, value, true)
}

function keyPurpose(keyPurposes: string[], critical = false) {
  return extension(pkijs.id_ExtKeyUsage, new pkijs.ExtKeyUsage({ keyPurposes }).toSchema(), critical)
}

function revocationList(url: string) {
  const distributionPoint = [new pkijs.GeneralName({ type: 6, value: url })]
  const value = new pkijs.CRLDistributionPoints({
    distributionPoints: [new pkijs.DistributionPoint({ distributionPoint })],
  })
  return extension(pkijs.id_CRLDistributionPoints, value.toSchema())
}

function statusSource(url: string) {
  const value = new pkijs.InfoAccess({
    accessDescriptions: [
      new pkijs.AccessDescription({
        accessMethod: '1.3.6.1.5.5.7.48.1',
        accessLocation: new pkijs.GeneralName({ type: 6, value: url }),
      }),
    ],
  })
  return extension(pkijs.id_AuthorityInfoAccess, value.toSchema())
}
