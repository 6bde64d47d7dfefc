import { type Tier, tiers } from '../../../kernel/values/tier.ts'
import { holdsOn, placeVersion, type Validity } from '../../../kernel/values/validity.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { faultsOfTree } from './unit-tree.ts'

/** What a tree of any day is judged by. */
export type DatedUnit = Validity & {
  unit: string
  parent: string | null
  tier: Tier
  isDesk: boolean
}

/** The history as it would be with another version of a unit from a day on; the version's own `id` and `validTo` are placed. */
export function withVersion(history: readonly DatedUnit[], version: Omit<DatedUnit, 'validTo'>): DatedUnit[] {
  const own = history.filter(({ unit }) => unit === version.unit)
  const { closes, validTo } = placeVersion(own, version.validFrom)
  const before = own.find(({ id }) => id === closes)
  return [
    ...history.flatMap((standing) =>
      standing.id !== closes
        ? [standing]
        : standing.validFrom < version.validFrom
          ? [{ ...standing, validTo: version.validFrom }]
          : [],
    ),
    { ...version, validTo: validTo ?? before?.validTo ?? null },
  ]
}

/**
 * What is wrong with the tree on any day from `from` on: a unit below itself, without its parent, above its own tier, or a
 * desk with units below it. Empty when nothing is; the tree changes only on days on which a version begins or ends.
 */
export function faultsOfHistory(history: readonly DatedUnit[], from: PlainDate): string[] {
  const days = history.flatMap(({ validFrom, validTo }) => (validTo ? [validFrom, validTo] : [validFrom]))
  const faults = new Set<string>()
  for (const day of new Set([from, ...days.filter((date) => date > from)])) {
    const tree = history.filter((version) => holdsOn(version, day))
    const byId = new Map(tree.map((version) => [version.unit, version]))
    for (const fault of faultsOfTree(tree.map(({ unit, ...rest }) => ({ ...rest, id: unit }))))
      faults.add(fault)
    for (const { unit, parent, tier } of tree) {
      const above = byId.get(parent ?? '')
      if (above && tiers.indexOf(tier) < tiers.indexOf(above.tier))
        faults.add(`${unit}: its tier is above that of ${above.unit}`)
      if (above?.isDesk) faults.add(`${unit}: lies below the desk ${above.unit}`)
    }
  }
  return [...faults]
}
