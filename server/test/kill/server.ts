import type { FastifyBaseLogger } from 'fastify'
import { createApp } from '../../src/kernel/create-app.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { migrateJobs, startJobs } from '../../src/kernel/jobs.ts'
import { migrate, readMigrations } from '../../src/kernel/migrate.ts'
import { compose } from '../../src/main/compose.ts'
import { contexts } from '../../src/main/contexts.ts'
import { loadData } from '../../src/main/load-data.ts'
import { createLog } from '../../src/main/log.ts'
import { createPartners, type PartnerSettings } from '../../src/main/partners.ts'
import { createPing, runReactions } from '../../src/main/run-reactions.ts'

// The server that the test kills: API, reactions and jobs in one process, as `npm run serve` has them, without pages.
const [databaseUrl, port, folder, settings] = process.argv.slice(2) as [string, string, string, string]
const publicUrl = `http://127.0.0.1:${port}`
await migrate(databaseUrl, await readMigrations(contexts))
const { db, pool } = openDatabase(databaseUrl, { onError: () => {} })
await migrateJobs(pool)
const clock = () => new Date()
await loadData(createApp(db, clock), 'son-la')
const { app, http, reactions, jobs } = compose({
  db,
  pool,
  clock,
  partners: createPartners(JSON.parse(settings) as PartnerSettings, { publicUrl, dataDir: folder }),
  publicUrl,
  secret: 'kill',
  trustProxy: true,
  onCommit: createPing(pool),
  logger: createLog() as unknown as FastifyBaseLogger,
})
await http.listen({ port: Number(port), host: '127.0.0.1' })
await runReactions(app, databaseUrl, reactions, () => {})
await startJobs(app, pool, jobs)
process.on('disconnect', () => process.exit())
process.send!('ready')
