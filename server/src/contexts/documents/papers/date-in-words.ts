import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** A whole number from 0 to 9999 as it is read aloud in Vietnamese. */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`cannot read ${value}`)
  const thousands = Math.floor(value / 1000)
  const hundreds = Math.floor(value / 100) % 10
  const rest = value % 100
  const words: string[] = []
  if (thousands) words.push(digits[thousands]!, 'nghìn')
  if (hundreds || (thousands && rest)) words.push(digits[hundreds]!, 'trăm')
  if (rest || words.length === 0) words.push(belowHundred(rest, words.length > 0))
  return words.join(' ')
}

function belowHundred(value: number, follows: boolean): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return follows ? `linh ${digits[ones]}` : digits[ones]!
  const ten = tens === 1 ? 'mười' : `${digits[tens]} mươi`
  return ones === 0 ? ten : `${ten} ${onesAfterTen(tens, ones)}`
}

function onesAfterTen(tens: number, ones: number): string {
  if (ones === 5) return 'lăm'
  if (tens > 1 && ones === 1) return 'mốt'
  if (tens > 1 && ones === 4) return 'tư'
  return digits[ones]!
}

/** A date as certificates write it out: `Ngày bốn, tháng mười một, năm hai nghìn không trăm hai mươi sáu`. */
export function dateInWords(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  // The fourth month is read `tháng tư`; the fourth day stays `ngày bốn`.
  const monthWords = month === 4 ? 'tư' : numberInWords(month)
  return `Ngày ${numberInWords(day)}, tháng ${monthWords}, năm ${numberInWords(year)}`
}
