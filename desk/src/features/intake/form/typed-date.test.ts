import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTypedDate, showDate } from './typed-date.ts'

test('a date is typed as digits alone, with strokes, or in part', () => {
  expect(readTypedDate('12031994')).toBe('1994-03-12')
  expect(readTypedDate('12/3/1994')).toBe('1994-03-12')
  expect(readTypedDate('12.03.1994')).toBe('1994-03-12')
  expect(readTypedDate('031994')).toBe('1994-03')
  expect(readTypedDate('3/1994')).toBe('1994-03')
  expect(readTypedDate('1994')).toBe('1994')
  expect(readTypedDate(' hôm qua ')).toBe('hôm qua')
  expect(readTypedDate('')).toBe('')
})

test('what is shown is read back as the same, and reading twice changes nothing', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
      const kept = date.toISOString().slice(0, length)
      expect(readTypedDate(showDate(kept))).toBe(kept)
      expect(readTypedDate(showDate(kept).replaceAll('/', ''))).toBe(kept)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => typeof readTypedDate(text) === 'string'))
})
