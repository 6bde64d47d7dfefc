import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { portsFrom, startSandbox } from '../../../sandbox/src/start-all.ts'
import { buildAll } from './build-all.ts'
import { readConfig, readSecret } from './config.ts'
import { demoCode, demoPassword, demoPin, demoStaff, prepareDemo } from './demo.ts'
import { EmbeddedPostgresError, startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts'
import { ensureDatabase } from './ensure-database.ts'
import { createPartners } from './partners.ts'
import { sandboxSettings } from './sandbox-settings.ts'
import { serve } from './serve.ts'

type Stoppable = () => Promise<unknown>

/** `npm start`: everything for one province on this machine, with the national systems of the sandbox. */
async function start(): Promise<void> {
  const begun = performance.now()
  const config = readConfig()
  const stops: Stoppable[] = []
  onStop(stops)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o755 })
  const say = (line: string) => console.log(line)

  const [databaseUrl, sandbox, assets] = await Promise.all([
    config.databaseUrl ?? embeddedDatabase(config.dataDir, stops),
    startSandbox({
      dataDir: join(config.dataDir, 'sandbox'),
      portalUrl: config.publicUrl,
      ports: portsFrom(config.sandboxPort),
    }),
    buildAll(join(config.dataDir, 'build')),
  ])
  stops.unshift(() => sandbox.close())
  const partners = createPartners(sandboxSettings(sandbox), config)
  const serving = await serve({
    databaseUrl,
    port: config.port,
    host: config.host,
    publicUrl: config.publicUrl,
    secret: readSecret(config.dataDir),
    province: config.province,
    partners,
    demo: true,
    assets,
    partnerOrigins: [sandbox.vneid.url, sandbox.payment.url],
  })
  stops.unshift(() => serving.stop())
  await prepareDemo(serving.app, sandbox.trust.url)

  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  say('')
  say(`Một Cửa is ready after ${seconds} s. Data: ${config.dataDir}. Stop with Ctrl-C.`)
  say('')
  say(`  Portal     ${config.publicUrl}/`)
  say(`  Desk       ${config.publicUrl}/ban-lam-viec/`)
  say(
    `  Sandbox    VNeID ${sandbox.vneid.url} · payments ${sandbox.payment.url} · SMS and e-mail ${sandbox.messages.url}`,
  )
  say('')
  say(
    '  Citizens sign in with VNeID; the sandbox offers invented people, such as LÒ VĂN MINH, whose son is not registered yet.',
  )
  say(`  Staff: password ${demoPassword}, signing PIN ${demoPin}, codes of this half minute:`)
  for (const username of await demoStaff(serving.app))
    say(`    ${username.padEnd(18)} ${demoCode(username, new Date())}`)
  say(`  Later codes: npm run cli -- demo-codes, or the sign-in page of the desk.`)
}

async function embeddedDatabase(dataDir: string, stops: Stoppable[]): Promise<string> {
  const postgres = await startEmbeddedPostgres({
    dataDir: join(dataDir, 'postgres'),
    log: (line) => console.error(line),
  })
  stops.push(() => postgres.stop())
  return ensureDatabase(postgres.url)
}

function onStop(stops: Stoppable[]): void {
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    for (const end of stops) await end().catch((error: unknown) => console.error(explain(error)))
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGHUP', () => void stop(0))
  process.on('uncaughtException', (error) => {
    console.error(explain(error))
    void stop(1)
  })
  process.on('unhandledRejection', (error) => {
    console.error(explain(error))
    void stop(1)
  })
}

function explain(error: unknown): string {
  if (error instanceof EmbeddedPostgresError) return `${error.message}\n${error.hint}`
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} is taken by another program. Stop it, or set PORT to a free one (for example PORT=8090 npm start).`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

await start()
