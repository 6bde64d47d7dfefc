import { Worker } from 'node:worker_threads'
import { type Bulk, shareSnapshot } from '../../../kernel/bulk.ts'
import type { Part } from '../../../kernel/replay.ts'
import type { Progress } from './gather-part.ts'

const thread = new URL('../gather-thread.ts', import.meta.url)

/** What a thread is told, and what it says: lines for a table, which are answered when the database has taken them, or how far it is. */
export type ThreadAsked = { databaseUrl: string; snapshot: string; part: Part }
export type ThreadSays = { into: string; lines: Uint8Array } | Progress

/**
 * Gathers each part in a thread, on a connection of its own that sees what `bulk` sees of what others wrote; what they make
 * is written here, so that all of it is one transaction.
 */
export async function gatherInThreads(
  bulk: Bulk,
  databaseUrl: string,
  parts: readonly Part[],
  onProgress?: (more: Progress) => void,
): Promise<void> {
  const snapshot = await shareSnapshot(bulk)
  const workers = parts.map(
    (part) => new Worker(thread, { workerData: { databaseUrl, snapshot, part } satisfies ThreadAsked }),
  )
  let writing: Promise<void> = Promise.resolve()
  const write = (into: string, lines: Uint8Array) => (writing = writing.then(() => bulk.copy(into, lines)))
  try {
    await Promise.all(workers.map((worker) => listen(worker, { write, onProgress })))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Until the thread has ended; what goes wrong in it, or with what it made, is thrown. */
const listen = (
  worker: Worker,
  {
    write,
    onProgress,
  }: {
    write: (into: string, lines: Uint8Array) => Promise<void>
    onProgress?: ((more: Progress) => void) | undefined
  },
) =>
  new Promise<void>((resolve, reject) => {
    worker.on('message', (says: ThreadSays) => {
      if (!('into' in says)) return onProgress?.(says)
      write(says.into, says.lines).then(() => worker.postMessage('taken'), reject)
    })
    worker.on('error', reject)
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A thread that makes counts anew ended with ${code}.`)),
    )
  })
