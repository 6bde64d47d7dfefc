import type { Read, StaffActor } from '../../../kernel/app.ts'
import { agenciesBelow, unitTree } from '../../organisation/index.ts'
import { mayHandDown } from '../rules/assignment-permissions.ts'
import { rightsOf } from './rights.ts'
import { findPath } from './unit-nodes.ts'

/** Whether somebody may hand targets down and there is a unit directly below to hand them to. */
export async function handsDown(read: Read, actor: StaffActor): Promise<boolean> {
  if (!mayHandDown(actor)) return false
  const trees = await unitTree(read, read.today)
  const { provincial } = await rightsOf(read, actor)
  const giver = provincial ? trees[0] : findPath(trees, actor.unit)?.at(-1)
  return giver !== undefined && agenciesBelow(giver).length > 0
}
