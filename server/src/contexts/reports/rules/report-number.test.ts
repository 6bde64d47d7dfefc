import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameNumber, readReportNumber } from './report-number.ts'

const same = (one: string, other: string) => isSameNumber(readReportNumber(one)!, readReportNumber(other)!)

test('what people type for one number is one number', () => {
  for (const typed of ['12/BC-UBND', ' 012 / bc - ubnd ', 'Số: 12/BC-UBND', 'số 12/BC-UBND', '12'])
    expect(same('12/BC-UBND', typed), typed).toBe(true)
  expect(readReportNumber('Số: 05 / BC-UBND')).toEqual({
    written: '05/BC-UBND',
    ordinal: '5',
    symbol: 'bc-ubnd',
  })
})

test('another ordinal, an added number and another symbol are another number', () => {
  for (const other of ['13/BC-UBND', '12a/BC-UBND', '12/BC-VPUB', '112/BC-UBND'])
    expect(same('12/BC-UBND', other), other).toBe(false)
})

test('what does not begin with a number is none', () => {
  for (const typed of ['', 'BC-UBND', '0/BC', '/12', 'mười hai', '12 tháng 3', '1234567'])
    expect(readReportNumber(typed), typed).toBeNull()
})

test('spaces and zeros change nothing, and what is written is read the same', () => {
  const space = fc.stringMatching(/^ {0,2}$/)
  const ordinal = fc.integer({ min: 1, max: 999_999 })
  fc.assert(
    fc.property(ordinal, fc.constantFrom('', 'BC-UBND', 'BC-SYT'), space, (number, symbol, gap) => {
      const plain = symbol ? `${number}/${symbol}` : String(number)
      const read = readReportNumber(`${gap}0${number}${gap}${symbol && `/${gap}${symbol}`}${gap}`)!
      expect(isSameNumber(read, readReportNumber(plain)!)).toBe(true)
      expect(isSameNumber(readReportNumber(read.written)!, read)).toBe(true)
    }),
  )
})
