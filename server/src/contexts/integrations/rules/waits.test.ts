import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageWait, partnerWait } from './waits.ts'

test('waits grow and have an end', () => {
  expect([1, 2, 3].map(messageWait)).toEqual([60_000, 120_000, 240_000])
  fc.assert(
    fc.property(fc.nat(), (times) => {
      expect(messageWait(times)).toBeLessThanOrEqual(messageWait(times + 1))
      expect(messageWait(times + 1)).toBeLessThanOrEqual(3_600_000)
      expect(partnerWait(times + 1)).toBeLessThanOrEqual(1_800_000)
      expect(partnerWait(times)).toBeGreaterThanOrEqual(60_000)
    }),
  )
})
