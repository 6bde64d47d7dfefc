/** A unit as the tree of a day has it. */
export type TreeUnit = { id: string; parent: string | null; kind: string; tier: string; nameVi: string }

const isAgency = ({ kind }: TreeUnit): boolean => kind !== 'division' && kind !== 'one-stop-desk'

/** Who reports to whom on a day: agencies directly below a People's Committee, communes through their district where there is one. */
export function createReporting(units: readonly TreeUnit[]) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const root = units.find(({ parent }) => parent === null || !byId.has(parent))
  const office = units.find(
    ({ kind, tier, parent }) => kind === 'office' && tier === 'province' && parent === root?.id,
  )
  const reports = (unit: TreeUnit): boolean =>
    unit.parent !== null && isAgency(unit) && byId.get(unit.parent)?.kind === 'peoples-committee'
  /** Where reports of the province come together: at the office, or at the unit that is named. */
  const lead = (to: string | undefined): string | null =>
    (to !== undefined
      ? units.find(({ nameVi, parent }) => nameVi === to && parent === root?.id)?.id
      : undefined) ??
    office?.id ??
    null
  const below = (id: string): TreeUnit[] =>
    units.filter(({ parent }) => parent === id).flatMap((unit) => [unit, ...below(unit.id)])
  /** Who gets the report of a unit's own; null: it makes none. */
  const receiverOf = (id: string, to?: string): string | null => {
    const unit = byId.get(id)
    if (!unit || !reports(unit)) return null
    return unit.parent === root?.id ? lead(to) : unit.parent
  }
  return {
    /** Every unit that makes reports of its own. */
    reporters: (): string[] => units.filter(reports).map(({ id }) => id),
    receiverOf,
    /** Whose reports come together at the unit, its own with them; none where nobody else reports to it. */
    partsOf: (id: string, to?: string): string[] => {
      const others = units.filter((unit) => unit.id !== id && receiverOf(unit.id, to) === id)
      const own = units.filter((unit) => unit.id === id && others.length > 0 && reports(unit))
      return [...own, ...others].map((unit) => unit.id)
    },
    /** Who gets what a unit consolidated: the office of the province; null: a body outside, to which the office itself reports. */
    receiverOfAll: (id: string, to?: string): string | null => {
      if (id === office?.id) return null
      return id === lead(to) ? (office?.id ?? null) : lead(to)
    },
    isBelow: (id: string, above: string): boolean => below(above).some((unit) => unit.id === id),
    /** A unit with everything below it that does not report by itself. */
    unitsIn: (id: string): string[] => {
      const apart = new Set(
        below(id)
          .filter(reports)
          .flatMap((unit) => [unit.id, ...below(unit.id).map((one) => one.id)]),
      )
      return [
        id,
        ...below(id)
          .map((unit) => unit.id)
          .filter((one) => !apart.has(one)),
      ]
    },
  }
}
export type Reporting = ReturnType<typeof createReporting>
