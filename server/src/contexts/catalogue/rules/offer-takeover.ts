import type { ServiceLevel } from './procedure-record.ts'

/** What one unit offers of a procedure by a decision for it alone. */
export type UnitOffer = {
  procedure: string
  unit: string
  level: ServiceLevel
  reason: string | null
  legalGround: string | null
  onNationalPortal: boolean
  paperless: boolean
}
/** How a unit offers a procedure; null: as the province does, without a decision of its own. */
export type Way = { unit: string; offer: UnitOffer | null }
export type Takeover = {
  procedure: string
  ways: Way[]
  /** What the successor offers: what all agree on, else as was chosen; undefined while nobody has chosen. */
  taken: UnitOffer | null | undefined
}

/** What becomes of the offers of units that become one. `choose` names the unit whose way holds for a procedure. */
export function takeOverOffers(
  units: readonly string[],
  offers: readonly UnitOffer[],
  choose: (procedure: string) => string | undefined,
): Takeover[] {
  const own = offers.filter(({ unit }) => units.includes(unit))
  return [...Map.groupBy(own, ({ procedure }) => procedure)].map(([procedure, given]) => {
    const ways = units.map((unit) => ({ unit, offer: given.find((offer) => offer.unit === unit) ?? null }))
    const agree = new Set(ways.map(({ offer }) => fingerprint(offer))).size === 1
    const chosen = agree ? ways[0] : ways.find(({ unit }) => unit === choose(procedure))
    return { procedure, ways, taken: chosen?.offer }
  })
}

const fingerprint = (offer: UnitOffer | null): string =>
  offer === null
    ? ''
    : JSON.stringify([offer.level, offer.reason, offer.legalGround, offer.onNationalPortal, offer.paperless])
