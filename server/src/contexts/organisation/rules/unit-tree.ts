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

/** The one-stop desk that receives for a unit: its own, else that of the nearest unit above. */
export function deskOf<U extends TreeUnit>(id: string, units: ReadonlyMap<string, U>): U | undefined {
  const own = units.get(id)
  if (!own) return undefined
  if (own.isDesk) return own
  const desks = [...units.values()].filter((unit) => unit.isDesk)
  for (const { id: owner } of [own, ...ancestorsOf(id, units)]) {
    const desk = desks.find((unit) => unit.parent === owner)
    if (desk) return desk
  }
  return undefined
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
