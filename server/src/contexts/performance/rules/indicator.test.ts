import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addCounts,
  type Counts,
  computeIndicator,
  type Measurement,
  measuredIndicators,
  noCounts,
} from './indicator.ts'

/** Parts are never more than their wholes, as they are when counted. */
const counts: fc.Arbitrary<Counts> = fc
  .record({
    ...(Object.fromEntries(Object.keys(noCounts).map((key) => [key, fc.nat(10_000)])) as Record<
      keyof Counts,
      fc.Arbitrary<number>
    >),
  })
  .map((c) => ({
    ...c,
    receivedOnline: Math.min(c.receivedOnline, c.received),
    receivedRemotely: Math.min(c.receivedRemotely, c.receivedOnline, c.received),
    finishedOnTime: Math.min(c.finishedOnTime, c.finished),
    issuedElectronically: Math.min(c.issuedElectronically, c.issued),
    withFeePaidOnline: Math.min(c.withFeePaidOnline, c.withFee),
    timedUnderFive: Math.min(c.timedUnderFive, c.timed),
    verifiedUsers: Math.min(c.verifiedUsers, c.users),
    lateAnswered: Math.min(c.lateAnswered, c.late),
    satisfied: Math.min(c.satisfied, c.ratings),
    minutes: c.timed === 0 ? 0 : c.minutes, // minutes are of the dossiers that were timed
  }))
const id = fc.constantFrom(...measuredIndicators)
const measured = (name: string, c: Counts) => computeIndicator(name, c) as Measurement

test('a share lies between 0 and 100 %, and without anything to divide by there is no value', () => {
  fc.assert(
    fc.property(id, counts, (name, c) => {
      const { numerator, denominator, value } = measured(name, c)
      expect(value === null).toBe(denominator === 0)
      if (value === null || name === 'minutes-from-login-to-submission') return
      expect(numerator).toBeLessThanOrEqual(denominator)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(100)
    }),
  )
})

test('the figure of a whole lies between the figures of its parts, in any order of adding', () => {
  fc.assert(
    fc.property(id, counts, counts, (name, a, b) => {
      expect(addCounts(a, b)).toEqual(addCounts(b, a))
      const parts = [measured(name, a).value, measured(name, b).value].filter((value) => value !== null)
      const whole = measured(name, addCounts(a, b)).value
      if (whole === null) {
        expect(parts).toEqual([])
        return
      }
      expect(whole).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9)
      expect(whole).toBeLessThanOrEqual(Math.max(...parts) + 1e-9)
    }),
  )
})

test('one more dossier that ran out of time never raises the share on time', () => {
  fc.assert(
    fc.property(counts, (c) => {
      const [before, after] = [c, { ...c, overdue: c.overdue + 1 }].map(
        (some) => measured('resolved-on-time', some).value,
      )
      expect(after).not.toBeNull()
      if (before !== null) expect(after).toBeLessThanOrEqual(before!)
    }),
  )
})

test('with no dossier there is no data for any indicator, and what has no facts says so', () => {
  for (const name of measuredIndicators)
    expect(computeIndicator(name, noCounts)).toEqual({ numerator: 0, denominator: 0, value: null })
  expect(computeIndicator('procedures-reengineered', noCounts)).toBe('not-measured-yet')
  expect(computeIndicator('toString', noCounts)).toBe('not-measured-yet')
})

test('what was paid in cash lowers the share of online payments', () => {
  const c = { ...noCounts, withFee: 4, withFeePaidOnline: 3, onlinePayments: 3 }
  expect(measured('online-payment-share', c)).toEqual({ numerator: 3, denominator: 4, value: 75 })
})
