import { randomUUID } from 'node:crypto'
import { chmod, cp, lstat, readdir, readFile, readlink, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './errors.ts'

const parts = ['package.json', 'scripts', 'native']

/**
 * A whole copy of the package that every user can read, in a folder of ours under `cacheRoot`; made only when there is
 * none or it differs from the package, and put in place in one step.
 */
export async function cachePackage(packageDir: string, cacheRoot: string): Promise<string> {
  try {
    const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as {
      version: string
    }
    const cache = join(cacheRoot, `mot-cua-pg-${version}-${process.getuid?.() ?? 0}`)
    if ((await isOurs(cache)) && (await isSame(packageDir, cache))) return cache
    const fresh = `${cache}-${randomUUID()}`
    try {
      await copy(packageDir, fresh)
      await putInPlace(fresh, cache, packageDir)
    } finally {
      await rm(fresh, { recursive: true, force: true })
    }
    return cache
  } catch (error) {
    throw error instanceof EmbeddedPostgresError
      ? error
      : cannotCopy(cacheRoot, error as NodeJS.ErrnoException)
  }
}

async function copy(packageDir: string, fresh: string): Promise<void> {
  for (const part of parts)
    await cp(join(packageDir, part), join(fresh, part), { recursive: true, verbatimSymlinks: true })
  await chmod(fresh, 0o755)
  // The package may have been installed under a strict umask.
  for (const entry of await readdir(fresh, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const runs = entry.isDirectory() || entry.parentPath.endsWith('/bin') || entry.name.includes('.so')
    if (!entry.isSymbolicLink()) await chmod(path, runs ? 0o755 : 0o644)
  }
}

async function putInPlace(fresh: string, cache: string, packageDir: string): Promise<void> {
  const old = `${cache}-${randomUUID()}`
  // A PostgreSQL that runs from the old copy keeps its open files, and finds the others under the same names.
  const hadOld = await rename(cache, old).then(
    () => true,
    () => false,
  )
  try {
    await rename(fresh, cache)
  } catch (error) {
    // Another process was quicker; its copy serves as well.
    if (!(await isOurs(cache)) || !(await isSame(packageDir, cache))) throw error
  } finally {
    if (hadOld) await rm(old, { recursive: true, force: true })
  }
}

/** A folder under /var/tmp is used only if nobody else could have filled it. */
async function isOurs(cache: string): Promise<boolean> {
  const folder = await lstat(cache).catch(() => undefined)
  if (!folder) return false
  if (folder.isDirectory() && folder.uid === process.getuid?.() && (folder.mode & 0o022) === 0) return true
  throw new EmbeddedPostgresError(
    'binaries-unusable',
    `The folder ${cache} was not made by us, so the programs in it are not run.`,
    'Move that folder away and start again.',
  )
}

/** Same files of the same sizes: system cleaners delete old files one by one from temporary folders. */
async function isSame(packageDir: string, cache: string): Promise<boolean> {
  const entries = (await readdir(packageDir, { recursive: true })).filter((name) =>
    parts.some((part) => name === part || name.startsWith(`${part}/`)),
  )
  const same = await Promise.all(
    entries.map(async (name) => {
      const [expected, present] = [join(packageDir, name), join(cache, name)].map(fingerprint)
      return (await expected) === (await present)
    }),
  )
  return same.every(Boolean)
}

async function fingerprint(path: string): Promise<string> {
  const file = await lstat(path).catch(() => undefined)
  if (!file) return 'missing'
  if (file.isDirectory()) return 'folder'
  return file.isSymbolicLink() ? `-> ${await readlink(path)}` : `${file.size} bytes`
}

function cannotCopy(cacheRoot: string, cause: NodeJS.ErrnoException): EmbeddedPostgresError {
  if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT')
    return new EmbeddedPostgresError(
      'disk-full',
      `There is no room in ${cacheRoot} for a copy of the programs of PostgreSQL.`,
      `Free 100 MB in ${cacheRoot}, or install the product where every user may read it.`,
      cause,
    )
  return new EmbeddedPostgresError(
    'binaries-unusable',
    `The programs of PostgreSQL could not be copied to ${cacheRoot} (${cause.message}).`,
    `Make ${cacheRoot} writable, or install the product where every user may read it (not in a closed home folder).`,
    cause,
  )
}
