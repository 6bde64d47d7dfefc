import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amendedDue, followDates } from './amended-due.ts'
import { lastDayOf } from './task-due.ts'

const date = fc.constantFrom(
  '2025',
  '2025-Q1',
  '2025-Q3',
  '2025-06',
  '2025-08',
  '2025-11-15',
  '2026',
  '2026-Q2',
)
const dates = fc.uniqueArray(date, { maxLength: 5 })
const termsOf = (due: readonly string[]) => due.map((term) => ({ term, planTerm: term }))

test('every date of the amended plan is answered to by a term, every term answers to a date of it, none is lost', () => {
  fc.assert(
    fc.property(dates, dates, fc.constantFrom([], ['ongoing']), (before, after, periods) => {
      fc.pre(after.length > 0)
      const followed = followDates(termsOf(before), [...before, ...periods], [...after, ...periods])!
      const moved = new Map(followed.moved.map(({ term, planTerm }) => [term, planTerm]))
      const answered = [...before.map((term) => moved.get(term) ?? term), ...followed.added]
      expect(new Set(answered)).toEqual(new Set(after))
      // Asked again, nothing moves.
      const now = before.map((term) => ({ term, planTerm: moved.get(term) ?? term }))
      const added = followed.added.map((term) => ({ term, planTerm: term }))
      expect(followDates([...now, ...added], after, after)).toEqual({ moved: [], added: [] })
    }),
  )
})

test('the earliest passes to the earliest, and what the plan drops is due with its last date', () => {
  const two = termsOf(['2025-08', '2025-Q3'])
  expect(followDates(two, ['2025-08', '2025-Q3'], ['2025-Q3', '2026'])).toEqual({
    moved: [{ term: '2025-08', planTerm: '2026' }],
    added: [],
  })
  expect(followDates(two, ['2025-08', '2025-Q3'], ['2025'])?.moved).toEqual([
    { term: '2025-08', planTerm: '2025' },
    { term: '2025-Q3', planTerm: '2025' },
  ])
  expect(followDates(termsOf(['2025']), ['2025'], ['ongoing'])).toBeNull()
  expect(followDates(termsOf(['2025-Q3']), ['ongoing'], ['ongoing', '2026'])).toEqual({
    moved: [],
    added: ['2026'],
  })
})

test('more time that was granted stays where it is later than the plan now, and only there', () => {
  const term = { planTerm: '2025-Q3', due: '2025-11-30' }
  expect(amendedDue(term, '2025')).toBe('2025-12-31')
  expect(amendedDue(term, '2025-08')).toBe('2025-11-30')
  expect(amendedDue({ planTerm: '2025-Q3', due: '2025-09-30' }, '2025-08')).toBe('2025-08-31')
  fc.assert(
    fc.property(date, date, (planTerm, next) => {
      expect(amendedDue({ planTerm, due: lastDayOf(planTerm) }, next)).toBe(lastDayOf(next))
    }),
  )
})
