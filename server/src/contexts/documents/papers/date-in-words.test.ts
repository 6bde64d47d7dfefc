import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateInWords, numberInWords } from './date-in-words.ts'

test('dates read as certificates write them', () => {
  expect(dateInWords('2026-11-04')).toBe('Ngày bốn, tháng mười một, năm hai nghìn không trăm hai mươi sáu')
  expect(dateInWords('1987-02-14')).toBe('Ngày mười bốn, tháng hai, năm một nghìn chín trăm tám mươi bảy')
  expect(dateInWords('2005-04-21')).toBe('Ngày hai mươi mốt, tháng tư, năm hai nghìn không trăm linh năm')
  expect(dateInWords('2024-10-15')).toBe('Ngày mười lăm, tháng mười, năm hai nghìn không trăm hai mươi tư')
  expect(dateInWords('2000-01-30')).toBe('Ngày ba mươi, tháng một, năm hai nghìn')
  expect(dateInWords('1900-12-31')).toBe('Ngày ba mươi mốt, tháng mười hai, năm một nghìn chín trăm')
})

test('no two numbers are read alike', () => {
  const number = fc.integer({ min: 0, max: 9999 })
  fc.assert(
    fc.property(number, number, (a, b) => (numberInWords(a) === numberInWords(b)) === (a === b)),
    { numRuns: 2000 },
  )
})

test('what is read back is the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (value) => readBack(numberInWords(value)) === value),
    { numRuns: 2000 },
  )
})

/** The inverse, by adding up: a digit is multiplied by the unit that follows it. */
function readBack(words: string): number {
  const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
  const variants: Record<string, number> = { mốt: 1, tư: 4, lăm: 5 }
  const units: Record<string, number> = { nghìn: 1000, trăm: 100, mươi: 10 }
  let total = 0
  let digit = 0
  for (const word of words.split(' ')) {
    const unit = units[word]
    if (unit) total += digit * unit
    if (word === 'mười') total += 10
    digit = unit || word === 'mười' ? 0 : (variants[word] ?? Math.max(0, digits.indexOf(word)))
  }
  return total + digit
}
