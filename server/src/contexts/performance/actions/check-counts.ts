import type { App } from '../../../kernel/app.ts'
import { inBulk } from '../../../kernel/bulk.ts'
import { addCountCheck, type CountCheck } from '../store/count-check.ts'
import { compareCounts } from './rebuild-counts.ts'

/** Makes counts anew of the log, beside those that are kept, and writes down how they differ. It changes no count. */
export async function checkCounts(app: App, databaseUrl: string): Promise<CountCheck> {
  const begun = performance.now()
  const differences = await inBulk(databaseUrl, 'mot-cua check counts', (bulk) =>
    compareCounts(app, bulk, { threads: { databaseUrl } }),
  )
  const isSame = differences.every(({ missing, surplus }) => missing + surplus === 0)
  const check = { at: app.now(), seconds: (performance.now() - begun) / 1000, differences, isSame }
  await app.transaction({ kind: 'system', id: 'performance.check-counts' }, async (tx) => {
    await addCountCheck(tx, check)
    tx.audit('performance.check-counts', isSame ? 'same' : 'different')
  })
  return check
}
