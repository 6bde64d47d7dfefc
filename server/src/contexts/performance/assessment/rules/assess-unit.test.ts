import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noCounts } from '../../rules/measures.ts'
import { assessmentMethodOn } from '../method.ts'
import { assessUnit, type Reported, type UnitFacts } from './assess-unit.ts'

const method = assessmentMethodOn('2026-12-31')
type Given = Omit<Partial<UnitFacts>, 'counts' | 'reported'> & {
  counts?: Partial<typeof noCounts>
  reported?: Record<string, Reported>
}
const share = (numerator: number, denominator: number): Reported => ({ numerator, denominator })
const whole = {
  'procedures-wholly-at-the-desk': share(10, 100),
  'procedures-received-at-the-desk': share(100, 100),
  'procedures-posted-at-the-office': share(60, 100),
  'attitude-complaints-justified': share(1, 3),
  'petitions-answered-on-time': share(9, 10),
}
const decided = {
  ...{ received: 100, receivedOnline: 30, finished: 10, finishedEarly: 6, finishedOnDay: 3 },
  ...{ finishedUnasked: 6, finishedAskedOnce: 3, finishedRemotely: 6 },
}
const facts = ({ counts = decided, reported = whole, ...more }: Given = {}): UnitFacts => ({
  ...{ tier: 'province', procedures: 10, procedureOnline: 2, parts: { earlier: 3, same: 0, later: 1 } },
  ...more,
  counts: { ...noCounts, ...counts },
  reported: new Map(Object.entries(reported)),
})
const pointsOf = (given: Given) => assessUnit(method, facts(given)).indicators.map(({ points }) => points)
const point = (no: number, given: Given) => pointsOf(given)[no - 1]

test('a unit assessed by hand: with everything reported all nine have points, and the band is one', () => {
  const assessed = assessUnit(method, facts())
  // Time (12 + 3 + 0)/10; own parts (6 + 0)/4; contacts (12 + 3 + 0)/10; agencies (12 + 4)/10; the desk receives all of them;
  // on the portal 1, posted 0,6; (12 + 3 − 2)/10 with one complaint; 90 % of petitions; 30 % and 20 % online, none late
  expect(assessed.indicators.map(({ points }) => points)).toEqual([1.5, 1.5, 1.5, 1.6, 1, 1.6, 1.3, 1, 2])
  expect(assessed.points).toBeCloseTo(13, 9)
  expect(assessed).toMatchObject({
    ...{ dossiers: 10, measurable: 18, outOf: 18, atLeast: { id: 'good' }, atMost: { id: 'good' } },
  })
})

test('what was not reported says so, gives nothing, and leaves the band between two', () => {
  const assessed = assessUnit(method, facts({ reported: {} }))
  expect(assessed.indicators.map(({ why }) => why)).toEqual([
    ...[null, null, null, null],
    ...['not-reported', 'not-reported', 'not-reported', 'not-reported', null],
  ])
  expect(assessed).toMatchObject({ measurable: 10, atLeast: { id: 'average' }, atMost: { id: 'excellent' } })
  expect(point(7, { counts: {} })).toBeNull()
})

test('the desk scores by what is handled wholly there, by tier, else by whether all is received and returned there', () => {
  const desk = (tier: string, wholly: number, received: number) =>
    point(5, {
      tier,
      reported: {
        'procedures-wholly-at-the-desk': share(wholly, 100),
        'procedures-received-at-the-desk': share(received, 100),
      },
    })
  expect([desk('province', 20, 0), desk('province', 19, 100), desk('province', 19, 99)]).toEqual([2, 1, 0])
  expect([desk('district', 50, 0), desk('district', 49, 100), desk('commune', 99, 100)]).toEqual([2, 1, 1])
  expect(point(5, { reported: { 'procedures-wholly-at-the-desk': share(20, 100) } })).toBe(2)
  expect(point(5, { reported: { 'procedures-wholly-at-the-desk': share(19, 100) } })).toBeNull()
})

test('petitions: none or all in time 2, from 90 % 1; complaints take points but never below nothing', () => {
  const petitions = (answered: number, of: number) =>
    point(8, { reported: { 'petitions-answered-on-time': share(answered, of) } })
  expect([petitions(0, 0), petitions(10, 10), petitions(9, 10), petitions(8, 10)]).toEqual([2, 2, 1, 0])
  const attitude = (justified: number) =>
    point(7, { reported: { 'attitude-complaints-justified': share(justified, 50) } })
  expect([attitude(0), attitude(2), attitude(50)]).toEqual([1.5, 1.1, 0])
})

test('online services score by both shares, and nothing when an online dossier was late', () => {
  const online = (counts: Partial<typeof noCounts>, procedureOnline = 2) =>
    point(9, { counts: { received: 100, receivedOnline: 30, ...counts }, procedureOnline })
  expect([online({}), online({ receivedOnline: 29 }), online({ receivedOnline: 15 })]).toEqual([2, 1, 1])
  expect([online({ receivedOnline: 14 }), online({}, 1), online({ finishedOnlineLate: 1 })]).toEqual([
    0, 0, 0,
  ])
  expect(online({ received: 0 })).toBeNull()
})

test('no indicator exceeds two points, and what a unit may be is never below what it surely is', () => {
  const ids = Object.keys(whole)
  const figure = fc.nat(100).chain((of) => fc.nat(of).map((n) => share(n, of)))
  const some = fc.dictionary(fc.constantFrom(...ids), figure)
  fc.assert(
    fc.property(some, fc.array(fc.nat(40), { minLength: 6, maxLength: 6 }), (reported, n) => {
      const [early, onDay, late, unasked, remote, online] = n as [
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      const finished = early + onDay + late
      const counts = {
        ...{ received: 40, receivedOnline: online, finished, finishedEarly: early, finishedOnDay: onDay },
        ...{ finishedUnasked: Math.min(unasked, finished), finishedRemotely: Math.min(remote, finished) },
      }
      const assessed = assessUnit(method, facts({ counts, reported }))
      for (const { points, max, why } of assessed.indicators) {
        expect(points === null || (points >= 0 && points <= max)).toBe(true)
        expect(points === null).toBe(why !== null)
      }
      expect(assessed.points).toBeLessThanOrEqual(assessed.measurable)
      expect(assessed.atMost.from).toBeGreaterThanOrEqual(assessed.atLeast.from)
    }),
  )
})
