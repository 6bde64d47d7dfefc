import { join } from 'node:path'
import { buildAll } from './build-all.ts'
import { readConfig, readSecret } from './config.ts'
import { createPartners } from './partners.ts'
import { readPartners } from './read-partners.ts'
import { serve } from './serve.ts'

/** `npm run serve`: the product with the real national systems and an own PostgreSQL; no sandbox, no demo accounts. */
async function run(): Promise<void> {
  const config = readConfig()
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set: a PostgreSQL 15 or newer.')
  const settings = readPartners()
  const serving = await serve({
    databaseUrl: config.databaseUrl,
    port: config.port,
    host: config.host,
    publicUrl: config.publicUrl,
    secret: readSecret(config.dataDir),
    province: config.province,
    partners: createPartners(settings, config),
    demo: false,
    assets: await buildAll(join(config.dataDir, 'build')),
    partnerOrigins: [settings.vneid.issuer, settings.payment.url].map((url) => new URL(url).origin),
    trustProxy: config.trustProxy,
    freshMinutes: config.freshMinutes,
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void serving.stop().then(() => process.exit(0)))
  console.log(`Một Cửa serves ${config.publicUrl} on ${serving.address}.`)
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
