import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { isEndless, lastDayOf, periodOf, reportEvery, reportPeriods, termsOf } from './task-due.ts'

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2022-01-01', days))
const every = fc.constantFrom(...reportPeriods)

test.each([
  ['2025', '2025-12-31'],
  ['2023-Q3', '2023-09-30'],
  ['2025-08', '2025-08-31'],
  ['2024-02', '2024-02-29'],
  ['2024-06-30', '2024-06-30'],
])('%s is due on its last day, %s', (term, due) => {
  expect(lastDayOf(term)).toBe(due)
})

test('a period ends on or after each of its days, and the next day begins another', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...reportPeriods, 'year' as const), (date, length) => {
      const period = periodOf(date, length)
      const last = lastDayOf(period)
      expect(last >= date).toBe(true)
      expect(periodOf(last, length)).toBe(period)
      expect(periodOf(addDays(last, 1), length)).not.toBe(period)
    }),
  )
})

test('an ongoing task has one term for each period, without gaps', () => {
  fc.assert(
    fc.property(day, fc.nat(900), every, (from, days, length) => {
      const until = addDays(from, days)
      const terms = termsOf({ due: ['ongoing'], every: length }, from, until)
      expect(terms[0]?.term).toBe(periodOf(from, length))
      expect(terms.at(-1)?.term).toBe(periodOf(until, length))
      for (const [index, { due }] of terms.slice(1).entries())
        expect(periodOf(addDays(terms[index]!.due, 1), length)).toBe(periodOf(due, length))
    }),
  )
})

test('dates of the plan are terms whatever day it is looked at', () => {
  fc.assert(
    fc.property(day, day, every, (from, until, length) => {
      const task = { due: ['2026-11', '2025-11'], every: length }
      expect(termsOf(task, from, until)).toEqual([
        { term: '2025-11', due: '2025-11-30' },
        { term: '2026-11', due: '2026-11-30' },
      ])
      expect(isEndless(task)).toBe(false)
    }),
  )
})

test('an annual task has a term a year and is never done', () => {
  const task = { due: ['annual'], every: 'quarter' } as const
  expect(termsOf(task, '2023-05-01', '2024-01-01').map(({ term }) => term)).toEqual(['2023', '2024'])
  expect(isEndless(task)).toBe(true)
})

test('ongoing tasks are reported as often as the plan is, every quarter where it does not say', () => {
  const often = (every: string | null) => reportEvery({ reporting: { every } })
  expect(['month', 'quarter', null].map(often)).toEqual(['month', 'quarter', 'quarter'])
})
