import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import {
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.ts'
import { listProcesses } from './postmaster.ts'

/** What a launcher in another process said: its address and number, or its refusal. */
export type Launched = { url?: string; code?: string; message?: string; child: ChildProcess }

export type Ground = {
  folder: string
  dataDir: string
  lines: string[]
  start(options?: Partial<EmbeddedPostgresOptions>): Promise<EmbeddedPostgres>
  refusal(options?: Partial<EmbeddedPostgresOptions>): Promise<EmbeddedPostgresError>
  launchElsewhere(options?: Partial<EmbeddedPostgresOptions>, uid?: number): Promise<Launched>
  /** A disk of its own in memory, or undefined where mounting is not permitted. */
  mountDisk(size: string): Promise<string | undefined>
  cleanUp(): Promise<void>
}

/** A folder of its own for one test; `cleanUp` ends everything that runs in it and removes it. */
export async function makeGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-postgres-'))
  await chmod(folder, 0o755)
  const dataDir = join(folder, 'postgres')
  const started: EmbeddedPostgres[] = []
  const children: ChildProcess[] = []
  const usedDirs = new Set<string>()
  const disks: string[] = []
  const lines: string[] = []
  const start = async (options: Partial<EmbeddedPostgresOptions> = {}) => {
    usedDirs.add(options.dataDir ?? dataDir)
    const server = await startEmbeddedPostgres({
      dataDir,
      fsync: false,
      log: (line) => lines.push(line),
      ...options,
    })
    started.push(server)
    return server
  }
  return {
    folder,
    dataDir,
    lines,
    start,
    refusal: async (options) => {
      const outcome = await start(options).catch((error: unknown) => error)
      if (outcome instanceof EmbeddedPostgresError) return outcome
      throw new Error('it was not refused', { cause: outcome })
    },
    launchElsewhere: async (options = {}, uid) => {
      usedDirs.add(options.dataDir ?? dataDir)
      const launched = await launchElsewhere({ dataDir, fsync: false, ...options }, uid)
      children.push(launched.child)
      return launched
    },
    mountDisk: async (size) => {
      const disk = join(folder, 'disk')
      await mkdir(disk)
      const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'none', disk])
      if (status !== 0) return undefined
      disks.push(disk)
      return disk
    },
    cleanUp: async () => {
      await Promise.all(started.map((server) => server.stop()))
      for (const child of children) child.kill('SIGKILL')
      for (const dir of usedDirs) for (const pid of await listProcesses(dir)) process.kill(pid, 'SIGKILL')
      for (const disk of disks) spawnSync('umount', [disk])
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}

function launchElsewhere(options: Partial<EmbeddedPostgresOptions>, uid?: number): Promise<Launched> {
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)}
    const say = (value) => console.log(JSON.stringify(value))
    try { say({ url: (await startEmbeddedPostgres({ ...${JSON.stringify(options)}, log() {} })).url }) }
    catch (error) { say({ code: error.code, message: error.message }) }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.endsWith('\n')) resolve({ ...(JSON.parse(said) as object), child })
    })
    child.once('exit', (status) => reject(new Error(`the launcher ended with ${status}: ${said}`)))
  })
}

/** Ends a launcher as a crash would: it gets no chance to stop its database. */
export async function crash({ child }: Launched): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** Runs one statement on a connection of its own and returns the first column. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.map((row) => row[0])
  } finally {
    await client.end()
  }
}
