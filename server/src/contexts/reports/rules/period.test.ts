import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { lastEnded, type PeriodKind, periodHolding, periodName, periodOf, periodsInYear } from './period.ts'

const kind = (months: PeriodKind['months'], startDay: number): PeriodKind => ({
  ...{ id: `${months}-${startDay}`, months, startDay },
  ...{ validFrom: '2018-01-01', validTo: null },
})

test('the fourth quarter from the 15th to the 14th, and the calendar one', () => {
  expect(periodOf(kind(3, 15), 2026, 4)).toMatchObject({ from: '2026-09-15', to: '2026-12-14' })
  expect(periodOf(kind(3, 15), 2026, 1)).toMatchObject({ from: '2025-12-15', to: '2026-03-14' })
  expect(periodOf(kind(12, 15), 2026, 1)).toMatchObject({ from: '2025-12-15', to: '2026-12-14' })
  expect(periodOf(kind(1, 1), 2028, 2)).toMatchObject({ from: '2028-02-01', to: '2028-02-29' })
  expect(periodOf(kind(6, 1), 2026, 2)).toMatchObject({ from: '2026-07-01', to: '2026-12-31' })
  expect(lastEnded(kind(3, 15), '2026-12-14')).toMatchObject({ year: 2026, no: 3 })
  expect(lastEnded(kind(3, 15), '2026-12-15')).toMatchObject({ year: 2026, no: 4 })
  expect(periodName(3, { year: 2026, no: 4 }).vi).toBe('Quý IV năm 2026')
})

test('periods of a kind follow each other without a gap, and each day lies in one', () => {
  const kinds = fc
    .tuple(fc.constantFrom(1 as const, 3 as const, 6 as const, 12 as const), fc.constantFrom(1, 15))
    .map(([months, start]) => kind(months, start))
  fc.assert(
    fc.property(kinds, fc.integer({ min: 2019, max: 2040 }), fc.nat(365), (one, year, offset) => {
      const day = addDays(`${year}-01-01`, offset)
      const held = periodHolding(one, day)
      expect(held.from <= day && day <= held.to).toBe(true)
      const next =
        held.no === periodsInYear(one)
          ? periodOf(one, held.year + 1, 1)
          : periodOf(one, held.year, held.no + 1)
      expect(next.from).toBe(addDays(held.to, 1))
      expect(lastEnded(one, next.from)).toEqual(held)
    }),
  )
})
