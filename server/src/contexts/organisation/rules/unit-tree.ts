/** What the tree needs to know of a unit. */
export type TreeUnit = { id: string; parent: string | null; isDesk: boolean }

/** The units above `id`, nearest first; empty for a root or an unknown unit. */
export function ancestorsOf<U extends TreeUnit>(id: string, units: ReadonlyMap<string, U>): U[] {
  const found: U[] = []
  let parent = units.get(id)?.parent
  while (parent) {
    const unit = units.get(parent)
    // A parent that comes back would make the walk endless; data that has a cycle is refused at loading.
    if (!unit || found.includes(unit)) break
    found.push(unit)
    parent = unit.parent
  }
  return found
}

/** From the root down to the unit itself; empty when the unit is unknown. */
export function pathOf<U extends TreeUnit>(id: string, units: ReadonlyMap<string, U>): U[] {
  const unit = units.get(id)
  return unit ? [...ancestorsOf(id, units).reverse(), unit] : []
}

/** Whether the unit is `whole` or lies below it. */
export const isWithin = (id: string, whole: string, units: ReadonlyMap<string, TreeUnit>): boolean =>
  pathOf(id, units).some((unit) => unit.id === whole)

/** Finds the one-stop desk that receives for a unit: its own, else that of the nearest unit above. */
export function deskFinder<U extends TreeUnit>(units: ReadonlyMap<string, U>): (id: string) => U | undefined {
  const deskUnder = new Map<string | null, U>()
  for (const unit of units.values())
    if (unit.isDesk && !deskUnder.has(unit.parent)) deskUnder.set(unit.parent, unit)
  return (id) => {
    const own = units.get(id)
    if (!own || own.isDesk) return own
    return [own, ...ancestorsOf(id, units)].map((owner) => deskUnder.get(owner.id)).find(Boolean)
  }
}

/** What is wrong with the tree, in words for whoever prepares the data; empty when nothing is. */
export function faultsOfTree(units: readonly TreeUnit[]): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const faults: string[] = byId.size === units.length ? [] : ['two units have the same id']
  for (const unit of units) {
    if (unit.parent && !byId.has(unit.parent)) faults.push(`${unit.id}: its parent ${unit.parent} is missing`)
    const root = ancestorsOf(unit.id, byId).at(-1) ?? unit
    if (root.parent && byId.has(root.parent)) faults.push(`${unit.id}: lies below itself`)
  }
  return faults
}
