import { parentPort, workerData } from 'node:worker_threads'
import { type Bulk, inBulk } from '../../kernel/bulk.ts'
import { createApp } from '../../kernel/create-app.ts'
import { openDatabase } from '../../kernel/database.ts'
import type { ThreadAsked, ThreadSays } from './actions/gather-in-threads.ts'
import { gatherPart } from './actions/gather-part.ts'
import type { Gathered } from './store/rebuild.ts'

/** A thread of `gather-in-threads.ts`: makes its part of the log, hands over what comes of them, and ends. */
const { databaseUrl, snapshot, part } = workerData as ThreadAsked
const port = parentPort!
const say = (says: ThreadSays, moved: ArrayBuffer[] = []) => port.postMessage(says, moved)

/** Who waits for the database to take their lines, in this order. */
const waiting: (() => void)[] = []
port.on('message', () => waiting.shift()?.())
const to: Gathered = {
  copy: (into, lines) =>
    new Promise((taken) => {
      const bytes = new TextEncoder().encode(lines as string)
      waiting.push(taken)
      say({ into, lines: bytes }, [bytes.buffer])
    }),
}

const { db, close } = openDatabase(databaseUrl, { max: 2 })
const app = createApp(db, () => new Date())
const gather = (log: Bulk): Promise<void> =>
  app.read({ kind: 'system', id: 'performance.rebuild' }, (read) =>
    gatherPart(read, { log, to, part, onProgress: say }),
  )
try {
  await inBulk(databaseUrl, 'mot-cua gather counts', gather, snapshot)
} finally {
  await close()
  port.close()
}
