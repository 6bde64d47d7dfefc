import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ClusterFiles } from './cluster-files.ts'
import { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './errors.ts'
import type { Identity } from './run-program.ts'

type Failure = {
  files: ClusterFiles
  identity: Identity
  output: string
  fallback: 'init-failed' | 'start-failed'
}
type Reason = { code: EmbeddedPostgresErrorCode; sign: RegExp; says: string; hint: string }

const backup = 'Put a whole backup back in its place, or set DATA_DIR to another folder. Nothing was deleted.'

// The first that matches wins: a full disk also shows as files that could not be read.
const reasons: Reason[] = [
  {
    code: 'disk-full',
    sign: /No space left on device|Disk quota exceeded/,
    says: 'The disk that holds the database is full',
    hint: 'Free some space (at least 300 MB) or set DATA_DIR to a folder on a larger disk, then start again.',
  },
  {
    code: 'out-of-memory',
    sign: /Cannot allocate memory|out of memory|could not create shared memory segment/,
    says: 'There is not enough memory for the database',
    hint: 'Free about 400 MB of memory, or lower shared_buffers in postgresql.conf of the data directory.',
  },
  {
    code: 'port-taken',
    sign: /could not bind .* address/,
    says: 'The port asked for the database is taken or not permitted',
    hint: 'Stop the program that uses it, or choose another port above 1023; without a port a free one is found.',
  },
  {
    code: 'wrong-version',
    // Told only after the checksum of the control file was found right.
    sign: /CATALOG_VERSION_NO/,
    says: 'The database was written by another version of PostgreSQL',
    hint: 'Start the version of the product that wrote it, or set DATA_DIR to another folder. Nothing was deleted.',
  },
  {
    code: 'user-unknown',
    sign: /could not look up effective user ID/,
    says: 'PostgreSQL creates a database only as a user that has a name',
    hint: 'Add the user to /etc/passwd (in a container: a line such as `app:x:10001:10001::/:/bin/false`), then start again.',
  },
  {
    code: 'take-over-failed',
    sign: /lock file "postmaster.pid" already exists|pre-existing shared memory block/,
    says: 'Another PostgreSQL has just started on the same data directory',
    hint: 'Start again in a moment; do not delete postmaster.pid.',
  },
  {
    code: 'data-damaged',
    sign: /could not locate (a valid|required) checkpoint record|invalid checkpoint record|checksum in control file|control file contains invalid data|database files are incompatible with server|PANIC|could not open (file|directory) ".*": No such file|is not a valid data directory|invalid contents|could not read file/,
    says: 'The data directory is damaged',
    hint: backup,
  },
  {
    code: 'data-dir-unusable',
    sign: /has invalid permissions/,
    says: 'The data directory is open to other users, which PostgreSQL refuses',
    hint: 'Run `chmod 700` on the data directory, or set DATA_DIR to another folder.',
  },
]

/** Turns the output of a program of PostgreSQL that failed into an error with its own code and a way out. */
export async function explainFailure(failure: Failure): Promise<EmbeddedPostgresError> {
  const { files, output } = failure
  const cause = output.trim()
  const reason = reasons.find(({ sign }) => sign.test(output))
  if (reason) {
    const message = `${reason.says} (${files.dataDir}): ${tellingLine(output, reason.sign)}.`
    return new EmbeddedPostgresError(reason.code, message, reason.hint, cause)
  }
  if (/Permission denied|Operation not permitted|Read-only file system|wrong ownership/.test(output))
    return unusable(files.dataDir, failure.identity, cause)
  return new EmbeddedPostgresError(
    failure.fallback,
    `PostgreSQL could not ${failure.fallback === 'init-failed' ? 'create' : 'start'} the database in ${files.dataDir}: ${tellingLine(output, /FATAL|PANIC|error/)}.`,
    `Its own messages are in ${files.logFile}. Nothing was deleted.`,
    cause,
  )
}

/** Turns an error of our own file work on the cluster into one with a code; leaves every other error as it is. */
export async function explainFileError(
  error: unknown,
  files: ClusterFiles,
  identity: Identity,
): Promise<unknown> {
  if (error instanceof EmbeddedPostgresError || !(error instanceof Error)) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return explainFailure({ files, identity, output: 'No space left on device', fallback: 'start-failed' })
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code))
    return unusable(files.dataDir, identity, error)
  return error
}

async function unusable(dataDir: string, identity: Identity, cause: unknown): Promise<EmbeddedPostgresError> {
  const user = identity ? `user ${identity.uid} (PostgreSQL refuses to run as root)` : 'this user'
  const wall = await closedFolder(dataDir, identity)
  const why = wall
    ? `${wall} is closed to ${user}`
    : `${user} may not read and write it and the folder it is in`
  return new EmbeddedPostgresError(
    'data-dir-unusable',
    `The data directory ${dataDir} cannot be used: ${why}.`,
    'Set DATA_DIR to a folder that user can reach and write, for example /var/lib/mot-cua, or give it to that user (chown) and open the folders above it.',
    cause,
  )
}

/** The first folder on the way to `path` that `identity` may not pass through, judged by owner and mode. */
async function closedFolder(path: string, identity: Identity): Promise<string | undefined> {
  const parent = dirname(path)
  if (parent === path) return undefined
  const above = await closedFolder(parent, identity)
  if (above) return above
  const uid = identity?.uid ?? process.getuid?.()
  const gid = identity?.gid ?? process.getgid?.()
  const folder = await stat(parent).catch(() => undefined)
  if (!folder) return undefined
  const bit = folder.uid === uid ? 0o100 : folder.gid === gid ? 0o010 : 0o001
  return folder.mode & bit ? undefined : parent
}

/** The line that carries the sign, without PostgreSQL's time stamp, severity and full stop. */
function tellingLine(output: string, sign: RegExp): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const line = lines.find((candidate) => sign.test(candidate)) ?? lines.at(-1) ?? 'it said nothing'
  return line
    .replace(/^.*?(?:FATAL|PANIC|LOG|ERROR|DETAIL|HINT|initdb: error): +/, '')
    .replace(/\.$/, '')
    .trim()
}
