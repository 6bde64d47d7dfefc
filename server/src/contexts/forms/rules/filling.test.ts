import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addFocus } from './filling.ts'

test('questions never take longer together than the time that has passed, and unknown ones take none', () => {
  const posted = fc.dictionary(
    fc.constantFrom('name', 'phone', 'secret', '__proto__'),
    fc.oneof(fc.integer({ min: -1000, max: 10_000_000 }), fc.string(), fc.constant(null), fc.double()),
  )
  fc.assert(
    fc.property(posted, fc.nat(3_600_000), (given, passed) => {
      const spent = addFocus({}, given, { fields: new Set(['name', 'phone']), passed })
      const sum = Object.values(spent).reduce((total, ms) => total + ms, 0)
      expect(sum).toBeLessThanOrEqual(passed + 2)
      expect(Object.keys(spent).every((field) => field === 'name' || field === 'phone')).toBe(true)
    }),
  )
})
