import { createHash, randomBytes, verify, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrust, type Trust } from '../../../../../sandbox/src/trust/server.ts'
import { failingPins } from '../../../../../sandbox/src/trust/signing-routes.ts'
import { createSigningService, type SigningService } from './signing-service.ts'
import { requestTimeStamp } from './time-stamping.ts'

const dir = mkdtempSync(join(tmpdir(), 'signing-service-'))
const messages = Array.from({ length: 50 }, () => randomBytes(40))
const hashes = messages.map((message) => createHash('sha256').update(message).digest())
const [hash] = hashes as [Buffer]
const pin = '123456'
let now = new Date()
let trust: Trust
let service: SigningService

beforeAll(async () => {
  trust = await startTrust({ port: 0, dataDir: dir, clock: () => now, slowMilliseconds: 2000 })
  service = createSigningService({ url: trust.url, client: trust })
  await enrol('lan', {})
  await enrol('xuan', { asks: 'PIN AND OTP' })
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
const enrol = (userId: string, more: object) =>
  admin('credentials', {
    userId,
    name: 'Lò Thị Lan',
    title: 'Chủ tịch',
    organisation: 'UBND xã',
    kind: 'person',
    pin,
    ...more,
  })
const sentCode = async (userId: string): Promise<string> => {
  await service.sendCode(await service.keyOf(userId))
  const answer = await fetch(`${trust.url}/admin/codes?userId=${userId}`)
  return ((await answer.json()) as { code: string }).code
}
const signAs = async (userId: string, given: { pin: string; code?: string }, count = 1) =>
  service.signHashes({ key: await service.keyOf(userId), hashes: hashes.slice(0, count), ...given })

test('the right PIN gives a signature that the certificate verifies', async () => {
  const { chain, asks } = await service.keyOf('lan')
  expect(asks).toEqual(['pin'])
  const [signature] = await signAs('lan', { pin })
  expect(verify('sha256', messages[0]!, new X509Certificate(chain[0]!).publicKey, signature!)).toBe(true)
})

test('PIN and one code release fifty signatures, in order; the code works once', async () => {
  const { chain, asks } = await service.keyOf('xuan')
  expect(asks).toEqual(['pin', 'code'])
  await expect(signAs('xuan', { pin })).rejects.toMatchObject({ code: 'signing-code-needed' })
  const code = await sentCode('xuan')
  const signatures = await signAs('xuan', { pin, code }, 50)
  const { publicKey } = new X509Certificate(chain[0]!)
  expect(
    signatures.every((signature, index) => verify('sha256', messages[index]!, publicKey, signature)),
  ).toBe(true)
  await expect(signAs('xuan', { pin, code })).rejects.toMatchObject({ code: 'wrong-signing-code' })
})

test('every failure says what it is', async () => {
  const fails = (promise: Promise<unknown>, code: string) => expect(promise).rejects.toMatchObject({ code })
  await fails(signAs('lan', { pin: failingPins.wrong }), 'wrong-pin')
  await fails(signAs('lan', { pin: failingPins.expiredSad }), 'signing-authorisation-expired')
  await fails(signAs('lan', { pin: failingPins.locked }), 'signing-key-locked')
  await fails(signAs('lan', { pin: failingPins.down }), 'signing-service-down')
  await fails(signAs('xuan', { pin, code: '000000' }), 'wrong-signing-code')
  await fails(service.keyOf('down'), 'signing-service-down')
  await fails(service.keyOf('nobody'), 'no-signing-certificate')
  const many = Array.from({ length: 101 }, () => hash)
  await fails(service.signHashes({ key: await service.keyOf('lan'), pin, hashes: many }), 'too-many-to-sign')
  const hasty = createSigningService({ url: trust.url, client: trust, patience: 300 })
  const slow = { key: await hasty.keyOf('lan'), pin: failingPins.slow, hashes: [hash] }
  await fails(hasty.signHashes(slow), 'signing-service-down')
  const nowhere = createSigningService({ url: 'http://127.0.0.1:9' })
  await fails(nowhere.keyOf('lan'), 'signing-service-down')
  await fails(requestTimeStamp('http://127.0.0.1:9/tsa', hash), 'signing-service-down')
})

test('a certificate that was revoked or has expired signs no more, a key is locked after ten wrong PINs', async () => {
  await enrol('minh', {})
  const key = await service.keyOf('minh')
  for (let tries = 0; tries < 10; tries++) await signAs('minh', { pin: '1111' }).catch(() => undefined)
  await expect(service.signHashes({ key, pin, hashes: [hash] })).rejects.toMatchObject({
    code: 'signing-key-locked',
  })
  await expect(service.keyOf('minh')).rejects.toMatchObject({ code: 'signing-key-locked' })

  await enrol('hoa', {})
  await admin('revocations', { userId: 'hoa' })
  await expect(service.keyOf('hoa')).rejects.toMatchObject({ code: 'signing-certificate-not-valid' })

  await enrol('son', {})
  const before = now
  now = new Date(before.getTime() + 4 * 365 * 86_400_000)
  await expect(service.keyOf('son')).rejects.toMatchObject({ code: 'signing-certificate-not-valid' })
  now = before
})

test('an access token that is no longer taken is asked for again', async () => {
  await service.keyOf('lan')
  const before = now
  now = new Date(before.getTime() + 2 * 3_600_000)
  expect((await service.keyOf('lan')).chain).toHaveLength(3)
  now = before
})
