import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedPostgresError } from './errors.ts'
import { listProcesses, readPostmasterFile } from './postmaster.ts'

const orderlyStopMs = 60_000
const leftoversMs = 2_000
const quitMs = 10_000

/**
 * Ends what an earlier launcher that was killed left running in `dataDir`, so that the cluster can be started again.
 * No committed change is lost: an orphan gets PostgreSQL's fast shutdown, and its log replays whatever else is cut off.
 * Only for the holder of the lock: then nobody alive owns those processes.
 */
export async function takeOver(dataDir: string, log: (line: string) => void): Promise<void> {
  const file = await readPostmasterFile(dataDir)
  const living = await listProcesses(dataDir)
  if (living.length > 0) {
    const orphan = typeof file === 'object' && living.includes(file.pid) ? file.pid : undefined
    log(
      orphan
        ? `stopping PostgreSQL (process ${orphan}), which a killed launcher left running`
        : `waiting for ${living.length} processes that a killed PostgreSQL left behind`,
    )
    if (orphan) signal(orphan, 'SIGINT')
    await waitForEnd(dataDir, orphan ? orderlyStopMs : leftoversMs)
  }
  // PostgreSQL refuses a lock file that is cut short, or whose number another program has by now.
  if ((await readPostmasterFile(dataDir)) !== 'absent') {
    log('removing the postmaster.pid of a PostgreSQL that no longer runs')
    await rm(join(dataDir, 'postmaster.pid'), { force: true })
  }
}

async function waitForEnd(dataDir: string, patienceMs: number): Promise<void> {
  if (await allEnd(dataDir, patienceMs)) return
  // A backend that is busy computing does not notice that its postmaster died; SIGQUIT ends it at once.
  for (const pid of await listProcesses(dataDir)) signal(pid, 'SIGQUIT')
  if (await allEnd(dataDir, quitMs)) return
  throw new EmbeddedPostgresError(
    'take-over-failed',
    `An earlier PostgreSQL on ${dataDir} does not stop (processes ${(await listProcesses(dataDir)).join(', ')}).`,
    'End those processes (kill -QUIT), then start again. Do not delete postmaster.pid while they run.',
  )
}

async function allEnd(dataDir: string, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs
  while ((await listProcesses(dataDir)).length > 0) {
    if (Date.now() > deadline) return false
    await sleep(30)
  }
  return true
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself; one that we may not touch shows when the wait runs out.
  }
}
