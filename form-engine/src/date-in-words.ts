import type { PlainDate } from './answers.ts'
import { belowHundred, digits } from './number-in-words.ts'

/** The day in Vietnamese words, as civil-status papers write it: "Ngày bốn, tháng mười một, năm hai nghìn …". */
export function dateInWords(date: PlainDate): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]
  const monthWords = month === 4 ? 'tư' : belowHundred(month)
  return `Ngày ${belowHundred(day)}, tháng ${monthWords}, năm ${yearInWords(year)}`
}

function yearInWords(year: number): string {
  const [thousands, hundreds, rest] = [Math.floor(year / 1000), Math.floor(year / 100) % 10, year % 100]
  const words = [`${digits[thousands]} nghìn`]
  if (hundreds > 0 || rest > 0) words.push(`${digits[hundreds]} trăm`)
  if (rest > 0 && rest < 10) words.push(`linh ${rest === 4 ? 'tư' : digits[rest]}`)
  if (rest >= 10) words.push(belowHundred(rest))
  return words.join(' ')
}
