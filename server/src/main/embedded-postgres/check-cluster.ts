import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClusterFiles } from './cluster-files.ts'
import { EmbeddedPostgresError } from './errors.ts'
import type { Identity } from './run-program.ts'

// PostgreSQL starts without some of these, and only then finds that the data is gone.
const parts = ['base', 'global', 'pg_wal', 'pg_xact', 'postgresql.conf', 'pg_hba.conf']

/** Whether `dataDir` holds a cluster of version `major`; refuses anything that is neither one nor an empty folder. */
export async function checkCluster(files: ClusterFiles, major: number, identity: Identity): Promise<boolean> {
  const { dataDir } = files
  const folder = await stat(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!folder) return false
  refuseForeignOwner(dataDir, folder.uid, identity)
  const names = await readdir(dataDir)
  if (names.length === 0) return false
  const version = await readVersion(dataDir)
  if (version !== major)
    throw new EmbeddedPostgresError(
      'wrong-version',
      `The database in ${dataDir} was written by PostgreSQL ${version}, and this product brings ${major}.`,
      `Move the data with a dump made by PostgreSQL ${version}, or set DATA_DIR to another folder. Nothing was deleted.`,
    )
  const missing = parts.find((part) => !names.includes(part))
  if (missing) throw damaged(dataDir, `${missing} is missing`)
  const control = await stat(join(dataDir, 'global', 'pg_control')).catch(() => undefined)
  if (control?.size !== 8192) throw damaged(dataDir, 'its file global/pg_control is missing or cut short')
  return true
}

function refuseForeignOwner(dataDir: string, ownerUid: number, identity: Identity): void {
  const uid = identity?.uid ?? process.getuid?.()
  // As root an empty folder of root's is replaced by the new cluster; PostgreSQL judges a full one itself.
  if (ownerUid === uid || identity) return
  throw new EmbeddedPostgresError(
    'data-dir-unusable',
    `The data directory ${dataDir} belongs to user ${ownerUid}, and we run as user ${uid}.`,
    'Run as that user, or set DATA_DIR to a folder of your own.',
  )
}

async function readVersion(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw damaged(
      dataDir,
      error.code === 'ENOENT' ? 'it is not empty but has no PG_VERSION' : 'PG_VERSION cannot be read',
    )
  })
  if (!/^\d+(\.\d+)?\s*$/.test(text)) throw damaged(dataDir, 'PG_VERSION does not hold a version')
  return Number.parseInt(text, 10)
}

function damaged(dataDir: string, what: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'data-damaged',
    `The folder ${dataDir} is not a whole database: ${what}.`,
    'Put a whole backup back in its place, or set DATA_DIR to another folder. Nothing was deleted.',
  )
}
