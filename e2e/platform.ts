import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Sandbox, startSandbox } from '../sandbox/src/start-all.ts'
import { buildAll } from '../server/src/main/build-all.ts'
import { demoCode, demoPassword, demoPin, prepareDemo } from '../server/src/main/demo.ts'
import { startEmbeddedPostgres } from '../server/src/main/embedded-postgres/embedded-postgres.ts'
import { ensureDatabase } from '../server/src/main/ensure-database.ts'
import { freePort } from '../server/src/main/free-port.ts'
import { createPartners } from '../server/src/main/partners.ts'
import { sandboxSettings } from '../server/src/main/sandbox-settings.ts'
import { type Serving, serve } from '../server/src/main/serve.ts'

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
export async function startPlatform({ fsync = false } = {}): Promise<RunningPlatform> {
  const folder = await mkdtemp('/var/tmp/mot-cua-journey-')
  await chmod(folder, 0o755) // as root, PostgreSQL runs as another user
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const [postgres, sandbox, assets] = await Promise.all([
    startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), fsync, log: () => {} }),
    startSandbox({ dataDir: join(folder, 'sandbox'), portalUrl: publicUrl, lateMilliseconds: 1500 }),
    buildAll(join(folder, 'build')),
  ])
  const serving = await serve({
    databaseUrl: await ensureDatabase(postgres.url),
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
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
