import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeOutcome, type PaymentState, type PlatformWord } from './payment-outcome.ts'

const word = fc.record({
  says: fc.constantFrom<PlatformWord>('paid', 'declined', 'expired', 'waiting'),
  amount: fc.constantFrom(16_000, 15_000),
})

const after = (state: PaymentState, outcome: ReturnType<typeof judgeOutcome>): PaymentState =>
  outcome.kind === 'settle'
    ? 'settled'
    : outcome.kind === 'refund'
      ? 'refund-due'
      : outcome.kind === 'fail'
        ? 'failed'
        : state

test('in whatever order the words come, the payment is settled exactly when the right sum was once paid', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      let state: PaymentState = 'requested'
      let settled = 0
      for (const given of words) {
        const outcome = judgeOutcome({ state, amount: 16_000, anotherSettled: false, replaced: false }, given)
        if (outcome.kind === 'settle') settled++
        state = after(state, outcome)
      }
      const paid = words.some(({ says, amount }) => says === 'paid' && amount === 16_000)
      expect(state === 'settled').toBe(paid)
      expect(settled).toBe(paid ? 1 : 0)
    }),
  )
})

test('what was paid twice for one draft is due back', () => {
  const payment = { state: 'failed' as const, amount: 16_000, anotherSettled: true, replaced: false }
  expect(judgeOutcome(payment, { says: 'paid', amount: 16_000 })).toEqual({ kind: 'refund' })
})

test('an old sum that is paid after the draft was changed goes back and submits nothing', () => {
  const payment = { state: 'failed' as const, amount: 16_000, anotherSettled: false, replaced: true }
  expect(judgeOutcome(payment, { says: 'paid', amount: 16_000 })).toEqual({ kind: 'refund' })
})
