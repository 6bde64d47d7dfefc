import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startSandbox } from '../src/start-all.ts'

test('all systems start together on free ports, and none stays up when one cannot start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const options = { dataDir, portalUrl: 'http://127.0.0.1:8080' }
  const sandbox = await startSandbox(options)
  const { vneid, population, payment, messages, nationalProcedures, emc, nationalPortal } = sandbox
  for (const { url } of [
    ...[vneid, population, payment, messages, nationalProcedures, emc, nationalPortal],
  ]) {
    const answer = await fetch(url)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(text).toContain('Hệ thống thử nghiệm – không phải hệ thống thật')
    expect(text).not.toContain('<script')
    expect((await fetch(`${url}/sandbox.css`)).headers.get('content-type')).toContain('text/css')
  }
  const taken = Number(new URL(payment.url).port)
  await expect(startSandbox({ ...options, ports: { messages: taken } })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  await sandbox.close()
  await expect(fetch(vneid.url)).rejects.toThrow()
  rmSync(dataDir, { recursive: true })
})
