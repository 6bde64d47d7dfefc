import type { UnitNode } from '../../organisation/index.ts'

/** The nodes from a root down to the unit; undefined when it is in none of the trees. */
export function findPath(trees: readonly UnitNode[], unit: string): UnitNode[] | undefined {
  for (const node of trees) {
    if (node.id === unit) return [node]
    const rest = findPath(node.children, unit)
    if (rest) return [node, ...rest]
  }
  return undefined
}
