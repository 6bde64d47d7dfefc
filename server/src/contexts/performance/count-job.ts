import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Job } from '../../kernel/app.ts'

const thread = new URL('./check-counts-thread.ts', import.meta.url)

/**
 * Each night the counts are held against the log, on connections of its own and in a thread of its own: it computes for a minute or two
 * for each million dossiers, while people go on being served; and should it need more memory than there is, it fails alone.
 */
export const countJob = (databaseUrl: string): Job => ({
  name: 'performance.check-counts',
  schedule: '50 18 * * *', // 01:50 in Vietnam
  async run() {
    const worker = new Worker(thread, { workerData: { databaseUrl } })
    // An error in the thread is thrown here.
    const [code] = await once(worker, 'exit')
    if (code !== 0) throw new Error(`The thread that checks counts ended with ${code}.`)
  },
})
