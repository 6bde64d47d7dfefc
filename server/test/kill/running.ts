import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/main/embedded-postgres/embedded-postgres.ts'
import { ensureDatabase } from '../../src/main/ensure-database.ts'
import type { PartnerSettings } from '../../src/main/partners.ts'

/** A database and a server that are killed without warning and started again, as a supervisor does. */
export async function startRunning(folder: string, port: number, settings: PartnerSettings) {
  const dataDir = join(folder, 'postgres')
  let postgres: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, log: () => {} })
  const { port: databasePort } = postgres
  const databaseUrl = await ensureDatabase(postgres.url)
  let stopping = false
  let server: ChildProcess
  const startServer = async () => {
    server = fork(
      new URL('./server.ts', import.meta.url),
      [databaseUrl, String(port), folder, JSON.stringify(settings)],
      {
        execArgv: ['--import', 'tsx'],
        stdio: 'ignore',
        env: {
          ...process.env,
          TSX_TSCONFIG_PATH: new URL('../../../tsconfig.base.json', import.meta.url).pathname,
        },
      },
    )
    const started = server
    started.on('exit', () => {
      if (!stopping) setTimeout(() => !stopping && void startServer().catch(() => {}), 300)
    })
    await Promise.race([once(started, 'message'), once(started, 'exit')])
  }
  await startServer()
  return {
    databaseUrl,
    killServer: () => server.kill('SIGKILL'),
    /** Kills every process of the database at once and starts it again: it recovers from its log. */
    async killDatabase(): Promise<void> {
      const pid = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGKILL')
      await postgres.stop().catch(() => {})
      postgres = await startEmbeddedPostgres({ dataDir, port: databasePort, log: () => {} })
    },
    async stop(): Promise<void> {
      stopping = true
      const gone = once(server, 'exit')
      server.kill('SIGKILL')
      await gone
      await postgres.stop()
    },
  }
}
