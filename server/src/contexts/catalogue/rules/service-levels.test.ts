import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countByField,
  countByTier,
  countByUnit,
  countLevels,
  type HandlingUnit,
  handles,
  type LevelCount,
  type LevelFact,
  noProcedures,
  type UnitOffer,
} from './service-levels.ts'

const level = fc.constantFrom('full' as const, 'partial' as const, 'info' as const)
const tier = fc.constantFrom('province' as const, 'district' as const, 'commune' as const)
const field = fc.constantFrom('Hộ tịch', 'Đất đai', 'Chứng thực')
const facts: fc.Arbitrary<LevelFact[]> = fc.uniqueArray(
  fc.record({
    code: fc.nat(20).map(String),
    field,
    tiers: fc.uniqueArray(tier, { minLength: 1 }),
    level,
    integrated: fc.boolean(),
  }),
  { selector: ({ code }) => code },
)
// A field has one agency: departments do not share any.
const units: fc.Arbitrary<HandlingUnit[]> = fc.uniqueArray(
  fc.record({ id: fc.nat(9).map((id) => `H52.${id}`), tier, fields: fc.uniqueArray(field) }),
  { selector: ({ id }) => id },
)
const offers: fc.Arbitrary<UnitOffer[]> = fc.uniqueArray(
  fc.record({
    procedure: fc.nat(22).map(String),
    unit: fc.nat(11).map((id) => `H52.${id}`),
    level,
    integrated: fc.boolean(),
  }),
  { selector: ({ procedure, unit }) => `${procedure} ${unit}` },
)

/** The same, one pair of unit and procedure after the other. */
function naively(all: readonly LevelFact[], unit: HandlingUnit, own: readonly UnitOffer[]): LevelCount {
  const count = { ...noProcedures }
  for (const fact of all) {
    if (!handles(unit, fact)) continue
    const said = own.find(({ unit: id, procedure }) => id === unit.id && procedure === fact.code) ?? fact
    count.procedures++
    count[said.level]++
    if (said.integrated) count.integrated++
  }
  return count
}

test('counts by unit are those of looking at every unit and procedure one by one', () => {
  fc.assert(
    fc.property(facts, units, offers, (all, some, own) => {
      const counted = countByUnit(all, some, own)
      for (const unit of some) expect(counted.get(unit.id)).toEqual(naively(all, unit, own))
    }),
  )
})

test('fields add up to the whole, and a level is one of three', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const whole = countLevels(all)
      expect(whole.full + whole.partial + whole.info).toBe(whole.procedures)
      const fields = [...countByField(all).values()]
      expect(fields.reduce((total, { procedures }) => total + procedures, 0)).toBe(all.length)
      expect(countByTier(all).get('commune')?.procedures ?? 0).toBe(
        all.filter(({ tiers }) => tiers.includes('commune')).length,
      )
    }),
  )
})
