import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Sandbox, startSandbox } from '../sandbox/src/start-all.ts'
import { demoCode, demoPassword, demoPin, prepareDemo } from '../server/src/main/demo.ts'
import { freePort } from '../server/src/main/free-port.ts'
import { createPartners } from '../server/src/main/partners.ts'
import { sandboxSettings } from '../server/src/main/sandbox-settings.ts'
import { type Serving, serve } from '../server/src/main/serve.ts'
import { databaseUrl, template } from '../server/test/template.ts'
import type { Ground } from './ground.ts'

export type RunningPlatform = {
  url: string
  serving: Serving
  sandbox: Sandbox
  staff: { password: string; pin: string; code(username: string): string }
  /** The root certificate of the sandbox's authority, PEM. */
  trustedRoot: string
  stop(): Promise<void>
}

/** The whole product on free ports, as `npm start` brings it up, with a database that is thrown away. */
export async function startPlatform({ server, assets }: Ground): Promise<RunningPlatform> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-journey-'))
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const [database, sandbox] = await Promise.all([
    copyDatabase(server),
    startSandbox({ dataDir: join(folder, 'sandbox'), portalUrl: publicUrl, lateMilliseconds: 1500 }),
  ])
  const serving = await serve({
    databaseUrl: database.url,
    port,
    host: '127.0.0.1',
    publicUrl,
    secret: 'journeys',
    province: 'son-la',
    partners: createPartners(sandboxSettings(sandbox), { publicUrl, dataDir: folder }),
    demo: true,
    assets,
    partnerOrigins: [sandbox.vneid.url, sandbox.payment.url],
    // Phones may say their address, as from one alone only so much is taken a minute.
    trustProxy: true,
  })
  await prepareDemo(serving.app, sandbox.trust.url)
  const used = new Map<string, number>()
  return {
    url: publicUrl,
    serving,
    sandbox,
    trustedRoot: sandbox.trust.caCertificatePem,
    staff: {
      password: demoPassword,
      pin: demoPin,
      // A code works once; the next half minute's is accepted early, so two sign-ins need not wait.
      code(username) {
        const step = Math.max(Math.floor(Date.now() / 30_000), (used.get(username) ?? 0) + 1)
        used.set(username, step)
        return demoCode(username, new Date(step * 30_000))
      },
    },
    async stop() {
      await serving.stop()
      await sandbox.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function copyDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `journey_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template ${template}`)
  return {
    url: databaseUrl(server, name),
    async drop() {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
