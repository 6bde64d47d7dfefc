import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import {
  countedOnce,
  dueOn,
  type Every,
  endedPeriods,
  endOfPeriod,
  judgeFigure,
  partOn,
  sumOf,
} from './reported.ts'

const day = fc.nat(4000).map((days) => addDays('2020-01-01', days))
const every = fc.constantFrom<Every>('month', 'quarter', 'year')

test('periods follow each other without a gap, the latest is over and the next is not', () => {
  fc.assert(
    fc.property(day, every, (on, how) => {
      const ends = endedPeriods(how, on, 5)
      expect(ends[0]! <= on).toBe(true)
      expect(endOfPeriod(how, addDays(ends[0]!, 1)) > on).toBe(true)
      for (let at = 1; at < ends.length; at++)
        expect(endOfPeriod(how, addDays(ends[at]!, 1))).toBe(ends[at - 1])
    }),
  )
  expect(endedPeriods('quarter', '2026-11-23', 2)).toEqual(['2026-09-30', '2026-06-30'])
  expect(dueOn({ dueDays: 10 }, '2026-09-30')).toBe('2026-10-10')
})

test('what ships names indicators that are there, and a later line replaces an earlier one', async () => {
  const read = async (name: string) =>
    JSON.parse(
      await readFile(new URL(`../../../../../data/indicators/${name}.json`, import.meta.url), 'utf8'),
    )
  const { parts } = await read('reported')
  const ids = (await read('indicators')).map(({ id }: { id: string }) => id)
  for (const { indicator } of parts) expect(ids).toContain(indicator)
  const [first] = parts
  const later = { ...first, every: 'month', validFrom: '2027-01-01' }
  expect(partOn([later, first], first.indicator, '2026-12-31')?.every).toBe('quarter')
  expect(partOn([later, first], first.indicator, '2027-01-31')?.every).toBe('month')
  expect(partOn([later, first], first.indicator, '2022-12-31')).toBeUndefined()
})

test('a part is never more than the whole, and a figure says where it is from', () => {
  const both = { part: 'both' } as const
  expect(judgeFigure(both, { numerator: 3, denominator: 4, source: 'Sổ' })).toEqual([])
  const fields = (numerator: number | null, denominator: number, source = 'Sổ') =>
    judgeFigure(both, { numerator, denominator, source }).map(({ field }) => field)
  expect(fields(5, 4)).toEqual(['numerator'])
  expect(fields(null, 1.5, ' ')).toEqual(['denominator', 'numerator', 'source'])
  expect(judgeFigure({ part: 'denominator' }, { numerator: null, denominator: 0, source: 'x' })).toEqual([])
})

test('a unit that merged counts until its successor has reported, and never twice', () => {
  const before = new Map([['N', ['A', 'B']]])
  const figure = (unit: string, periodEnd: string, endsOn: string | null, denominator: number) => ({
    ...{ unit, periodEnd, endsOn, numerator: 1, denominator },
  })
  const old = [figure('A', '2026-06-30', '2026-07-15', 10), figure('B', '2026-06-30', '2026-07-15', 20)]
  expect(sumOf(countedOnce(old, before))).toEqual({ numerator: 2, denominator: 30 })
  expect(sumOf(countedOnce([...old, figure('N', '2026-09-30', null, 31)], before))).toEqual({
    numerator: 1,
    denominator: 31,
  })
  expect(sumOf([])).toBeNull()
})
