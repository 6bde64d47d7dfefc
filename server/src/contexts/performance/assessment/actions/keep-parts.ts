import type { App } from '../../../../kernel/app.ts'
import { addMonths } from '../../../../kernel/values/vietnam-time.ts'
import { partsOfUnits } from '../../../dossiers/index.ts'
import { monthsUpTo } from '../../rules/months.ts'
import { momentsOf, monthEnd } from '../../rules/period.ts'
import { keepMonth, keptMonths } from '../store.ts'

/** How far back: an assessment looks at the running year, and at those before seldom. */
const monthsBack = 24

/** Keeps of each month that has ended which parts units took in dossiers, so that an assessment counts the running one only. */
export async function keepParts(app: App): Promise<void> {
  const actor = { kind: 'system', id: 'performance.keep-parts' } as const
  const missing = await app.read(actor, async (read) => {
    const months = monthsUpTo(addMonths(read.today, -1), monthsBack)
    const kept = await keptMonths(read, months)
    return months.filter((month) => !kept.has(month))
  })
  for (const month of missing)
    await app.transaction(actor, async (tx) => {
      const span = momentsOf({ from: month, to: monthEnd(month) })
      await keepMonth(tx, month, await partsOfUnits(tx, { ...span, units: null }))
    })
}
