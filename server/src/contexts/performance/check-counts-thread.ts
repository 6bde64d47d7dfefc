import { workerData } from 'node:worker_threads'
import { createApp } from '../../kernel/create-app.ts'
import { openDatabase } from '../../kernel/database.ts'
import { checkCounts } from './actions/check-counts.ts'

/** The thread of `count-job.ts`: holds the counts of the database against its log, and ends. */
const { databaseUrl } = workerData as { databaseUrl: string }
const { db, close } = openDatabase(databaseUrl, { max: 2 })
try {
  await checkCounts(
    createApp(db, () => new Date()),
    databaseUrl,
  )
} finally {
  await close()
}
