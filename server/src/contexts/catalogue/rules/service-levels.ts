import type { ServiceLevel, Tier } from './procedure-record.ts'

/** How many procedures can be done how far online, and how many of them are on the national portal. */
export type LevelCount = {
  procedures: number
  full: number
  partial: number
  info: number
  integrated: number
}

/** A procedure in force on the day with what the whole province offers of it. */
export type LevelFact = {
  code: string
  field: string
  tiers: readonly Tier[]
  level: ServiceLevel
  integrated: boolean
}
/** What one unit offers differently. */
export type UnitOffer = { procedure: string; unit: string; level: ServiceLevel; integrated: boolean }
/** An agency that handles procedures: at province tier those of its fields, below it everything of its tier. */
export type HandlingUnit = { id: string; tier: Tier; fields: readonly string[] }

export const noProcedures: LevelCount = { procedures: 0, full: 0, partial: 0, info: 0, integrated: 0 }

type Counted = Pick<LevelFact, 'level' | 'integrated'>

const add = (count: LevelCount, { level, integrated }: Counted, by = 1): LevelCount => ({
  ...count,
  procedures: count.procedures + by,
  [level]: count[level] + by,
  integrated: count.integrated + (integrated ? by : 0),
})

const countAll = (facts: readonly Counted[]): LevelCount =>
  facts.reduce((count, fact) => add(count, fact), noProcedures)

/** Each procedure once, with the province's level. */
export const countLevels = (facts: readonly LevelFact[]): LevelCount => countAll(facts)

/** By field, each procedure once, with the province's level; fields in the order of their names. */
export const countByField = (facts: readonly LevelFact[]): Map<string, LevelCount> =>
  new Map(
    [...Map.groupBy(facts, ({ field }) => field)]
      .sort(([a], [b]) => a.localeCompare(b, 'vi'))
      .map(([field, own]) => [field, countAll(own)]),
  )

/** By tier, with the province's level; a procedure of two tiers counts in both. */
export function countByTier(facts: readonly LevelFact[]): Map<Tier, LevelCount> {
  const counts = new Map<Tier, LevelCount>()
  for (const fact of facts)
    for (const tier of new Set(fact.tiers)) counts.set(tier, add(counts.get(tier) ?? noProcedures, fact))
  return counts
}

/**
 * By unit, with the unit's own offer where it has one, else the province's. A department counts the procedures of its fields at
 * province tier, a commune every procedure of communes. All communes begin with one sum and differ by their own offers only, so
 * the time grows with procedures plus offers, not with procedures times communes.
 */
export function countByUnit(
  facts: readonly LevelFact[],
  units: readonly HandlingUnit[],
  offers: readonly UnitOffer[],
): Map<string, LevelCount> {
  const ofTier = new Map<Tier, LevelCount>(countByTier(facts))
  const ofField = new Map(
    [
      ...Map.groupBy(
        facts.filter(({ tiers }) => tiers.includes('province')),
        ({ field }) => field,
      ),
    ].map(([field, own]) => [field, countAll(own)]),
  )
  const byCode = new Map(facts.map((fact) => [fact.code, fact]))
  const own = Map.groupBy(offers, ({ unit }) => unit)
  return new Map(
    units.map((unit) => {
      const start =
        unit.tier === 'province'
          ? sum(unit.fields.map((field) => ofField.get(field) ?? noProcedures))
          : (ofTier.get(unit.tier) ?? noProcedures)
      const count = (own.get(unit.id) ?? []).reduce((before, offer) => {
        const fact = byCode.get(offer.procedure)
        return fact && handles(unit, fact) ? add(add(before, fact, -1), offer) : before
      }, start)
      return [unit.id, count]
    }),
  )
}

/** Whether a unit handles a procedure. */
export const handles = (unit: HandlingUnit, { tiers, field }: Pick<LevelFact, 'tiers' | 'field'>): boolean =>
  tiers.includes(unit.tier) && (unit.tier !== 'province' || unit.fields.includes(field))

const sum = (counts: readonly LevelCount[]): LevelCount =>
  counts.reduce(
    (total, one) => ({
      procedures: total.procedures + one.procedures,
      full: total.full + one.full,
      partial: total.partial + one.partial,
      info: total.info + one.info,
      integrated: total.integrated + one.integrated,
    }),
    noProcedures,
  )
