import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import pg from 'pg'
import { publishService } from '../src/contexts/catalogue/index.ts'
import { signInCitizen } from '../src/contexts/identity/index.ts'
import { createApp } from '../src/kernel/create-app.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { migrateJobs } from '../src/kernel/jobs.ts'
import { migrate, readMigrations } from '../src/kernel/migrate.ts'
import { dateInVietnam } from '../src/kernel/values/vietnam-time.ts'
import type { Assets } from '../src/main/build-all.ts'
import { compose } from '../src/main/compose.ts'
import { contexts } from '../src/main/contexts.ts'
import { loadData } from '../src/main/load-data.ts'
import { createLog } from '../src/main/log.ts'
import { createPartners } from '../src/main/partners.ts'
import { createPing } from '../src/main/run-reactions.ts'
import { buildAssets } from '../src/portal/build-assets.ts'
import { journeyCode, journeyService } from './journey-form.ts'
import { noPartners, nowhere } from './no-partners.ts'
import type { Recorded } from './submit-statements.ts'

// The server that the bench drives, in a process of its own so that the load generator does not slow it from inside.
const [databaseUrl, dataDir] = process.argv.slice(2) as [string, string]
let recorded: Recorded[] | null = null
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
pg.Client.prototype.query = function (this: unknown, ...args: unknown[]) {
  const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown[]?]
  if (recorded)
    recorded.push(
      typeof first === 'string'
        ? { text: first, values: values ?? [] }
        : { text: first.text, values: first.values ?? [] },
    )
  return query.apply(this, args)
} as typeof pg.Client.prototype.query

await migrate(databaseUrl, await readMigrations(contexts))
const { db, pool } = openDatabase(databaseUrl, { max: 20 })
await migrateJobs(pool)
const loading = createApp(db, () => new Date())
await loadData(loading, 'son-la')
const today = dateInVietnam(new Date())
await publishService(loading, { kind: 'system', id: 'bench' }, journeyCode, await journeyService(), today)

/** What browsers load of the portal; the desk is another program and not built here. */
async function buildPages(): Promise<Assets> {
  const [portalDir, deskDir] = [join(dataDir, 'portal'), join(dataDir, 'desk')]
  await mkdir(deskDir, { recursive: true })
  return { manifest: await buildAssets(portalDir), portalDir, deskDir }
}

const partners = createPartners(noPartners, { publicUrl: nowhere, dataDir })
const { app, http } = compose({
  db,
  pool,
  clock: () => new Date(),
  partners,
  publicUrl: nowhere,
  secret: 'bench',
  assets: await buildPages(),
  // One load generator stands for many visitors, each with a limit of their own.
  trustProxy: true,
  logger: createLog() as unknown as FastifyBaseLogger,
  onCommit: createPing(pool),
})
const tokens = await Promise.all(
  Array.from({ length: 64 }, async (_, index) => {
    const identityNumber = `0000941${String(index).padStart(5, '0')}`
    const person = { identityNumber, name: 'LÒ VĂN MINH', birthDate: '1994-03-12', gender: '1' }
    return (await signInCitizen(app, { ...person, phone: '0900000101', email: null, level: 2 })).token
  }),
)
await http.listen({ port: 0, host: '127.0.0.1' })
const address = http.server.address()
process.on('disconnect', () => process.exit())
process.on('message', (message) => {
  if (message === 'cpu') process.send!(process.cpuUsage())
  else if (message === 'record') {
    recorded = []
    process.send!('recording')
  } else {
    process.send!(recorded ?? [])
    recorded = null
  }
})
process.send!({ port: typeof address === 'object' && address ? address.port : 0, tokens })
