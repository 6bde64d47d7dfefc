import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Assets, buildAll } from '../server/src/main/build-all.ts'
import { giveDemoCredentials } from '../server/src/main/demo.ts'
import { startEmbeddedPostgres } from '../server/src/main/embedded-postgres/embedded-postgres.ts'
import { makeTemplate } from '../server/test/template.ts'
import { throwawayFolder } from '../server/test/throwaway-folder.ts'

/** What the platforms of a run share: a database server with a loaded province to copy, and the files for browsers. */
export type Ground = { server: string; assets: Assets }

/** Lays the ground for one run; `stop` removes it. */
export async function startGround({
  fsync = false,
} = {}): Promise<{ ground: Ground; stop(): Promise<void> }> {
  const folder = await throwawayFolder('ground')
  const [postgres, assets] = await Promise.all([
    startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), fsync, log: () => {} }),
    buildAll(join(folder, 'build')),
  ])
  await makeTemplate(postgres.url, new Date(), giveDemoCredentials)
  return {
    ground: { server: postgres.url, assets },
    async stop() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
