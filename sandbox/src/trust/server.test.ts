import { execFile, execFileSync } from 'node:child_process'
import { createHash, verify, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrust, type Trust } from './server.ts'

const run = promisify(execFile)
const dir = mkdtempSync(join(tmpdir(), 'trust-'))
let trust: Trust
let token = ''
const official = {
  userId: 'lan',
  name: 'Nguyễn Thị Lan',
  title: 'Phó Chủ tịch',
  organisation: 'Ủy ban nhân dân phường Chiềng An',
  kind: 'person',
  pin: '123456',
}
const hash = createHash('sha256').update('quyết định').digest('base64')

beforeAll(async () => {
  trust = await startTrust({ port: 0, dataDir: dir, slowMilliseconds: 50 })
  token = await serviceToken(trust)
})
afterAll(async () => {
  await trust.close()
  rmSync(dir, { recursive: true })
})

async function serviceToken({ url, clientId, clientSecret }: Trust): Promise<string> {
  const response = await fetch(`${url}/csc/v2/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}

async function post(path: string, body: unknown) {
  const response = await fetch(trust.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> }
}

const authorise = (credentialID: unknown, pin: string) =>
  post('/csc/v2/credentials/authorize', {
    credentialID,
    numSignatures: 1,
    hashes: [hash],
    authData: [{ id: 'PIN', value: pin }],
  })

const sign = (credentialID: unknown, SAD: unknown) =>
  post('/csc/v2/signatures/signHash', {
    credentialID,
    SAD,
    hashes: [hash],
    signAlgo: '1.2.840.113549.1.1.11',
  })

test('an official enrols once, and the PIN releases a signature that the certificate verifies', async () => {
  const first = await post('/admin/credentials', official)
  const again = await post('/admin/credentials', official)
  expect([first.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(first.body)
  const list = await post('/csc/v2/credentials/list', { userID: 'lan' })
  expect(list.body.credentialIDs).toEqual([first.body.credentialID])

  const id = first.body.credentialID
  const info = await post('/csc/v2/credentials/info', { credentialID: id, certificates: 'chain' })
  const chain = (info.body.cert as { certificates: string[] }).certificates.map(
    (der) => new X509Certificate(Buffer.from(der, 'base64')),
  )
  expect(chain).toHaveLength(3)
  expect(chain[0]!.checkIssued(chain[1]!) && chain[0]!.verify(chain[1]!.publicKey)).toBe(true)
  expect(chain[0]!.subject).toContain('Nguyễn Thị Lan')
  expect(chain[2]!.raw).toEqual(new X509Certificate(trust.caCertificatePem).raw)

  const { SAD } = (await authorise(id, '123456')).body
  const signed = await sign(id, SAD)
  const signature = Buffer.from((signed.body.signatures as string[])[0]!, 'base64')
  expect(verify('sha256', Buffer.from('quyết định'), chain[0]!.publicKey, signature)).toBe(true)
  expect((await sign(id, SAD)).body).toEqual({
    error: 'invalid_request',
    error_description: 'Invalid parameter SAD',
  })
})

test('a wrong PIN, an unknown credential and the user named down are told apart', async () => {
  const { credentialID } = (await post('/admin/credentials', official)).body
  expect(await authorise(credentialID, '000000')).toMatchObject({
    status: 400,
    body: { error: 'invalid_authentication_data' },
  })
  expect((await authorise('none', '123456')).body.error_description).toBe('Invalid parameter credentialID')
  expect((await post('/csc/v2/credentials/list', { userID: 'down' })).status).toBe(503)
})

test('keys and certificates survive a restart', async () => {
  const { credentialID } = (await post('/admin/credentials', official)).body
  const second = await startTrust({ port: 0, dataDir: dir })
  expect(second.caCertificatePem).toBe(trust.caCertificatePem)
  const info = await fetch(`${second.url}/csc/v2/credentials/info`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await serviceToken(second)}`,
    },
    body: JSON.stringify({ credentialID }),
  })
  expect(info.status).toBe(200)
  await second.close()
})

test('a holder whose details change gets a new certificate and the old one is on the revocation list', async () => {
  const minh = { ...official, userId: 'minh', name: 'Lò Văn Minh' }
  await post('/admin/credentials', minh)
  expect((await post('/admin/credentials', { ...minh, title: 'Chủ tịch' })).status).toBe(201)
  writeFileSync(join(dir, 'list.crl'), Buffer.from(await (await fetch(`${trust.url}/crl`)).arrayBuffer()))
  writeFileSync(join(dir, 'chain.pem'), await (await fetch(`${trust.url}/chain.pem`)).text())
  const args = ['crl', '-inform', 'DER', '-in', 'list.crl', '-CAfile', 'chain.pem', '-noout', '-text']
  const text = execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' }).toString()
  expect(text.match(/Serial Number:/g)).toHaveLength(1)
})

test('a time stamp is accepted by openssl, and a malformed request is rejected inside the protocol', async () => {
  writeFileSync(join(dir, 'data'), 'chữ ký')
  writeFileSync(join(dir, 'ca.pem'), trust.caCertificatePem)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' }).toString()
  openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-out', 'query.tsq')
  const ask = (body: Buffer) =>
    fetch(`${trust.url}/tsa`, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(body),
    })
  const reply = await ask(execFileSync('cat', [join(dir, 'query.tsq')]))
  expect(reply.headers.get('content-type')).toBe('application/timestamp-reply')
  writeFileSync(join(dir, 'reply.tsr'), Buffer.from(await reply.arrayBuffer()))
  const verified = openssl(
    'ts',
    '-verify',
    '-in',
    'reply.tsr',
    '-queryfile',
    'query.tsq',
    '-CAfile',
    'ca.pem',
  )
  expect(verified).toContain('Verification: OK')
  expect(openssl('ts', '-reply', '-in', 'reply.tsr', '-text')).toContain('Policy OID: 1.3.6.1.4.1.32473.1.1')

  const rejected = Buffer.from(await (await ask(Buffer.from('no'))).arrayBuffer())
  writeFileSync(join(dir, 'bad.tsr'), rejected)
  expect(openssl('ts', '-reply', '-in', 'bad.tsr', '-text')).toContain('Status: Rejected')
})

test('openssl reads the answers of the responder: good, revoked since when, unknown', async () => {
  const hoa = { ...official, userId: 'hoa', name: 'Lò Thị Hoa' }
  await post('/admin/credentials', hoa)
  const { credentialIDs } = (await post('/csc/v2/credentials/list', { userID: 'hoa' })).body
  const info = await post('/csc/v2/credentials/info', {
    credentialID: (credentialIDs as string[])[0],
    certificates: 'chain',
  })
  const [own, issuer] = (info.body.cert as { certificates: string[] }).certificates
  writeFileSync(join(dir, 'own.pem'), new X509Certificate(Buffer.from(own!, 'base64')).toString())
  writeFileSync(join(dir, 'issuer.pem'), new X509Certificate(Buffer.from(issuer!, 'base64')).toString())
  writeFileSync(join(dir, 'root.pem'), trust.caCertificatePem)
  const args = [
    '-issuer',
    'issuer.pem',
    '-cert',
    'own.pem',
    '-url',
    `${trust.url}/ocsp`,
    '-CAfile',
    'root.pem',
  ]
  const openssl = async (more: string[] = args) => {
    const { stdout, stderr } = await run('openssl', ['ocsp', ...more], { cwd: dir })
    return stdout + stderr
  }
  expect(await openssl()).toMatch(/own\.pem: good\n[\s\S]*Response verify OK/)
  await post('/admin/revocations', { userId: 'hoa', at: '2026-11-01T00:00:00Z' })
  expect(await openssl()).toMatch(/own\.pem: revoked[\s\S]*Revocation Time: Nov {2}1 00:00:00 2026/)
  expect(await openssl(args.with(2, '-serial').with(3, '4660'))).toContain('4660: unknown')
})

test('an authorisation covers its own hashes, each once', async () => {
  const { credentialID } = (await post('/admin/credentials', official)).body
  const other = createHash('sha256').update('khác').digest('base64')
  const { SAD } = (await authorise(credentialID, '123456')).body
  const withOther = { credentialID, SAD, hashes: [other], signAlgo: '1.2.840.113549.1.1.11' }
  expect((await post('/csc/v2/signatures/signHash', withOther)).body.error_description).toBe(
    'Hash is not authorized by the SAD',
  )
  expect((await sign(credentialID, SAD)).status).toBe(200)
})

test('the service says what it speaks, and serves nobody without a token', async () => {
  const info = (await post('/csc/v2/info', {})).body
  expect(info).toMatchObject({ specs: '2.0.0.0', authType: ['oauth2client'], oauth2: `${trust.url}/csc/v2/` })
  for (const method of info.methods as string[])
    expect((await post(`/csc/v2/${method}`, {})).status, method).not.toBe(404)
  const bare = await fetch(`${trust.url}/csc/v2/credentials/list`, { method: 'POST' })
  expect([bare.status, await bare.json()]).toEqual([
    400,
    { error: 'invalid_request', error_description: 'Malformed authorization header' },
  ])
})
