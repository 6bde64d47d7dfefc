import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOpen, mayHaveArrived, medianMinutes } from './at-desk.ts'
import { identityAgrees } from './identity.ts'

test('a visit is open on its own day until it is closed, and never again', () => {
  const day = '2026-11-23'
  expect(isOpen({ day, closedAt: null }, day)).toBe(true)
  expect(isOpen({ day, closedAt: null }, '2026-11-24')).toBe(false)
  expect(isOpen({ day, closedAt: new Date(0) }, day)).toBe(false)
})

test('a letter arrived today or within thirty days, on a day that exists', () => {
  const today = '2026-11-23'
  for (const day of [today, '2026-11-20', '2026-10-24']) expect(mayHaveArrived(day, today)).toBe(true)
  for (const day of ['2026-11-24', '2026-10-23', '2026-02-30', ''])
    expect(mayHaveArrived(day, today)).toBe(false)
})

test('the median lies between the shortest and the longest wait, whatever the order; of none there is none', () => {
  expect(medianMinutes([])).toBeNull()
  expect(medianMinutes([60_000, 180_000])).toBe(2)
  fc.assert(
    fc.property(fc.array(fc.nat(36_000_000), { minLength: 1 }), (waits) => {
      const median = medianMinutes(waits)!
      expect(median).toBeGreaterThanOrEqual(Math.floor(Math.min(...waits) / 60_000))
      expect(median).toBeLessThanOrEqual(Math.ceil(Math.max(...waits) / 60_000))
      expect(medianMinutes([...waits].reverse())).toBe(median)
    }),
  )
})

test('an identity number agrees with the sex and the year it was made of, and with no other', () => {
  const person = fc.record({ year: fc.integer({ min: 1900, max: 2099 }), woman: fc.boolean() })
  fc.assert(
    fc.property(person, fc.integer({ min: 0, max: 999_999 }), ({ year, woman }, tail) => {
      const digit = (year >= 2000 ? 2 : 0) + (woman ? 1 : 0)
      const identityNumber = `000${digit}${String(year).slice(2)}${String(tail).padStart(6, '0')}`
      const card = { identityNumber, birthDate: `${year}-05-06`, gender: woman ? '2' : '1' } as const
      expect(identityAgrees(card)).toBe(true)
      expect(identityAgrees({ ...card, gender: woman ? '1' : '2' })).toBe(false)
      expect(identityAgrees({ ...card, birthDate: `${year === 2099 ? 2098 : year + 1}-05-06` })).toBe(false)
      expect(identityAgrees({ ...card, identityNumber: identityNumber.slice(1) })).toBe(false)
    }),
  )
})
