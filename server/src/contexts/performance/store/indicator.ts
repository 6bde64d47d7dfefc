import type { Tx } from '../../../kernel/app.ts'
import { type IndicatorRow, performanceDb } from './tables.ts'

export async function saveIndicators(
  tx: Tx,
  indicators: readonly Omit<IndicatorRow, 'position'>[],
): Promise<void> {
  for (const [position, indicator] of indicators.entries()) {
    const row = { ...indicator, position }
    await performanceDb(tx)
      .insertInto('performance.indicator')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}
