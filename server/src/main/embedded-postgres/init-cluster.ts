import { randomUUID } from 'node:crypto'
import { appendFile, chown, mkdir, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ClusterFiles } from './cluster-files.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { explainFailure } from './explain-failure.ts'
import { makePassword, owner, readPassword, syncFolder, writePassword } from './password.ts'
import { type Identity, runProgram } from './run-program.ts'

type NewCluster = {
  files: ClusterFiles
  initdb: string
  identity: Identity
  fsync: boolean
  /** Refuses to begin with less free space than this. */
  minimumFreeBytes?: number
}

/**
 * Creates the cluster beside its final place and moves it there whole, so a crash never leaves half a cluster.
 * The password is stored first; one left by an earlier try is used again.
 */
export async function initCluster(cluster: NewCluster): Promise<void> {
  const { files, identity } = cluster
  await refuseLittleSpace(files, cluster.minimumFreeBytes ?? 300_000_000)
  await removeUnfinished(files)
  const password = (await readPassword(files.passwordFile)) ?? makePassword()
  await writePassword(files.passwordFile, password)
  // A fresh name each time: the initdb of a killed launcher may still be writing in its own folder.
  const workshop = `${files.creatingPrefix}${randomUUID()}`
  try {
    await mkdir(workshop, { mode: 0o700 })
    await writeFile(join(workshop, 'password'), `${password}\n`, { mode: 0o600 })
    if (identity)
      for (const path of [workshop, join(workshop, 'password')]) await chown(path, identity.uid, identity.gid)
    await runInitdb(cluster, workshop)
    await moveIntoPlace(join(workshop, 'cluster'), files)
  } finally {
    await removeUnfinished(files)
  }
}

async function runInitdb({ files, initdb, identity, fsync }: NewCluster, workshop: string): Promise<void> {
  const args = [
    ...['--pgdata', join(workshop, 'cluster'), '--username', owner],
    ...['--auth', 'scram-sha-256', '--pwfile', join(workshop, 'password')],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'vi-VN'],
    ...['--text-search-config', 'simple'],
    // Written to postgresql.conf, where an administrator may change them.
    ...['--set', 'shared_buffers=256MB', '--set', 'max_connections=100'],
    ...(fsync ? [] : ['--no-sync']),
  ]
  const { status, output } = await runProgram(initdb, args, identity)
  if (status === 0) return
  await appendFile(files.logFile, output, { mode: 0o600 }).catch(() => {})
  throw await explainFailure({ files, identity, output, fallback: 'init-failed' })
}

async function moveIntoPlace(finished: string, files: ClusterFiles): Promise<void> {
  try {
    // Replaces an empty folder and nothing else.
    await rename(finished, files.dataDir)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EBUSY' && code !== 'EXDEV') throw error
    throw new EmbeddedPostgresError(
      'data-dir-unusable',
      `${files.dataDir} is itself a mounted disk, and a new database cannot be moved onto it in one step.`,
      'Set DATA_DIR so that the database lies in a folder inside the mounted disk.',
      error,
    )
  }
  await syncFolder(files.parent)
}

async function refuseLittleSpace(files: ClusterFiles, minimumBytes: number): Promise<void> {
  const disk = await statfs(files.parent)
  const free = disk.bavail * disk.bsize
  if (free >= minimumBytes) return
  throw new EmbeddedPostgresError(
    'disk-full',
    `A new database needs ${megabytes(minimumBytes)} MB, and ${files.parent} has ${megabytes(free)} MB free.`,
    'Free some space, or set DATA_DIR to a folder on a larger disk.',
  )
}

/**
 * Removes folders in which a cluster was created and not moved into place; they never held data. The initdb of a
 * killed launcher may write on while its folder is removed, until it misses a file: so each is tried several times.
 */
async function removeUnfinished(files: ClusterFiles): Promise<void> {
  const prefix = basename(files.creatingPrefix)
  for (const name of await readdir(files.parent))
    if (name.startsWith(prefix))
      await rm(join(files.parent, name), {
        recursive: true,
        force: true,
        maxRetries: 5,
        retryDelay: 50,
      }).catch(() => {})
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1_000_000)
}
