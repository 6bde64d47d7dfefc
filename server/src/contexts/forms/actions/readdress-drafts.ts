import type { Tx } from '../../../kernel/app.ts'
import { receivingUnit } from '../../organisation/index.ts'
import { readdress } from '../store/draft.ts'

/**
 * Drafts addressed to units that have ended show the successor from now on; nobody has to do anything. What is handed in
 * before this has run is received by the successor as well: a submission asks for the receiving unit itself.
 */
export async function readdressDrafts(tx: Tx, units: readonly string[]): Promise<void> {
  for (const unit of new Set(units)) {
    const receiving = await receivingUnit(tx, unit)
    if (receiving && receiving.id !== unit)
      await readdress(tx, unit, { unit: receiving.id, desk: receiving.desk.id })
  }
}
