import { createHash, randomBytes, verify, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrust, type Trust } from '../../../../../sandbox/src/trust/server.ts'
import { createSigningService } from './signing-service.ts'
import { requestTimeStamp } from './time-stamping.ts'

const dir = mkdtempSync(join(tmpdir(), 'signing-service-'))
const message = randomBytes(40)
const hash = createHash('sha256').update(message).digest()
let trust: Trust

beforeAll(async () => {
  trust = await startTrust({ port: 0, dataDir: dir })
  const lan = {
    userId: 'lan',
    name: 'Lò Thị Lan',
    title: 'Chủ tịch',
    organisation: 'UBND xã',
    kind: 'person',
  }
  await fetch(`${trust.url}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...lan, pin: '123456' }),
  })
})
afterAll(async () => {
  await trust.close()
  rmSync(dir, { recursive: true })
})

test('the right PIN gives a signature that the certificate verifies', async () => {
  const service = createSigningService({ url: trust.url })
  const [own] = await service.certificateOf('lan')
  const signature = await service.signHash({ userId: 'lan', pin: '123456', hash })
  expect(verify('sha256', message, new X509Certificate(own!).publicKey, signature)).toBe(true)
})

test('every failure says what it is', async () => {
  const service = createSigningService({ url: trust.url })
  const nowhere = createSigningService({ url: 'http://127.0.0.1:9' })
  const order = { pin: '123456', hash }
  await expect(service.signHash({ ...order, userId: 'lan', pin: '0000' })).rejects.toMatchObject({
    code: 'wrong-pin',
  })
  await expect(service.signHash({ ...order, userId: 'down' })).rejects.toMatchObject({
    code: 'signing-service-down',
  })
  await expect(service.certificateOf('nobody')).rejects.toMatchObject({ code: 'no-signing-certificate' })
  await expect(nowhere.certificateOf('lan')).rejects.toMatchObject({ code: 'signing-service-down' })
  await expect(requestTimeStamp('http://127.0.0.1:9/tsa', hash)).rejects.toMatchObject({
    code: 'signing-service-down',
  })
})
