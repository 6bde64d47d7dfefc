import type { FastifyBaseLogger } from 'fastify'
import { openSession } from '../src/contexts/identity/store/session.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { compose } from '../src/main/compose.ts'
import { createLog } from '../src/main/log.ts'
import { createPartners } from '../src/main/partners.ts'
import { noPartners, nowhere } from './no-partners.ts'

// The server that the bench of the desk drives, over a province that was simulated before, in a process of its own.
const [databaseUrl, dataDir] = process.argv.slice(2) as [string, string]
const { db, pool } = openDatabase(databaseUrl, { max: 20 })
const { app, http } = compose({
  db,
  pool,
  clock: () => new Date(),
  partners: createPartners(noPartners, { publicUrl: nowhere, dataDir }),
  publicUrl: nowhere,
  secret: 'bench',
  trustProxy: true,
  logger: createLog() as unknown as FastifyBaseLogger,
})
await http.listen({ port: 0, host: '127.0.0.1' })
const address = http.server.address()

/** Opens a session for each of the staff, who sign in once a day. */
const sessions = (staff: readonly string[]): Promise<[string, string][]> =>
  app.transaction({ kind: 'system', id: 'bench' }, async (tx) => {
    const opened: [string, string][] = []
    for (const subject of staff)
      opened.push([subject, await openSession(tx, { kind: 'staff', subject, assurance: 2 })])
    return opened
  })

process.on('disconnect', () => process.exit())
process.on('message', async (staff: string[]) => process.send!(await sessions(staff)))
process.send!(typeof address === 'object' && address ? address.port : 0)
