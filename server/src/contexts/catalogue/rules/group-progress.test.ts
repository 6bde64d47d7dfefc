import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupStatuses, progressByUnit, progressOf } from './group-progress.ts'

const member = fc.record({
  unit: fc.constantFrom('H52.02', 'H52.06', null),
  status: fc.constantFrom(...groupStatuses),
})

test('units add up to the group, and only a group that is all done is at 100 per cent', () => {
  fc.assert(
    fc.property(fc.array(member, { maxLength: 1200 }), (members) => {
      const whole = progressOf(members.map(({ status }) => status))
      const units = [...progressByUnit(members).values()]
      expect(units.reduce((sum, { done }) => sum + done, 0)).toBe(whole.done)
      expect(whole.notStarted + whole.inProgress + whole.done).toBe(members.length)
      expect(whole.share === 100).toBe(members.length > 0 && whole.done === members.length)
    }),
  )
})
