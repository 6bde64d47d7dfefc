import type { PlainDate } from './answers.ts'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

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

function belowHundred(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return digits[units]!
  const tensWord = tens === 1 ? 'mười' : `${digits[tens]} mươi`
  if (units === 0) return tensWord
  if (units === 5) return `${tensWord} lăm`
  if (tens > 1 && units === 1) return `${tensWord} mốt`
  if (tens > 1 && units === 4) return `${tensWord} tư`
  return `${tensWord} ${digits[units]}`
}
