import type { Tier } from './happening.ts'

/** Who handles a procedure: agencies of its tiers, or only those that receive it. */
type Handled = { tiers: readonly Tier[]; responsible: string | null; receivers: readonly string[] }

/**
 * The procedures that the units handle, or (null) that are handled at all; with a tier, those handled at it.
 */
export const handledAt = <One extends Handled>(
  all: readonly One[],
  units: readonly { id: string; tier: Tier }[] | null,
  tier?: Tier | undefined,
): One[] =>
  all.filter((one) => {
    if (units === null && tier === undefined) return true
    const at = units === null ? one.tiers : handledBy(one, units)
    return tier === undefined ? at.length > 0 : at.includes(tier)
  })

/**
 * The tiers at which a procedure is handled by one of the units: by the agency responsible for its field at the province, by every
 * unit of the other tiers, or by those that alone receive it.
 */
export function handledBy(
  { tiers, responsible, receivers }: Handled,
  units: readonly { id: string; tier: Tier }[],
): Tier[] {
  const has = (unit: string) => units.some(({ id }) => id === unit)
  if (receivers.length > 0) return receivers.some(has) ? [...tiers] : []
  return tiers.filter((tier) =>
    tier === 'province' ? responsible !== null && has(responsible) : units.some((unit) => unit.tier === tier),
  )
}
