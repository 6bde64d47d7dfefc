import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTrust, type Trust } from '../../../../../sandbox/src/trust/server.ts'
import { verifySignatures } from '../actions/verify-signatures.ts'
import { createPdfInspector, type PdfInspector } from '../adapters/pdf-inspector.ts'
import { createRevocationCheck } from '../adapters/revocation.ts'
import { createSigningService } from '../adapters/signing-service.ts'
import { createSoftwareKeys } from '../adapters/software-keys.ts'
import { requestTimeStamp, type TimeStamping } from '../adapters/time-stamping.ts'
import { appendRevision } from './append-revision.ts'
import { assembleSignature, prepareSignature } from './make-signature.ts'
import { signPdf } from './sign-pdf.ts'

const dir = mkdtempSync(join(tmpdir(), 'verify-'))
const year = 365 * 86_400_000
const start = new Date('2026-11-23T02:00:00Z')
const pin = '123456'
let now = start
let trust: Trust
let inspector: PdfInspector

beforeAll(async () => {
  trust = await startTrust({ port: 0, dataDir: join(dir, 'trust'), clock: () => now })
  inspector = createPdfInspector(trust.caCertificatePem)
})
beforeEach(async () => {
  now = start
  for (const service of ['ocsp', 'crl']) await admin('down', { service, seconds: 0 })
})
afterAll(async () => {
  await trust.close()
  rmSync(dir, { recursive: true })
})

const admin = (path: string, body: object) =>
  fetch(`${trust.url}/admin/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const enrol = (userId: string) =>
  admin('credentials', {
    userId,
    name: `Lò Thị ${userId}`,
    title: '-',
    organisation: '-',
    kind: 'person',
    pin,
  })

const paper = async () => {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('A paper to be signed', { x: 90, y: 700 })
  return document.save()
}
const stamped =
  (url = trust.url): TimeStamping =>
  (digest) =>
    requestTimeStamp(`${url}/tsa`, digest)

async function sign(userId: string, by = trust): Promise<Uint8Array> {
  await enrol(userId)
  return signPdf({
    pdf: await paper(),
    signer: { userId, pin, name: userId, title: '', unit: '' },
    signingService: createSigningService({ url: by.url, client: by }),
    timeStamping: stamped(by.url),
    reason: 'Ký',
    location: 'Sơn La',
    at: now,
  })
}

/** What is said of the file when it comes in now, with nothing remembered from before. */
async function outcome(pdf: Uint8Array, receivedAt = now) {
  const inspection = await inspector.inspect(pdf)
  return inspection && verifySignatures(createRevocationCheck(300), inspection, { receivedAt, now })
}

const sources = [
  { asked: 'by OCSP', down: 'crl' },
  { asked: 'by the revocation list', down: 'ocsp' },
] as const

test.for(sources)('valid, revoked before signing and revoked since are told apart $asked', async ({
  down,
}) => {
  await admin('down', { service: down, seconds: 600 })
  const pdf = await sign(`a-${down}`)
  expect(await outcome(pdf)).toMatchObject({
    outcome: 'valid',
    askAgainAt: null,
    signatures: [{ signer: `Lò Thị a-${down}`, timeStamped: true }],
  })
  now = new Date(start.getTime() + 86_400_000)
  await admin('revocations', { userId: `a-${down}`, at: now.toISOString() })
  expect(await outcome(pdf)).toMatchObject({
    outcome: 'valid-revoked-since',
    signatures: [{ days: { revokedOn: '2026-11-24' } }],
  })
  await admin('revocations', { userId: `a-${down}`, at: '2026-11-20T00:00:00Z' })
  expect(await outcome(pdf)).toMatchObject({ outcome: 'revoked' })
})

test('a source that is silent leaves the status open and is not waited for again at once', async () => {
  const pdf = await sign('b')
  for (const service of ['ocsp', 'crl']) await admin('down', { service, seconds: 600 })
  const check = createRevocationCheck(300)
  const inspection = (await inspector.inspect(pdf))!
  const verify = () => verifySignatures(check, inspection, { receivedAt: start, now })
  expect(await verify()).toMatchObject({
    outcome: 'status-unknown',
    askAgainAt: new Date(start.getTime() + 900_000),
  })
  for (const service of ['ocsp', 'crl']) await admin('down', { service, seconds: 0 })
  expect((await verify())!.outcome).toBe('status-unknown')
  now = new Date(start.getTime() + 31_000)
  expect((await verify())!.outcome).toBe('valid')
  // What was answered is kept until it is out of date.
  for (const service of ['ocsp', 'crl']) await admin('down', { service, seconds: 600 })
  expect((await verify())!.outcome).toBe('valid')
  now = new Date(start.getTime() + 2 * 3_600_000)
  expect((await verify())!.outcome).toBe('status-unknown')
})

test('a certificate that ended after a stamped signature takes nothing from it', async () => {
  const pdf = await sign('c')
  now = new Date(start.getTime() + 4 * year)
  expect(await outcome(pdf)).toMatchObject({ outcome: 'valid-expired-since' })
})

/** A key and its certificate made by openssl, from an authority of its own, which may be trusted or not. */
function foreignKey(days: { from: string; to: string }): { folder: string; rootPem: string } {
  const folder = mkdtempSync(join(dir, 'foreign-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.csr', '-subj', '/CN=Other')
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-keyout',
    'lan.key.pem',
    '-passout',
    `pass:${pin}`,
    '-out',
    'lan.csr',
    '-subj',
    '/CN=Lan',
  )
  mkdirSync(join(folder, 'db'))
  writeFileSync(join(folder, 'index'), '')
  writeFileSync(join(folder, 'serial'), '1000')
  const settings = [
    '[ca]',
    'default_ca=a',
    '[a]',
    'database=index',
    'serial=serial',
    'new_certs_dir=db',
    'default_md=sha256',
    'policy=p',
    'unique_subject=no',
    '[p]',
    'commonName=supplied',
    '[authority]',
    'basicConstraints=critical,CA:true',
    'keyUsage=keyCertSign,cRLSign',
  ]
  writeFileSync(join(folder, 'ca.cnf'), settings.join('\n'))
  const ofAuthority = [
    '-startdate',
    '20190101000000Z',
    '-enddate',
    '20390101000000Z',
    '-extensions',
    'authority',
  ]
  openssl(
    ...[
      'ca',
      '-batch',
      '-config',
      'ca.cnf',
      '-selfsign',
      '-keyfile',
      'ca.key',
      '-in',
      'ca.csr',
      '-out',
      'ca.pem',
    ],
    ...['-notext', ...ofAuthority],
  )
  const times = ['-startdate', days.from, '-enddate', days.to]
  openssl(
    'ca',
    '-batch',
    '-config',
    'ca.cnf',
    '-cert',
    'ca.pem',
    '-keyfile',
    'ca.key',
    '-in',
    'lan.csr',
    '-out',
    'own.pem',
    '-notext',
    ...times,
  )
  writeFileSync(join(folder, 'lan.pem'), execFileSync('cat', ['own.pem', 'ca.pem'], { cwd: folder }))
  return { folder, rootPem: execFileSync('cat', ['ca.pem'], { cwd: folder }).toString() }
}

test('expired when it was signed, not yet in force, and an issuer that nobody knows', async () => {
  const signWith = async (folder: string) =>
    signPdf({
      pdf: await paper(),
      signer: { userId: 'lan', pin, name: 'Lan', title: '', unit: '' },
      signingService: createSoftwareKeys(folder),
      timeStamping: stamped(),
      reason: '',
      location: '',
      at: now,
    })
  const said = async (key: { folder: string; rootPem: string }, trusted: string) => {
    const inspection = await createPdfInspector(trusted).inspect(await signWith(key.folder))
    return (await verifySignatures(createRevocationCheck(300), inspection!, { receivedAt: now, now }))
      ?.outcome
  }
  const old = foreignKey({ from: '20200101000000Z', to: '20250101000000Z' })
  const coming = foreignKey({ from: '20280101000000Z', to: '20300101000000Z' })
  expect(await said(old, trust.caCertificatePem + old.rootPem)).toBe('expired')
  expect(await said(coming, trust.caCertificatePem + coming.rootPem)).toBe('not-yet-valid')
  expect(await said(old, trust.caCertificatePem)).toBe('unknown-issuer')
  await expect(
    createSoftwareKeys(old.folder).signHashes({
      key: await createSoftwareKeys(old.folder).keyOf('lan'),
      pin: '999999',
      hashes: [new Uint8Array(32)],
    }),
  ).rejects.toMatchObject({ code: 'wrong-pin' })
})

test('changed inside and added afterwards are told apart; the signature itself stays what it was', async () => {
  const pdf = await sign('d')
  const changed = Buffer.from(pdf)
  changed[changed.indexOf('stream') + 12]! ^= 1
  expect(await outcome(changed)).toMatchObject({ outcome: 'changed' })

  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const page = document.getPage(0)
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.stream('% other words')))
  const content = document.context.lookup(page.node.get(PDFName.of('Contents')))!
  const objects = new Map([
    [page.ref, page.node],
    [page.node.get(PDFName.of('Contents')) as never, content],
  ])
  const rewritten = appendRevision(pdf, { document, objects })
  expect(await outcome(rewritten)).toMatchObject({ outcome: 'added' })
  // Somebody else's signature over it does not cover it up.
  await enrol('e')
  const covered = await signPdf({
    pdf: rewritten,
    signer: { userId: 'e', pin, name: 'e', title: '', unit: '' },
    signingService: createSigningService({ url: trust.url, client: trust }),
    timeStamping: stamped(),
    reason: '',
    location: '',
    at: now,
  })
  expect(await outcome(covered)).toMatchObject({
    outcome: 'added',
    signatures: [{ outcome: 'added' }, { outcome: 'valid' }],
  })

  const comment = await PDFDocument.load(pdf, { updateMetadata: false })
  const { catalog } = comment
  catalog.set(PDFName.of('Lang'), PDFString.of('xx'))
  const relabelled = appendRevision(pdf, {
    document: comment,
    objects: new Map([[comment.context.trailerInfo.Root as never, catalog]]),
  })
  expect(await outcome(relabelled)).toMatchObject({ outcome: 'added' })
})

test('a file without signatures has no outcome; without a time stamp the moment of receipt is what is proved', async () => {
  expect(await outcome(await paper())).toBeNull()
  await enrol('f')
  const service = createSigningService({ url: trust.url, client: trust })
  const key = await service.keyOf('f')
  const bare = async () => {
    const pdf = Buffer.from(await sign('f'))
    // The same signature without its time stamp.
    const from = pdf.indexOf('/Contents <') + '/Contents <'.length
    const to = pdf.indexOf('>', from)
    const { createHash } = await import('node:crypto')
    const digest = createHash('sha256')
      .update(pdf.subarray(0, from - 1))
      .update(pdf.subarray(to + 1))
      .digest()
    const prepared = prepareSignature(digest, key.chain)
    const [value] = await service.signHashes({ key, pin, hashes: [prepared.hash] })
    const hex = Buffer.from(assembleSignature(prepared, value!)).toString('hex')
    pdf.write(hex.padEnd(to - from, '0'), from, 'latin1')
    return pdf
  }
  const pdf = await bare()
  expect(await outcome(pdf)).toMatchObject({ outcome: 'valid', signatures: [{ timeStamped: false }] })
  now = new Date(start.getTime() + 4 * year)
  expect(await outcome(pdf, start)).toMatchObject({ outcome: 'valid-expired-since' })
  expect(await outcome(pdf, now)).toMatchObject({ outcome: 'expired' })
})

test('hostile files are not readable or not opened, in bounded time', async () => {
  const pdf = Buffer.from(await sign('g'))
  const text = pdf.toString('latin1')
  const range = /\/ByteRange \[[^\]]*\]/.exec(text)![0]
  const withRange = (numbers: string) =>
    Buffer.from(text.replace(range, `/ByteRange [${numbers}]`.padEnd(range.length)), 'latin1')
  const contents = pdf.indexOf('/Contents <') + '/Contents <'.length
  const garbage = Buffer.from(pdf)
  garbage.fill('ab', contents, contents + 32_000)
  const nested = Buffer.from(pdf)
  nested.fill('30', contents, contents + 32_768)
  for (const hostile of [
    withRange(`0 10 20 ${pdf.length}`),
    withRange('0 99 50 10'),
    withRange('0 -5 3 4'),
    withRange('0 1 2'),
    withRange('5 10 20 30'),
    withRange(`0 ${contents - 1} 4294967296 9`),
    garbage,
    nested,
  ])
    expect((await outcome(hostile))?.outcome).toBe('not-readable')
  for (const part of [0.3, 0.6, 0.9]) {
    const cut = await outcome(pdf.subarray(0, Math.floor(pdf.length * part)))
    expect([undefined, 'not-readable', 'changed']).toContain(cut?.outcome)
  }
  const deep = Buffer.from(
    `%PDF-1.7\n1 0 obj\n${'['.repeat(2_000_000)}\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  )
  expect(await inspector.inspect(deep)).toBeNull()
})

test('a file that takes too long has its thread ended, and the next one is read', async () => {
  const hasty = createPdfInspector(trust.caCertificatePem, 1)
  expect(await hasty.inspect(await paper())).toBeNull()
  expect(await inspector.inspect(await paper())).toEqual({ pages: 1, signatures: [] })
})
