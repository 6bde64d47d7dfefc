import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { successorOf, type UnitNode, unitTree, withPredecessors } from '../../organisation/index.ts'
import { unitsUnder } from '../../performance/index.ts'
import { planErrors } from '../errors.ts'
import type { Scope } from './figures-at.ts'
import { findPath } from './unit-nodes.ts'

/** What a plan is looked at over; `below`: the unit with everything under it today, without what they took over. */
export type Looked = Scope & { below: readonly string[] | null }

/** The whole province, or a unit with everything below it and the units whose work came wholly to these by then. */
export async function scopeOf(read: Read, unit: string | undefined, at: PlainDate): Promise<Looked> {
  const trees = await unitTree(read, at)
  const path = unit === undefined ? null : await pathTo(read, trees, unit, at)
  const below = path?.at(-1) ? unitsUnder(path.at(-1)!).map(({ id }) => id) : null
  return { at, trees, path, below, units: below && (await withPredecessors(read, below, at)) }
}

/** From the root to the unit, or to the one that does its work on the day. */
async function pathTo(
  read: Read,
  trees: readonly UnitNode[],
  unit: string,
  at: PlainDate,
): Promise<UnitNode[]> {
  const path = findPath(trees, await successorOf(read, unit, at))
  if (!path) throw planErrors.unitNotFound(unit)
  return path
}
