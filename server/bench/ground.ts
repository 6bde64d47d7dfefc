import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/main/embedded-postgres/embedded-postgres.ts'
import { ensureDatabase } from '../src/main/ensure-database.ts'

/**
 * A database server for one bench, with the settings of production (fsync on); gone afterwards, unless `BENCH_FOLDER` names
 * where it is to stay for the next run.
 */
export async function withDatabase(
  work: (databaseUrl: string, folder: string) => Promise<void>,
): Promise<void> {
  const kept = process.env.BENCH_FOLDER
  if (kept) await mkdir(kept, { recursive: true })
  const folder = kept ?? (await mkdtemp('/var/tmp/mot-cua-bench-'))
  await chmod(folder, 0o755)
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => {} })
  try {
    await work(await ensureDatabase(postgres.url), folder)
  } finally {
    await postgres.stop()
    if (!kept) await rm(folder, { recursive: true, force: true })
  }
}

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`

/** Runs `work` for each number below `count`, `users` at a time; the time of each in ms, sorted, and the whole time. */
export async function drive(count: number, users: number, work: (index: number) => Promise<boolean>) {
  const times: number[] = []
  let next = 0
  let errors = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: users }, async () => {
      while (next < count) {
        const index = next++
        const start = performance.now()
        const good = await work(index).catch(() => false)
        times.push(performance.now() - start)
        if (!good) errors++
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: count / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), errors }
}
