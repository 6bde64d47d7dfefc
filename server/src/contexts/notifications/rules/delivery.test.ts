import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DeliveryOutcome, mostAttempts, nextState } from './delivery.ts'

test('whatever the gateways answer, every message ends as sent or failed, and is failed only for a reason', () => {
  const outcome = fc.constantFrom<DeliveryOutcome>('sent', 'undeliverable', 'try-later')
  fc.assert(
    fc.property(fc.array(outcome, { minLength: mostAttempts, maxLength: mostAttempts }), (outcomes) => {
      const states = outcomes.map((answer, index) => nextState(answer, index + 1))
      const end = states.findIndex((state) => state !== 'queued')
      expect(end).toBeGreaterThanOrEqual(0)
      if (states[end] === 'sent') expect(outcomes[end]).toBe('sent')
      else expect(outcomes[end] === 'undeliverable' || end === mostAttempts - 1).toBe(true)
    }),
  )
})
