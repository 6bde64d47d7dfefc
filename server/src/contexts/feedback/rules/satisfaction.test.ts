import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeable, isSatisfied, judgeRating, levelText, type Score } from './satisfaction.ts'

const statuses = [
  'submitted',
  'accepted',
  'processing',
  'awaiting-supplement',
  'resolved',
  'returned',
  'refused',
  'withdrawn',
]
const decided = ['resolved', 'returned', 'refused']
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })

test('a dossier is rated exactly when the office has decided, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...statuses), fc.option(moment), moment, (status, givenAt, now) => {
      expect(judgeRating(status, givenAt, now) === 'too-early').toBe(!decided.includes(status))
    }),
  )
})

test('a rating once closed stays closed, and one that may be changed could have been changed earlier', () => {
  fc.assert(
    fc.property(moment, fc.nat(2 * changeable), fc.nat(2 * changeable), (givenAt, one, other) => {
      const at = (after: number) => judgeRating('returned', givenAt, new Date(givenAt.getTime() + after))
      const [earlier, later] = [at(Math.min(one, other)), at(Math.max(one, other))]
      if (earlier === 'closed') expect(later).toBe('closed')
      if (later === 'change') expect(earlier).toBe('change')
    }),
  )
})

test('the seventh day is the last on which a rating may be changed', () => {
  const givenAt = new Date('2026-11-02T03:00:00Z')
  expect(judgeRating('refused', givenAt, new Date('2026-11-09T03:00:00Z'))).toBe('change')
  expect(judgeRating('refused', givenAt, new Date('2026-11-09T03:00:01Z'))).toBe('closed')
})

test('the three levels of Circular 32/2017, of which two are satisfied', () => {
  const scores: Score[] = [3, 2, 1]
  expect(scores.map((score) => levelText(score).vi)).toEqual(['Rất hài lòng', 'Hài lòng', 'Chưa hài lòng'])
  expect(scores.map(isSatisfied)).toEqual([true, true, false])
})
