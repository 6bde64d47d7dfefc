import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrust, type Trust } from '../../../../../sandbox/src/trust/server.ts'
import { createSigningService, type HashOrder } from '../adapters/signing-service.ts'
import { requestTimeStamp } from '../adapters/time-stamping.ts'
import { readSignatures } from './read-signatures.ts'
import { type SigningOrder, signPdf, signPdfs } from './sign-pdf.ts'

const dir = mkdtempSync(join(tmpdir(), 'sign-'))
const at = new Date('2026-11-24T10:00:00Z')
const leader = { name: 'Vì Thị Thanh Xuân', title: 'Phó Chủ tịch', unit: 'UBND phường Chiềng An' }
const agency = { name: 'Ủy ban nhân dân phường Chiềng An', title: '', unit: '' }
let trust: Trust

beforeAll(async () => {
  trust = await startTrust({ port: 0, dataDir: dir })
  await enrol({
    userId: 'xuan',
    name: leader.name,
    title: leader.title,
    organisation: leader.unit,
    kind: 'person',
  })
  await enrol({ userId: 'ubnd', name: agency.name, title: '-', organisation: '-', kind: 'organisation' })
  writeFileSync(join(dir, 'ca.pem'), trust.caCertificatePem)
})
afterAll(async () => {
  await trust.close()
  rmSync(dir, { recursive: true })
})

const enrol = (holder: object) =>
  fetch(`${trust.url}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...holder, pin: '123456' }),
  })

const order = (pdf: Uint8Array, over: Partial<SigningOrder> = {}): SigningOrder => ({
  pdf,
  signer: { userId: 'xuan', pin: '123456', ...leader },
  signingService: createSigningService({ url: trust.url, client: trust }),
  timeStamping: (digest) => requestTimeStamp(`${trust.url}/tsa`, digest),
  reason: 'Ký ban hành kết quả',
  location: 'Chiềng An',
  at,
  visible: {
    page: 1,
    x: 300,
    y: 120,
    width: 180,
    height: 52,
    lines: [leader.name, 'Ký số ngày 24/11/2026, 17:00'],
  },
  ...over,
})

const seal = (pdf: Uint8Array) =>
  order(pdf, {
    signer: { userId: 'ubnd', pin: '123456', ...agency },
    visible: {
      page: 1,
      x: 90,
      y: 120,
      width: 180,
      height: 52,
      lines: [agency.name, 'Đóng dấu điện tử'],
      ink: 'red',
    },
  })

async function paper(useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('A paper to be signed', { x: 90, y: 700 })
  return document.save({ useObjectStreams })
}

/** What poppler says of a file when its certificate store trusts our root. */
async function pdfsig(pdf: Uint8Array): Promise<string> {
  const store = mkdtempSync(join(dir, 'store-'))
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: store, stdio: 'pipe' })
  writeFileSync(join(store, 'signed.pdf'), pdf)
  run('certutil', '-N', '-d', 'sql:.', '--empty-password')
  run('certutil', '-A', '-d', 'sql:.', '-n', 'root', '-t', 'CT,C,C', '-i', join(dir, 'ca.pem'))
  // Not in step with us: it asks the authority, which runs here, about revocation.
  return (await promisify(execFile)('pdfsig', ['-nssdir', 'sql:.', 'signed.pdf'], { cwd: store })).stdout
}

const count = (text: string, part: string) => text.split(part).length - 1
const withoutPoppler =
  spawnSync('pdfsig', ['-v']).error !== undefined || spawnSync('certutil').error !== undefined

test.for([
  false,
  true,
])('one and two signatures verify (cross-reference stream: %s)', async (useObjectStreams) => {
  const once = await signPdf(order(await paper(useObjectStreams)))
  expect(await readSignatures(once, trust.caCertificatePem)).toMatchObject([
    {
      signer: leader.name,
      title: leader.title,
      organisation: leader.unit,
      reason: 'Ký ban hành kết quả',
      intact: true,
      trusted: true,
      timeStamped: true,
      coversWholeDocument: true,
      laterChanges: 'none',
    },
  ])
  const twice = await signPdf(seal(once))
  expect(twice.subarray(0, once.length)).toEqual(once)
  const verdicts = await readSignatures(twice, trust.caCertificatePem)
  expect(verdicts).toMatchObject([
    { signer: leader.name, intact: true, trusted: true, coversWholeDocument: false, laterChanges: 'signed' },
    { signer: agency.name, intact: true, trusted: true, coversWholeDocument: true, laterChanges: 'none' },
  ])
  expect(Math.abs(verdicts[0]!.signedAt!.getTime() - Date.now())).toBeLessThan(60_000)
})

test.skipIf(withoutPoppler)(
  'poppler finds both signatures valid and trusted, and a changed byte',
  async () => {
    const twice = await signPdf(seal(await signPdf(order(await paper(false)))))
    const said = await pdfsig(twice)
    expect(count(said, 'Signature Validation: Signature is Valid.')).toBe(2)
    expect(count(said, 'Certificate Validation: Certificate is Trusted.')).toBe(2)
    expect(count(said, 'Signature Type: ETSI.CAdES.detached')).toBe(2)
    expect(said).toContain('Total document signed')
    expect(said).toContain(`Signer Certificate Common Name: ${leader.name}`)
  },
)

test('ten signatures in a row on one file all hold, ours and poppler agree', async () => {
  let pdf = await paper(true)
  for (let round = 0; round < 10; round++) pdf = await signPdf(round % 2 ? seal(pdf) : order(pdf))
  const verdicts = await readSignatures(pdf, trust.caCertificatePem)
  expect(verdicts).toHaveLength(10)
  expect(verdicts.every(({ intact, trusted }) => intact && trusted)).toBe(true)
  if (!withoutPoppler) expect(count(await pdfsig(pdf), 'Signature Validation: Signature is Valid.')).toBe(10)
})

test('fifty papers are signed under one authorisation', async () => {
  const one = order(await paper(false))
  let authorisations = 0
  const signingService = {
    ...one.signingService,
    signHashes: (hashes: HashOrder) => {
      authorisations++
      return one.signingService.signHashes(hashes)
    },
  }
  const signed = await signPdfs({
    pdfs: Array.from({ length: 50 }, () => one),
    holder: one.signer,
    signingService,
    timeStamping: one.timeStamping,
  })
  expect([signed.length, authorisations]).toEqual([50, 1])
  for (const pdf of [signed[0]!, signed[49]!])
    expect(await readSignatures(pdf, trust.caCertificatePem)).toMatchObject([
      { intact: true, trusted: true, timeStamped: true },
    ])
})

test('a changed byte, an unsigned addition and a foreign root are noticed', async () => {
  const signed = await signPdf(order(await paper(false)))
  const changed = Buffer.from(signed)
  changed[changed.indexOf('stream') + 12]! ^= 1
  expect(await readSignatures(changed, trust.caCertificatePem)).toMatchObject([{ intact: false }])
  if (!withoutPoppler) expect(await pdfsig(changed)).toContain('Digest Mismatch')

  const longer = Buffer.concat([signed, Buffer.from('%added\n')])
  expect(await readSignatures(longer, trust.caCertificatePem)).toMatchObject([
    { intact: true, coversWholeDocument: false, laterChanges: 'unsigned' },
  ])

  const otherDir = mkdtempSync(join(tmpdir(), 'sign-'))
  const other = await startTrust({ port: 0, dataDir: otherDir })
  await other.close()
  rmSync(otherDir, { recursive: true })
  expect(await readSignatures(signed, other.caCertificatePem)).toMatchObject([
    { intact: true, trusted: false, timeStamped: false, signedAt: at },
  ])
  expect(await readSignatures(await paper(false), trust.caCertificatePem)).toEqual([])
})
