import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeOverOffers, type UnitOffer } from './offer-takeover.ts'

const offer = (unit: string, level: 'full' | 'info'): UnitOffer => ({
  procedure: '1.001193',
  unit,
  level,
  reason: level === 'full' ? null : 'chưa có chữ ký số',
  legalGround: null,
  onNationalPortal: false,
  paperless: false,
})
const offers = fc
  .tuple(...['A', 'B', 'C'].map((unit) => fc.constantFrom(null, offer(unit, 'full'), offer(unit, 'info'))))
  .map((all) => all.filter((one) => one !== null))

test('units that agree need no choice; those that differ get what was chosen, and nothing before somebody chose', () => {
  fc.assert(
    fc.property(offers, fc.constantFrom('A', 'B', 'C', undefined), (given, choice) => {
      const [takeover] = takeOverOffers(['A', 'B', 'C'], given, () => choice)
      if (given.length === 0) {
        expect(takeover).toBeUndefined()
        return
      }
      const levels = new Set(takeover?.ways.map((way) => way.offer?.level ?? 'province'))
      if (levels.size === 1) expect(takeover?.taken?.level).toBe(given[0]?.level)
      else if (choice === undefined) expect(takeover?.taken).toBeUndefined()
      else expect(takeover?.taken ?? null).toEqual(given.find(({ unit }) => unit === choice) ?? null)
    }),
  )
})
