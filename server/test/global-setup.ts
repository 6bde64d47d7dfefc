import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startTrust } from '../../sandbox/src/trust/server.ts'
import { startEmbeddedPostgres } from '../src/main/embedded-postgres/embedded-postgres.ts'
import { makeTemplate } from './template.ts'
import { throwawayFolder } from './throwaway-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may create databases. */
    databaseServer: string
    /** The certificate authority, remote signing and time stamping of the sandbox. */
    trustUrl: string
    trustCa: string
  }
}

/** One database server for the run, with a template that every world is a copy of. `TEST_DATABASE_SERVER` names another. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_SERVER
  const folder = await throwawayFolder('test')
  const server = given
    ? null
    : await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), fsync: false, log: () => {} })
  const url = given ?? server!.url
  await makeTemplate(url, new Date('2026-11-22T00:00:00Z'))
  const trust = await startTrust({ port: 0, dataDir: join(folder, 'trust') })
  project.provide('databaseServer', url)
  project.provide('trustUrl', trust.url)
  project.provide('trustCa', trust.caCertificatePem)
  return async () => {
    await trust.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
