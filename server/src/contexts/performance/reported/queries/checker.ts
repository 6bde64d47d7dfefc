import type { Read, StaffActor } from '../../../../kernel/app.ts'
import { agenciesBelow, overseenUnits, type UnitNode, unitTree } from '../../../organisation/index.ts'

/** The units whose figures somebody checks: directly below theirs; for the province's office those below the People's Committee. */
export async function unitsBelowChecker(read: Read, actor: StaffActor): Promise<string[]> {
  const trees = await unitTree(read, read.today)
  const whole = (await overseenUnits(read, actor.unit)) === null
  const node = whole ? trees[0] : find(trees, actor.unit)
  return node ? agenciesBelow(node).map(({ id }) => id) : []
}

const find = (nodes: readonly UnitNode[], unit: string): UnitNode | undefined =>
  nodes.find(({ id }) => id === unit) ??
  nodes.map(({ children }) => find(children, unit)).find((node) => node !== undefined)
