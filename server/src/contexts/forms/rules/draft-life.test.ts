import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftRules } from '../queries/draft-rules.ts'
import { type DraftRule, draftDates, nextForDraft, ruleOn } from './draft-life.ts'

const day = 86_400_000
const start = Date.parse('2026-01-05T03:00:00Z')
const rule = fc
  .record({
    keepDays: fc.integer({ min: 8, max: 90 }),
    noticeDays: fc.integer({ min: 1, max: 7 }),
    eraseDays: fc.nat(60),
  })
  .map((lengths): DraftRule => ({ validFrom: '2025-01-01', ...lengths }))

test('no draft is cleared without a notice that came the promised days before, however seldom the job runs', () => {
  fc.assert(
    fc.property(
      rule,
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 20, maxLength: 60 }),
      (one, pauses) => {
        let noticedAt: Date | null = null
        let now = start
        for (const pause of pauses) {
          now += pause * day
          const today = new Date(now).toISOString().slice(0, 10)
          const next = nextForDraft([one], { savedAt: new Date(start), noticedAt }, today)
          if (next.step === 'notify') noticedAt = new Date(now)
          if (next.step === 'clear') {
            expect(noticedAt).not.toBeNull()
            expect(now - noticedAt!.getTime()).toBeGreaterThanOrEqual(one.noticeDays * day)
            expect(now - start).toBeGreaterThanOrEqual(one.keepDays * day)
            return
          }
        }
      },
    ),
  )
})

test('the rule of the day it was saved holds, and a later rule does not shorten what people were told', () => {
  const rules: DraftRule[] = [
    { validFrom: '2025-01-01', keepDays: 30, noticeDays: 7, eraseDays: 30 },
    { validFrom: '2026-12-01', keepDays: 14, noticeDays: 3, eraseDays: 30 },
  ]
  expect(draftDates(rules, new Date('2026-11-23T02:00:00Z')).clearOn).toBe('2026-12-23')
  expect(draftDates(rules, new Date('2026-12-01T02:00:00Z')).clearOn).toBe('2026-12-15')
  expect(ruleOn(draftRules(), '2026-11-23').keepDays).toBeGreaterThan(0)
})
