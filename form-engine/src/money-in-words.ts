import type { Locale } from './answers.ts'

/** The largest amount that has words here: below one million billion đồng. */
export const largestAmountInWords = 999_999_999_999_999

/**
 * A whole amount of đồng in words, as contracts and declarations write it under the figure: "Ba trăm năm mươi triệu đồng".
 * Empty for what is no such amount: negative, broken, or above `largestAmountInWords`.
 */
export function moneyInWords(amount: number, locale: Locale): string {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > largestAmountInWords) return ''
  const words = locale === 'vi' ? `${inVietnamese(amount)} đồng` : `${inEnglish(amount)} đồng`
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}

/** Groups of three figures, the highest first, each with its power of a thousand; groups of nought are left out. */
function groupsOf(amount: number): { value: number; power: number; leads: boolean }[] {
  const groups: number[] = []
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  return groups
    .map((value, power) => ({ value, power, leads: power === groups.length - 1 }))
    .reverse()
    .filter(({ value }) => value > 0)
}

const viDigits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
// A billion is "tỷ"; above it the names begin again: "nghìn tỷ".
const viPowers = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ'] as const

function inVietnamese(amount: number): string {
  const groups = groupsOf(amount)
  if (groups.length === 0) return viDigits[0]
  const lowestOfBillions = groups.filter(({ power }) => power >= 3).at(-1)
  return groups
    .map((group) => {
      // "Nghìn tỷ" says "tỷ" only once, at the last group of the billions.
      const name = group.power === 4 && group !== lowestOfBillions ? 'nghìn' : viPowers[group.power]
      return `${viGroup(group.value, group.leads)} ${name}`.trim()
    })
    .join(' ')
}

/** Three figures; behind a higher group the hundreds are said even when there are none: "không trăm linh năm". */
function viGroup(value: number, leads: boolean): string {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const words = hundreds > 0 || !leads ? [`${viDigits[hundreds]} trăm`] : []
  if (tens === 0) {
    if (units === 0) return words.join(' ')
    return [
      ...words,
      words.length > 0 ? `linh ${units === 4 ? 'tư' : viDigits[units]}` : viDigits[units],
    ].join(' ')
  }
  words.push(tens === 1 ? 'mười' : `${viDigits[tens]} mươi`)
  if (units > 0) words.push(viUnit(units, tens))
  return words.join(' ')
}

function viUnit(units: number, tens: number): string {
  if (units === 5) return 'lăm'
  if (units === 1 && tens > 1) return 'mốt'
  if (units === 4 && tens > 1) return 'tư'
  return viDigits[units]!
}

const enSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const enTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const
const enPowers = ['', 'thousand', 'million', 'billion', 'trillion'] as const

function inEnglish(amount: number): string {
  const groups = groupsOf(amount)
  if (groups.length === 0) return enSmall[0]!
  return groups.map(({ value, power }) => `${enGroup(value)} ${enPowers[power]}`.trim()).join(' ')
}

function enGroup(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  const words = hundreds > 0 ? [`${enSmall[hundreds]} hundred`] : []
  if (rest > 0 && rest < 20) words.push(enSmall[rest]!)
  if (rest >= 20)
    words.push(
      rest % 10 === 0
        ? enTens[Math.floor(rest / 10)]!
        : `${enTens[Math.floor(rest / 10)]}-${enSmall[rest % 10]}`,
    )
  return words.join(' ')
}
