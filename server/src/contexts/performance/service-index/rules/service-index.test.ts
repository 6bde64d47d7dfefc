import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Counted, nothingCounted, type ProcedureCounts, type Standing } from '../../rules/counted.ts'
import { type Counts, noCounts } from '../../rules/measures.ts'
import { indexMethodOn } from '../methods.ts'
import { computeIndex, pointsOf } from './compute-index.ts'
import { daysOf, periodBefore, periodHolding } from './index-period.ts'
import { after, nextActions } from './next-actions.ts'

const method = indexMethodOn('2026-11-23')
const standing = (code: string, more: Partial<Standing> = {}): Standing => ({
  ...{ code, level: 'info', onNationalPortal: false, reviewed: null, hasFee: false, hasForm: false },
  ...{ filledFrom: [], reengineered: false, sameAsNational: null, groups: [], ...more },
})
const counted = (
  counts: Partial<Counts>,
  procedures: Record<string, Partial<ProcedureCounts>> = {},
  standings: Standing[] = [],
): Counted => ({
  ...nothingCounted,
  counts: { ...noCounts, ...counts },
  procedures: new Map(Object.entries(procedures).map(([code, one]) => [code, { ...noCounts, ...one }])),
  standings: new Map(standings.map((one) => [one.code, one])),
})
const pointsIn = (of: Counted) =>
  Object.fromEntries(
    computeIndex(method, of)
      .groups.flatMap(({ components }) => components)
      .map(({ id, state, points }) => [id, state === 'measured' ? points : state]),
  )

test('an index computed by hand: every component at its formula, what is not measured neither gives nor takes', () => {
  const of = counted(
    {
      ...{
        received: 100,
        receivedDigitised: 50,
        finished: 80,
        finishedToSync: 80,
        finishedSynced: 60,
        finishedOnTime: 72,
        waitingDue: 10,
      },
      ...{
        issued: 60,
        issuedElectronically: 45,
        withFee: 40,
        withFeePaidOnline: 10,
        rated: 20,
        satisfied: 9,
      },
    },
    { a: { received: 60, receivedOnline: 24, onlinePayments: 10 }, b: { received: 40 } },
    [
      standing('a', { level: 'full', hasFee: true, hasForm: true, sameAsNational: true }),
      standing('b', { hasFee: true, sameAsNational: false }),
      standing('c', { level: 'partial', hasFee: true }),
      standing('d', { hasFee: true }),
      standing('e'),
    ],
  )
  expect(pointsIn(of)).toEqual({
    ...{
      PUBLISH_ON_TIME: 'not-measured',
      PUBLIC_UPDATE_ON_TIME: 'not-measured',
      DOSSIER_SYNC: 4.5, // 6 · 60/80
    },
    PUBLIC_CONTENT_FULL: 0.4, // 2 · 1/5
    ON_TIME: 16, // 20 · 72/90
    ONLINE_PROCEDURES: 1, // 2 · (2/5) / 0.8
    ONLINE_SERVICES_USED: 2, // 4 · 1/2
    ONLINE_DOSSIERS: 4.8, // 6 · (24/60) / 0.5
    ORIGINAL_RESULT_AVAILABLE: 4.5, // 6 · 45/60
    SO_HOA_GIAY_TO_GIAI_QUYET: 2, // 4 · 50/100
    ...{ ELECTRONIC_CERTIFIED_COPY: 'not-measured', REUSED_DIGITIZED_DATA: 'not-measured' },
    ...{ SYNCED_WITH_DVCQG_PERSONAL_STORAGE: 'not-measured', CITIZEN_DATA_CONNECTED_DOSSIER: 'not-measured' },
    CITIZEN_DATA_CONNECTED_FORMALITY: 'not-measured',
    PAID_ONLINE_DOSSIERS: 1.5, // 6 · 10/40
    PAYMENT_OFFERED: 0.625, // 2.5 · 1/4
    PAYMENT_USED: 0.625, // 2.5 · 1/4
    ...{ PETITION_PROCESSING_ON_TIME: 'not-measured', PETITION_HANDLING_SATISFACTION: 'not-measured' },
    DOSSIER_RECEIVING_SATISFACTION: 3, // 6 · (9/20) / 0.9
  })
  const index = computeIndex(method, of)
  expect(index).toMatchObject({
    measurable: 66,
    outOf: 100,
    grade: { id: 'weak' },
    gradeOfMeasured: { id: 'average' },
  })
  expect(index.points).toBeCloseTo(40.95, 10)
})

test('without anything to count only satisfaction is nought, as the national portal computes it', () => {
  const index = computeIndex(method, nothingCounted)
  expect(index).toMatchObject({ points: 0, measurable: 6, outOf: 100 })
  expect(pointsIn(nothingCounted)).toMatchObject({
    ON_TIME: 'nothing-to-count',
    DOSSIER_RECEIVING_SATISFACTION: 0,
  })
})

const small = fc.nat({ max: 30 })
const levels = fc.constantFrom('full' as const, 'partial' as const, 'info' as const)
/** Anything that can be counted, with parts never more than their wholes. */
const anything = fc
  .record({
    finished: small,
    waitingDue: small,
    rated: small,
    issued: small,
    withFee: small,
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    comingDue: small,
    procedures: fc.array(
      fc.record({
        received: small,
        level: levels,
        reviewed: levels,
        hasFee: fc.boolean(),
        hasForm: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ part, procedures, comingDue, ...wholes }) => {
    const of = (whole: number) => Math.floor(whole * part)
    const received = procedures.reduce((sum, one) => sum + one.received, 0)
    const all = counted(
      {
        ...{ ...wholes, received, receivedDigitised: of(received), finishedOnTime: of(wholes.finished) },
        ...{
          issuedElectronically: of(wholes.issued),
          withFeePaidOnline: of(wholes.withFee),
          satisfied: of(wholes.rated),
        },
      },
      Object.fromEntries(
        procedures.map(({ received: n }, index) => [`p${index}`, { received: n, receivedOnline: of(n) }]),
      ),
      procedures.map(({ received: _, ...one }, index) => standing(`p${index}`, one)),
    )
    return { all, comingDue }
  })

test('every component lies between nought and its maximum, and groups and index are their sums', () => {
  fc.assert(
    fc.property(anything, ({ all }) => {
      const index = computeIndex(method, all)
      const components = index.groups.flatMap((group) => group.components)
      for (const { points, max } of components) expect(points >= 0 && points <= max).toBe(true)
      expect(components.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(index.points, 9)
      expect(index.groups.reduce((sum, { max }) => sum + max, 0)).toBe(100)
      expect(index.points).toBeLessThanOrEqual(index.measurable + 1e-9)
    }),
  )
})

test('points never fall as a numerator grows', () => {
  const fulls = fc.constantFrom(0.5, 0.8, 0.9, 1)
  fc.assert(
    fc.property(small, small, fulls, fc.integer({ min: 1, max: 40 }), (a, b, full, whole) => {
      expect(pointsOf(6, full, [a + b, whole])).toBeGreaterThanOrEqual(pointsOf(6, full, [a, whole]))
    }),
  )
})

test('what an action gains is the index after it less the index before, the best first', () => {
  fc.assert(
    fc.property(anything, ({ all, comingDue }) => {
      const before = computeIndex(method, all).points
      const actions = nextActions(method, all, { comingDue })
      for (const action of actions) {
        expect(action.gain).toBe(computeIndex(method, after(all, action)).points - before)
        expect(action.gain).toBeGreaterThan(0)
        expect(action.perTime).toBe(action.gain / action.times)
      }
      const gains = actions.map(({ perTime }) => perTime)
      expect(gains).toEqual([...gains].sort((a, b) => b - a))
    }),
  )
})

test('periods have their days, the one before and the one that holds a day', () => {
  expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(daysOf('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(daysOf('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  expect([periodBefore('2026-01'), periodBefore('2026-Q1'), periodBefore('2026')]).toEqual([
    '2025-12',
    '2025-Q4',
    '2025',
  ])
  expect(periodHolding('2000-Q1', '2026-11-23')).toBe('2026-Q4')
})
