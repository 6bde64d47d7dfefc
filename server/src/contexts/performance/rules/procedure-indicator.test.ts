import { expect, test } from 'vitest'
import { type Counted, nothingCounted, type ProcedureCounts, type Standing, together } from './counted.ts'
import { computeIndicator, type Measurement } from './indicator.ts'

const fraction = (id: string, counted: Counted) => {
  const { numerator, denominator } = computeIndicator(id, counted) as Measurement
  return [numerator, denominator]
}
const standing = (code: string, given: Partial<Standing>): Standing => ({
  ...{
    code,
    level: 'info',
    onNationalPortal: false,
    reviewed: null,
    hasFee: false,
    hasForm: false,
    filledFrom: [],
  },
  ...{ reengineered: false, sameAsNational: null, groups: [], ...given },
})
const done = (given: Partial<ProcedureCounts>): ProcedureCounts => ({
  ...{ received: 0, receivedOnline: 0, receivedRemotely: 0, withFeePaidOnline: 0, onlinePayments: 0 },
  ...{
    finishedOnlineWorked: 0,
    finishedOnlineMinutes: 0,
    finishedDeskWorked: 0,
    finishedDeskMinutes: 0,
    ...given,
  },
})
const catalogue: Counted = {
  ...nothingCounted,
  terms: { highVolume: 1000, essentialGroups: ['essential-06'], priorityGroups: ['priority-82'] },
  standings: new Map(
    [
      standing('1', {
        level: 'full',
        onNationalPortal: true,
        reviewed: 'full',
        hasFee: true,
        hasForm: true,
        filledFrom: ['own-document:KQ.G15', 'population-database.person'],
        reengineered: true,
        sameAsNational: true,
        groups: ['essential-06', 'priority-82'],
      }),
      standing('2', {
        level: 'full',
        reviewed: 'partial',
        hasForm: true,
        filledFrom: ['population-database.person'],
        sameAsNational: false,
      }),
      standing('3', { level: 'partial', reviewed: 'full', hasFee: true, groups: ['priority-82'] }),
      standing('4', { reviewed: 'info', hasFee: true }),
      standing('5', {}),
    ].map((one) => [one.code, one]),
  ),
  procedures: new Map([
    [
      '1',
      done({ received: 5, receivedOnline: 2, receivedRemotely: 1, withFeePaidOnline: 1, onlinePayments: 1 }),
    ],
    ['2', done({ received: 1, receivedOnline: 1 })],
    ['3', done({ received: 1 })],
    ['4', done({ received: 9, receivedOnline: 9 })],
  ]),
  yearly: new Map([
    ['1', 1000],
    ['2', 999],
    ['4', 5000],
  ]),
}

test('procedures are counted as the catalogue has them on the day, and as dossiers came', () => {
  const expected: Record<string, [number, number]> = {
    'fully-online-on-national-portal': [1, 2],
    'eligible-procedures-fully-online': [1, 2],
    'eligible-procedures-online': [2, 3],
    'online-procedures-with-online-dossiers': [2, 3],
    'online-procedures-done-remotely': [1, 3],
    'paid-procedures-paid-on-national-portal': [1, 3],
    'paid-procedures-with-online-payment': [1, 3],
    'paid-procedures-with-online-paid-dossiers': [1, 3],
    'services-redesigned-with-prefill': [1, 3],
    'online-services-with-interactive-form-and-prefill': [2, 3],
    'procedures-published-on-national-database': [1, 5],
    'procedures-reengineered': [1, 5],
    'fully-online-services-kept-on-national-portal': [1, 1],
    'priority-groups-fully-online': [1, 1],
    'high-volume-online-services': [1, 1],
  }
  for (const [id, parts] of Object.entries(expected))
    expect([id, fraction(id, catalogue)]).toEqual([id, parts])
  // A procedure that two units handle is one; their dossiers of it add up
  const { 'high-volume-online-services': _, ...shares } = expected
  for (const [id, parts] of Object.entries(shares))
    expect([id, fraction(id, together(catalogue, catalogue))]).toEqual([id, parts])
  expect(fraction('high-volume-online-services', together(catalogue, catalogue))).toEqual([2, 1])
  const others = { highVolume: 999, essentialGroups: [], priorityGroups: ['essential-06', 'priority-82'] }
  expect(fraction('high-volume-online-services', { ...catalogue, terms: others })).toEqual([2, 1])
  expect(fraction('fully-online-services-kept-on-national-portal', { ...catalogue, terms: others })).toEqual([
    0, 1,
  ])
  expect(computeIndicator('procedures-published-on-national-database', nothingCounted)).toMatchObject({
    value: null,
  })
})

test('time saved online is the share of each procedure that was done in both ways, weighted by what was done online', () => {
  const procedures = new Map([
    // 100 minutes against 200: half saved, three times
    [
      '1',
      done({
        finishedOnlineWorked: 3,
        finishedOnlineMinutes: 300,
        finishedDeskWorked: 2,
        finishedDeskMinutes: 400,
      }),
    ],
    // a third longer, once
    [
      '2',
      done({
        finishedOnlineWorked: 1,
        finishedOnlineMinutes: 400,
        finishedDeskWorked: 1,
        finishedDeskMinutes: 300,
      }),
    ],
    // never at a desk, never online
    ['3', done({ finishedOnlineWorked: 9, finishedOnlineMinutes: 9 })],
    ['4', done({ finishedDeskWorked: 9, finishedDeskMinutes: 9 })],
  ])
  const measured = computeIndicator('online-processing-time-reduction', { ...nothingCounted, procedures })
  expect(measured).toEqual({ numerator: 1.5 - 0.333333, denominator: 4, value: (100 * (1.5 - 0.333333)) / 4 })
})
