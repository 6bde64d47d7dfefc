import type { UnitNode } from '../../organisation/index.ts'

/** The node and every one under it. */
export const unitsUnder = (node: UnitNode): UnitNode[] => [node, ...node.children.flatMap(unitsUnder)]

/** The nodes from a root down to the unit; undefined when it is in none of the trees. */
export function findPath(trees: readonly UnitNode[], unit: string): UnitNode[] | undefined {
  for (const node of trees) {
    if (node.id === unit) return [node]
    const rest = findPath(node.children, unit)
    if (rest) return [node, ...rest]
  }
  return undefined
}
