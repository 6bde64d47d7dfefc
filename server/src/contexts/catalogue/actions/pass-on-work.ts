import type { Tx } from '../../../kernel/app.ts'
import { passOnProposals, passOnReviewRows } from '../store/takeover.ts'

type Reorganised = { successions: readonly { predecessor: string; successor: string; isMain: boolean }[] }

/**
 * What ended units had begun goes on at their main successors: rows of reviews that are not decided yet, proposals that are not
 * carried out. Done again, nothing changes.
 */
export async function passOnWork(tx: Tx, { successions }: Reorganised): Promise<void> {
  for (const { predecessor, successor, isMain } of successions) {
    if (!isMain) continue
    await passOnReviewRows(tx, { unit: predecessor, successor })
    await passOnProposals(tx, { unit: predecessor, successor })
  }
}
