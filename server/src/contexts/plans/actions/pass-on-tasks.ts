import type { Tx } from '../../../kernel/app.ts'
import { taskKey } from '../queries/task-parties.ts'
import { furthestBehind } from '../rules/task-term.ts'
import { giveWorkTo, mergeWork, type WorkSoFar, worksOfUnit } from '../store/task-takeover.ts'

type Reorganised = { successions: readonly { predecessor: string; successor: string; isMain: boolean }[] }

/**
 * The tasks of units that ended go on at their main successors. Where the successor has the same task, the piece of work that is
 * furthest behind goes on and the other stays readable as part of it. Done again, nothing changes.
 */
export async function passOnTasks(tx: Tx, { successions }: Reorganised): Promise<void> {
  for (const { predecessor, successor, isMain } of successions)
    if (isMain && predecessor !== successor) await passOn(tx, predecessor, successor)
}

async function passOn(tx: Tx, predecessor: string, successor: string): Promise<void> {
  const own = await worksOfUnit(tx, successor)
  for (const work of await worksOfUnit(tx, predecessor)) {
    const same = own.find((one) => isSameTask(one, work))
    if (same && furthestBehind([same, work]) === same) await mergeWork(tx, work.id, same.id)
    else {
      if (same) await mergeWork(tx, same.id, work.id)
      await giveWorkTo(tx, work.id, successor)
    }
  }
}

const isSameTask = (one: WorkSoFar, other: WorkSoFar): boolean =>
  !one.isPart && !other.isPart && one.plan === other.plan && taskKey(one) === taskKey(other)
