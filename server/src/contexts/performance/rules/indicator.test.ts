import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Counted, nothingCounted } from './counted.ts'
import type { Happening, Timeline } from './happening.ts'
import { computeIndicator, measuredIndicators } from './indicator.ts'
import { addTimeline } from './ledger.ts'
import { addCounts, allMeasures, type Counts, noCounts, waitingMeasures } from './measures.ts'
import { addPayment } from './payments.ts'
import { addVisits } from './people.ts'
import { countsOf, createSums, type Line } from './sums.ts'

const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+07:00`).toISOString()
const due = at('2026-03-20', '17:00')
const submitted = (day: string, more: Partial<Extract<Happening, { is: 'submitted' }>> = {}): Happening => ({
  ...{ at: at(day), is: 'submitted', unit: 'H52.40', tier: 'commune', channel: 'online', assisted: false },
  ...{ ms: null, fee: 0, due, papers: { received: 0, digitised: 0 }, ...more },
})
const accepted = (day: string): Happening => ({ at: at(day), is: 'accepted', due })
const resolved = (day: string, more: Partial<Extract<Happening, { is: 'resolved' }>> = {}): Happening => ({
  ...{ at: at(day), is: 'resolved', due, onTime: at(day) <= due, electronic: true, reusable: true },
  ...{ workedMinutes: 480, ...more },
})
const refused = (day: string): Happening => ({ at: at(day), is: 'refused', due, workedMinutes: 60 })

/** What was counted from the first of the year to the end of `to`, as known then. */
function countedBy(to: string, timelines: readonly Timeline[]): Counted {
  const sums = createSums()
  for (const timeline of timelines) addTimeline(sums, timeline, '1.001193')
  return { ...nothingCounted, counts: sumOf(sums.lines(), to) }
}
const sumOf = (lines: readonly Line[], to: string): Counts =>
  lines
    .filter(({ known, day }) => known <= to && day <= to)
    .map((line) => ({ day: line.day, counts: countsOf(line) }))
    .filter(({ day, counts }) => day >= '2026-01-01' || waitingMeasures.some((measure) => counts[measure]))
    .reduce((sum, { counts }) => addCounts(sum, counts), noCounts as Counts)

const fraction = (id: string, counted: Counted) => {
  const measured = computeIndicator(id, counted)
  return measured === 'not-measured-yet' ? measured : [measured.numerator, measured.denominator]
}
const dossiers = (id: string, to: string, ...timelines: Timeline[]) => fraction(id, countedBy(to, timelines))

test('dossiers count as online by their channel, and as remote when nobody of the administration helped', () => {
  const all = [
    [submitted('2026-03-02')],
    [submitted('2026-03-02', { assisted: true })],
    [submitted('2026-03-02'), { at: at('2026-03-05'), is: 'assisted' } as const],
    [submitted('2026-03-31', { channel: 'desk' })],
    [submitted('2026-04-01')],
    [submitted('2025-12-31')],
  ]
  expect(dossiers('online-dossiers', '2026-03-31', ...all)).toEqual([3, 4])
  expect(dossiers('remote-online-dossiers', '2026-03-31', ...all)).toEqual([1, 4])
  // Before it was found out that somebody had helped.
  expect(dossiers('remote-online-dossiers', '2026-03-04', ...all)).toEqual([2, 3])
})

test('on time is what was decided by its due moment, over what was decided and what has run out', () => {
  const begun = [submitted('2026-03-02'), accepted('2026-03-03')]
  const asked: Happening = { at: at('2026-03-19'), is: 'supplement-asked' }
  const supplied: Happening = { at: at('2026-03-25'), is: 'supplement-given', due: at('2026-03-31', '17:00') }
  const all = [
    [...begun, resolved('2026-03-20')],
    [...begun, { ...resolved('2026-03-20'), at: at('2026-03-20', '17:01'), onTime: false } as Happening],
    [...begun, refused('2026-03-19')],
    // Refused before it was accepted, withdrawn, stopped: not decided
    [submitted('2026-03-02'), refused('2026-03-03')],
    [...begun, { at: at('2026-03-10'), is: 'withdrawn' } as const],
    [...begun, { at: at('2026-03-10'), is: 'stopped' } as const],
    // Its clock stands still while the applicant supplements
    [...begun, asked, supplied],
    // Forgotten since two years ago
    [submitted('2024-03-02', { due: at('2024-03-20', '17:00') })],
  ]
  expect(dossiers('resolved-on-time', '2026-03-19', ...all)).toEqual([1, 2])
  expect(dossiers('resolved-on-time', '2026-03-22', ...all)).toEqual([2, 4])
  expect(dossiers('resolved-on-time', '2026-03-31', ...all)).toEqual([2, 5])
  expect(dossiers('dossiers-processed-electronically', '2026-03-31', ...all)).toEqual([3, 3])
  const reopened: Happening = { at: at('2026-03-30'), is: 'reopened', due: at('2026-04-10', '17:00') }
  expect(dossiers('resolved-on-time', '2026-03-30', [...begun, refused('2026-03-19'), reopened])).toEqual([
    0, 0,
  ])
  expect(dossiers('resolved-on-time', '2026-03-29', [...begun, refused('2026-03-19'), reopened])).toEqual([
    1, 1,
  ])
})

test('late dossiers are answered when explained and apologised for, judged by the first due moment', () => {
  const begun = [submitted('2026-03-02'), accepted('2026-03-03')]
  const explained: Happening = { at: at('2026-03-19'), is: 'explained' }
  const apologised: Happening = {
    at: at('2026-03-20'),
    is: 'apologised',
    from: due,
    due: at('2026-03-25', '17:00'),
  }
  const all = [
    [
      ...begun,
      explained,
      apologised,
      { ...resolved('2026-03-24'), due: at('2026-03-25', '17:00'), onTime: true } as Happening,
    ],
    [...begun, explained],
    [...begun, resolved('2026-03-24', { onTime: false })],
    [...begun, resolved('2026-03-20')],
    [...begun, { at: at('2026-03-24'), is: 'withdrawn' } as const],
  ]
  expect(dossiers('late-dossiers-explained-and-apologised', '2026-03-31', ...all)).toEqual([1, 3])
  expect(dossiers('late-dossiers-explained-and-apologised', '2026-03-20', ...all)).toEqual([1, 4])
  // On time by the new promise, and late all the same
  expect(dossiers('resolved-on-time', '2026-03-31', all[0]!)).toEqual([1, 1])
})

test('results count by what was issued: electronically, with data that fill other forms', () => {
  const all = [
    [submitted('2026-03-02'), resolved('2026-03-05')],
    [submitted('2026-03-02'), resolved('2026-03-05', { reusable: false })],
    [submitted('2026-03-02'), resolved('2026-03-05', { electronic: false })],
    [submitted('2026-03-02'), accepted('2026-03-02'), refused('2026-03-05')],
  ]
  for (const id of ['electronic-results', 'results-digitised'])
    expect(dossiers(id, '2026-03-31', ...all)).toEqual([2, 3])
  expect(dossiers('electronic-reusable-results', '2026-03-31', ...all)).toEqual([1, 3])
  expect(dossiers('new-dossiers-and-results-digitised-on-receipt', '2026-03-31', ...all)).toEqual([3, 4])
})

test('what ended is synchronised once the portal acknowledged it, under the day it ended and known from the later day on', () => {
  const id = 'results-synced-to-national-portal'
  const begun = [submitted('2026-03-02'), accepted('2026-03-03')]
  const toSync = (day: string): Happening => ({ at: at(day), is: 'to-sync' })
  const synced = (day: string): Happening => ({ at: at(day), is: 'synced' })
  const all: Timeline[] = [
    [...begun, resolved('2026-03-10'), toSync('2026-03-10'), synced('2026-03-10')],
    // finished in March, acknowledged in April
    [...begun, resolved('2026-03-31'), toSync('2026-03-31'), synced('2026-04-02')],
    // never acknowledged
    [...begun, refused('2026-03-20'), toSync('2026-03-20')],
    // before there was a connection; not decided; refused unaccepted: none of them is to be told
    [...begun, resolved('2026-03-05')],
    begun,
    [submitted('2026-03-02'), refused('2026-03-04')],
    // goes on, so that it ends and is acknowledged anew
    [
      ...[...begun, refused('2026-03-11'), toSync('2026-03-11'), synced('2026-03-12')],
      { at: at('2026-03-20'), is: 'reopened', due },
      ...[resolved('2026-04-01'), toSync('2026-04-01')],
    ],
  ]
  expect(dossiers(id, '2026-03-11', ...all)).toEqual([1, 2])
  expect(dossiers(id, '2026-03-19', ...all)).toEqual([2, 2])
  expect(dossiers(id, '2026-03-31', ...all)).toEqual([1, 3])
  expect(dossiers(id, '2026-04-01', ...all)).toEqual([1, 4])
  expect(dossiers(id, '2026-04-02', ...all)).toEqual([2, 4])
  expect(dossiers(id, '2026-03-31', all[3]!, all[4]!, all[5]!)).toEqual([0, 0])
})

test('a dossier is digitised when every paper of it has a signed copy; one without papers is', () => {
  const papers = (received: number, digitised: number) => [
    submitted('2026-03-02', { channel: 'desk', papers: { received, digitised } }),
  ]
  expect(dossiers('dossiers-digitised', '2026-03-31', papers(0, 0), papers(2, 1), papers(2, 2))).toEqual([
    2, 3,
  ])
})

test('minutes to submission are those of the people who filled it in themselves', () => {
  const all = [
    submitted('2026-03-02', { ms: 240_000 }),
    submitted('2026-03-02', { ms: 300_000 }),
    submitted('2026-03-02'),
  ]
  const counted = countedBy(
    '2026-03-31',
    all.map((one) => [one]),
  )
  expect(computeIndicator('minutes-from-login-to-submission', counted)).toEqual({
    numerator: 9,
    denominator: 2,
    value: 4.5,
  })
  expect(fraction('submissions-under-5-minutes', counted)).toEqual([1, 2])
})

test('the last rating counts, under the day of the first', () => {
  const rated = (day: string, satisfied: boolean): Happening => ({
    at: at(day),
    is: 'rated',
    score: satisfied ? 3 : 1,
    satisfied,
  })
  const timeline = [
    submitted('2026-03-02'),
    resolved('2026-03-05'),
    rated('2026-03-31', false),
    rated('2026-04-02', true),
  ]
  expect(dossiers('satisfaction', '2026-03-31', timeline)).toEqual([0, 1])
  expect(dossiers('satisfaction', '2026-04-02', timeline)).toEqual([1, 1])
})

test('payments count each, dossiers with a fee once', () => {
  const sums = createSums()
  const paid = { unit: 'H52.40', tier: 'commune', procedure: '1.001193' } as const
  for (const how of ['online', 'online', 'cash'] as const)
    addPayment(sums, { ...paid, how, at: at('2026-03-02') })
  addTimeline(
    sums,
    [submitted('2026-03-02', { fee: 8000 }), { at: at('2026-03-02'), is: 'paid', how: 'online' }],
    '1.001193',
  )
  addTimeline(
    sums,
    [submitted('2026-03-02', { fee: 8000 }), { at: at('2026-03-02'), is: 'paid', how: 'cash' }],
    '1.001193',
  )
  addTimeline(sums, [submitted('2026-03-02')], '1.001193')
  const counted = { ...nothingCounted, counts: sumOf(sums.lines(), '2026-03-31') }
  for (const id of ['online-payment-share', 'national-portal-payment-share'])
    expect(fraction(id, counted)).toEqual([2, 3])
  expect(fraction('paid-dossiers-paid-online', counted)).toEqual([1, 2])
})

test('people count once a year at each unit, as verified from the first time they come under VNeID', () => {
  const sums = createSums()
  const visit = (day: string, verified: boolean) => ({ day, verified })
  addVisits(sums, { unit: 'H52.40', tier: 'commune' }, [
    visit('2026-02-01', false),
    visit('2026-03-01', true),
    visit('2026-03-02', true),
  ])
  addVisits(sums, { unit: 'H52.41', tier: 'commune' }, [
    visit('2025-12-31', true),
    visit('2026-03-01', false),
  ])
  const on = (day: string) =>
    fraction('users-with-unified-identity', { ...nothingCounted, counts: sumOf(sums.lines(), day) })
  expect(on('2026-02-28')).toEqual([0, 1])
  expect(on('2026-03-31')).toEqual([1, 2])
})

test('what units are assessed by: the day, requests for a supplement, and who handed in alone', () => {
  const begun = (more = {}) => [submitted('2026-03-02', more), accepted('2026-03-03')]
  const asked = (day: string): Happening => ({ at: at(day), is: 'supplement-asked' })
  const supplied = (day: string): Happening => ({ at: at(day), is: 'supplement-given', due })
  const all = [
    [...begun(), resolved('2026-03-19')],
    [...begun({ channel: 'desk' }), asked('2026-03-04'), supplied('2026-03-05'), resolved('2026-03-20')],
    [
      ...[...begun({ assisted: true }), asked('2026-03-04'), supplied('2026-03-05'), asked('2026-03-06')],
      ...[supplied('2026-03-07'), resolved('2026-03-21')],
    ],
    // Not decided: refused before it was accepted, withdrawn
    [submitted('2026-03-02'), refused('2026-03-03')],
    [...begun(), { at: at('2026-03-10'), is: 'withdrawn' } as const],
  ]
  expect(countedBy('2026-03-31', all).counts).toMatchObject({
    ...{ finished: 3, finishedEarly: 1, finishedOnDay: 1, finishedOnlineLate: 1 },
    ...{ finishedUnasked: 1, finishedAskedOnce: 1, finishedRemotely: 1 },
  })
})

const file = new URL('../../../../../data/indicators/indicators.json', import.meta.url)
const definitions = JSON.parse(readFileSync(file, 'utf8')) as { id: string; formula?: string }[]

test('the formula that is written down is the one that is computed', () => {
  const counts = Object.fromEntries(
    allMeasures.map((measure, index) => [measure, (index + 1) ** 2]),
  ) as Counts
  const written = definitions.filter(({ formula }) => formula && !/[#Σ]/.test(formula))
  expect(written.length).toBeGreaterThan(15)
  for (const { id, formula } of written) {
    const names = Object.keys(counts)
    const value = new Function(...names, `return ${formula}`)(...Object.values(counts)) as number
    const measured = computeIndicator(id, { ...nothingCounted, counts })
    if (measured === 'not-measured-yet') throw new Error(id)
    expect([id, measured.numerator / measured.denominator]).toEqual([id, value])
  }
  expect(definitions.filter(({ id, formula }) => !formula === measuredIndicators.includes(id))).toEqual([])
})

test('every indicator that is measured is described, has no data when there is nothing, and what is not measured says so', () => {
  const described = definitions.map(({ id }) => id)
  for (const id of measuredIndicators) {
    expect(described).toContain(id)
    const measured = computeIndicator(id, nothingCounted)
    if (measured === 'not-measured-yet') throw new Error(id)
    expect([id, measured.value]).toEqual([id, measured.denominator === 0 ? null : 0])
  }
  for (const id of ['valid-results-digitised', 'toString'])
    expect(computeIndicator(id, nothingCounted)).toBe('not-measured-yet')
  expect(described.filter((id) => !measuredIndicators.includes(id))).toEqual([
    ...['valid-results-digitised', 'adults-with-digital-signature'],
    ...['adults-with-e-identity', 'adults-with-service-account', 'civil-servants-using-online-services'],
    ...['community-team-members-trained', 'households-with-a-vneid-user', 'procedures-wholly-at-the-desk'],
    ...[
      'procedures-received-at-the-desk',
      'procedures-posted-at-the-office',
      'attitude-complaints-justified',
    ],
    'petitions-answered-on-time',
  ])
})
