import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankingMethodOn } from '../methods.ts'
import { rankUnits, type Scored, scoreOf } from './rank-units.ts'

const of = (unit: string, score: number | null, dossiers = 100): Scored => ({ unit, score, dossiers })

test('ties share a rank and the next is left out; few dossiers are listed without one, and say why', () => {
  const ranked = rankUnits(
    [of('a', 70), of('b', 90.001), of('c', 90), of('d', 99, 29), of('e', null), of('f', 50)],
    30,
  )
  expect(ranked.map(({ unit, rank, unranked }) => [unit, rank, unranked])).toEqual([
    ['b', 1, null],
    ['c', 1, null],
    ['a', 3, null],
    ['f', 4, null],
    ['d', null, 'few-dossiers'],
    ['e', null, 'nothing-measured'],
  ])
})

test('what lies within another unit of the list takes no rank from anybody', () => {
  const ranked = rankUnits([of('a', 70), { ...of('b', 90), isWithin: true }], 30)
  expect(ranked.map(({ unit, rank, unranked }) => [unit, rank, unranked])).toEqual([
    ['a', 1, null],
    ['b', null, 'within-agency'],
  ])
})

test('a score is points by weight of what could be measured', () => {
  const method = { ...rankingMethodOn('2026-11-23'), weights: { progress: 2, online: 1 } }
  const group = (id: string, points: number, measurable: number) => ({ id, points, measurable }) as never
  // (2 · 16 + 1 · 6) / (2 · 20 + 1 · 12); what has no weight does not count
  expect(
    scoreOf({ groups: [group('progress', 16, 20), group('online', 6, 12), group('digital', 9, 10)] }, method),
  ).toBeCloseTo(73.0769, 4)
  expect(scoreOf({ groups: [group('digital', 9, 10)] }, method)).toBeNull()
})

test('everybody is listed once, nobody better is ranked worse', () => {
  const units = fc.uniqueArray(
    fc.record({
      unit: fc.string(),
      score: fc.option(fc.integer({ min: 0, max: 100 })),
      dossiers: fc.nat(60),
    }),
    { selector: ({ unit }) => unit },
  )
  fc.assert(
    fc.property(units, (all) => {
      const ranked = rankUnits(all, 30)
      expect(ranked.map(({ unit }) => unit).sort()).toEqual(all.map(({ unit }) => unit).sort())
      for (const one of ranked.filter(({ rank }) => rank !== null))
        expect(one.rank).toBe(
          1 +
            all.filter(({ score, dossiers }) => dossiers >= 30 && score !== null && score > one.score!)
              .length,
        )
    }),
  )
})
