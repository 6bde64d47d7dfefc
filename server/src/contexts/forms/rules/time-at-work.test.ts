import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addGap, longestGap } from './time-at-work.ts'

test('work and pauses add up to the whole time, and no single stretch of work is longer than the longest gap', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3 * longestGap), { maxLength: 30 }), (gaps) => {
      const total = gaps.reduce(addGap, { active: 0, idle: 0 })
      expect(total.active + total.idle).toBe(gaps.reduce((sum, gap) => sum + gap, 0))
      expect(total.active).toBeLessThanOrEqual(gaps.length * longestGap)
    }),
  )
})
