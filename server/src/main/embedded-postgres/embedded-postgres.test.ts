import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRunning } from './embedded-postgres.ts'
import { listProcesses, readPostmasterFile } from './postmaster.ts'
import { ask, crash, type Ground, makeGround } from './test-ground.ts'

let ground: Ground
beforeEach(async () => {
  ground = await makeGround()
})
afterEach(() => ground.cleanUp())

async function postmasterPid(): Promise<number> {
  const file = await readPostmasterFile(ground.dataDir)
  if (typeof file === 'string') throw new Error(`postmaster.pid is ${file}`)
  return file.pid
}

test('a new cluster is made with fsync, Vietnamese order, a password, and only on this machine', async () => {
  const { url, port } = await ground.start({ fsync: true })
  expect(url).toMatch(new RegExp(`^postgres://mot_cua:[\\w-]{32}@127\\.0\\.0\\.1:${port}/postgres$`))
  const names = "select x from (values ('Ân'),('An'),('Ăn'),('Đức'),('Dung'),('Yên'),('Áo')) v(x) order by x"
  expect(await ask(url, names)).toEqual(['An', 'Áo', 'Ăn', 'Ân', 'Dung', 'Đức', 'Yên'])
  const settings = `select name || '=' || setting from pg_settings where name in
    ('fsync','listen_addresses','max_connections','server_encoding','shared_buffers','TimeZone',
     'unix_socket_directories','data_checksums','shared_preload_libraries') order by name collate "C"`
  expect(await ask(url, settings)).toEqual([
    'TimeZone=UTC',
    'data_checksums=on',
    'fsync=on',
    'listen_addresses=127.0.0.1',
    'max_connections=100',
    'server_encoding=UTF8',
    'shared_buffers=32768',
    'shared_preload_libraries=pg_stat_statements',
    'unix_socket_directories=',
  ])
  expect(await ask(url, 'select distinct auth_method from pg_hba_file_rules')).toEqual(['scram-sha-256'])
  await expect(ask(url.replace(/:[\w-]{32}@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
  expect((await stat(`${ground.dataDir}-password`)).mode & 0o777).toBe(0o600)
  expect((await stat(ground.dataDir)).mode & 0o777).toBe(0o700)
  expect(await readdir(ground.folder)).toEqual([
    'postgres',
    'postgres-lock',
    'postgres-password',
    'postgres.log',
  ])
})

test('data and password live on after stop, stop may be repeated, and a running cluster can be found', async () => {
  expect(await findRunning(ground.dataDir)).toBeNull()
  const first = await ground.start()
  await ask(first.url, 'create table kept as select 42 as answer')
  expect(await findRunning(ground.dataDir)).toBe(first.url)
  await Promise.all([first.stop(), first.stop()])
  expect(await findRunning(ground.dataDir)).toBeNull()
  expect(await listProcesses(ground.dataDir)).toEqual([])
  const second = await ground.start({ port: first.port })
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'select answer from kept')).toEqual([42])
})

test('stop ends open connections and rolls their transactions back', async () => {
  const { url, stop } = await ground.start()
  const client = new pg.Client({ connectionString: url })
  const cut = new Promise((resolve) => client.on('error', resolve))
  await client.connect()
  await client.query('begin')
  await client.query('create table unfinished ()')
  await stop()
  expect(String(await cut)).toContain('terminat')
  const again = await ground.start()
  expect(await ask(again.url, "select to_regclass('unfinished')")).toEqual([null])
})

test('a launcher that is killed leaves an orphan, which the next start takes over with its data', async () => {
  const launched = await ground.launchElsewhere()
  const orphan = await postmasterPid()
  // Its own process group: the terminal's Ctrl-C does not reach it.
  expect((await readFile(`/proc/${orphan}/stat`, 'utf8')).split(' ')[4]).toBe(String(orphan))
  await ask(launched.url!, 'create table kept as select 42 as answer')
  await crash(launched)
  expect(await listProcesses(ground.dataDir)).toContain(orphan)
  const { url } = await ground.start()
  expect(url.replace(/:\d+\//, '')).toBe(launched.url!.replace(/:\d+\//, ''))
  expect(await ask(url, 'select answer from kept')).toEqual([42])
  expect(await listProcesses(ground.dataDir)).not.toContain(orphan)
  expect(ground.lines[0]).toContain(`stopping PostgreSQL (process ${orphan})`)
})

test('a postmaster killed in the middle of a computation is started again at once', async () => {
  const first = await ground.start()
  await ask(first.url, 'create table kept as select 42 as answer')
  const busy = ask(first.url, 'select count(*) from generate_series(1, 1e11)').catch(() => 'cut')
  await expect
    .poll(() =>
      ask(
        first.url,
        "select count(*)::int from pg_stat_activity where query like '%1e11)' and state = 'active'",
      ),
    )
    .toEqual([1])
  process.kill(await postmasterPid(), 'SIGKILL')
  await expect.poll(() => ground.lines.at(-1)).toContain('ended by itself (SIGKILL)')
  await first.stop()
  const { url } = await ground.start()
  expect(await ask(url, 'select answer from kept')).toEqual([42])
  expect(await busy).toBe('cut')
})

test('a postmaster.pid that is stale, cut short, or names another program does not stop the start', async () => {
  const { port, stop: stopFirst } = await ground.start()
  await stopFirst()
  const rest = `${ground.dataDir}\n1\n${port}\n\n127.0.0.1\n0 0\nready\n`
  for (const pidFile of [`999999\n${rest}`, '', '12', 'rubbish', `${process.pid}\n${rest}`]) {
    await writeFile(join(ground.dataDir, 'postmaster.pid'), pidFile)
    expect(await findRunning(ground.dataDir)).toBeNull()
    const { stop } = await ground.start()
    await stop()
  }
})

test('two live launchers on one folder are refused, in one process and in two; a dead one is not', async () => {
  const mine = await ground.start()
  const second = await ground.refusal()
  expect([second.code, second.message]).toEqual([
    'locked',
    `Process ${process.pid} is already running the database in ${ground.dataDir}.`,
  ])
  expect((await ground.launchElsewhere()).code).toBe('locked')
  expect(await ask(mine.url, 'select 1')).toEqual([1])
  await mine.stop()
  await writeFile(`${ground.dataDir}-lock`, `${process.pid}\n`)
  const outcomes = await Promise.allSettled([ground.start(), ground.start(), ground.start()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
})

test('a crash while the cluster is being created leaves nothing half made', async () => {
  const creating = ground.launchElsewhere()
  creating.catch(() => {})
  await expect
    .poll(async () => (await readdir(ground.folder)).some((name) => name.includes('creating')))
    .toBe(true)
  process.kill(Number(await readFile(`${ground.dataDir}-lock`, 'utf8')), 'SIGKILL')
  await expect(creating).rejects.toThrow('ended')
  expect(await readdir(ground.folder)).not.toContain('postgres')
  const { url } = await ground.start()
  expect(await ask(url, 'select 1')).toEqual([1])
  expect((await readdir(ground.folder)).filter((name) => name.includes('creating'))).toEqual([])
})

test('a lost password file is replaced, a wrong one is refused', async () => {
  const first = await ground.start()
  await first.stop()
  await writeFile(`${ground.dataDir}-password`, 'of-another-backup\n')
  expect((await ground.refusal()).code).toBe('password-mismatch')
  await rm(`${ground.dataDir}-password`)
  const { url } = await ground.start({ port: first.port })
  expect(url).not.toBe(first.url)
  expect(await ask(url, 'select 1')).toEqual([1])
})
