import { checkCluster } from './check-cluster.ts'
import { checkLogin } from './check-login.ts'
import { chooseIdentity } from './choose-identity.ts'
import { type ClusterFiles, locateCluster, makePassableFolder } from './cluster-files.ts'
import { explainFileError } from './explain-failure.ts'
import { type BinaryPlaces, findBinaries } from './find-binaries.ts'
import { holdLock } from './hold-lock.ts'
import { initCluster } from './init-cluster.ts'
import { addressOf, readPassword } from './password.ts'
import { listProcesses, readPostmasterFile } from './postmaster.ts'
import { resetPassword } from './reset-password.ts'
import type { Identity } from './run-program.ts'
import { startServer } from './start-server.ts'
import { takeOver } from './take-over.ts'

export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './errors.ts'

export type EmbeddedPostgres = {
  /** `postgres://mot_cua:<password>@127.0.0.1:<port>/postgres` */
  url: string
  port: number
  /** Shuts the database down in order and returns when it has ended; may be called again. */
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  dataDir: string
  /** 0 or absent: a free one. */
  port?: number
  /** Default true; false may lose data in a power cut and is for tests. */
  fsync?: boolean
  log(line: string): void
  binaries?: BinaryPlaces
}

/**
 * Starts the cluster in `dataDir`, creating it first when there is none and taking over one that a killed launcher left
 * running. Throws EmbeddedPostgresError; never deletes data.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const files = await locateCluster(options.dataDir)
  const identity = await chooseIdentity(files.dataDir)
  try {
    await makePassableFolder(files.parent)
    const lock = await holdLock(files)
    try {
      const server = await startLocked(options, files, identity)
      const stop = () => server.stop().finally(lock.release)
      return { url: server.url, port: server.port, stop }
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    throw await explainFileError(error, files, identity)
  }
}

async function startLocked(
  options: EmbeddedPostgresOptions,
  files: ClusterFiles,
  identity: Identity,
): Promise<EmbeddedPostgres> {
  const { log, fsync = true, port = 0 } = options
  const begun = performance.now()
  const { postgres, initdb, major } = await findBinaries(identity, options.binaries)
  if (await checkCluster(files, major, identity)) await takeOver(files.dataDir, log)
  else {
    log(`creating a PostgreSQL ${major} database in ${files.dataDir}`)
    await initCluster({ files, initdb, identity, fsync })
  }
  const password = await passwordOf(files, postgres, identity, log)
  const server = await startServer({ files, postgres, identity, port, fsync, log })
  const url = addressOf(server.port, password)
  try {
    await checkLogin(url, files.passwordFile)
  } catch (error) {
    await server.stop()
    throw error
  }
  log(`PostgreSQL is ready on port ${server.port} after ${Math.round(performance.now() - begun)} ms`)
  return { ...server, url }
}

async function passwordOf(
  files: ClusterFiles,
  postgres: string,
  identity: Identity,
  log: (line: string) => void,
): Promise<string> {
  const stored = await readPassword(files.passwordFile)
  if (stored) return stored
  log(`the password file ${files.passwordFile} is missing: setting a new password`)
  return resetPassword(files, postgres, identity)
}

/** Address of a cluster that is already running in `dataDir` and accepts connections, or null. */
export async function findRunning(dataDir: string): Promise<string | null> {
  const files = await locateCluster(dataDir)
  try {
    const postmaster = await readPostmasterFile(files.dataDir)
    if (typeof postmaster === 'string' || !postmaster.ready) return null
    if (!(await listProcesses(files.dataDir)).includes(postmaster.pid)) return null
    const password = await readPassword(files.passwordFile)
    return password ? addressOf(postmaster.port, password) : null
  } catch (error) {
    throw await explainFileError(error, files, undefined)
  }
}
