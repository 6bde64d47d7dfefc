import type { PlainDate } from './answers.ts'

const partialDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** Whether the value is a day that exists, from 1850 to 2199, as `YYYY-MM-DD`. */
export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && value.length === 10 && isPartialDate(value)
}

/** Whether the value is a year, a month (`YYYY-MM`) or a day that exists, from 1850 to 2199. */
export function isPartialDate(value: unknown): value is string {
  const parts = typeof value === 'string' ? partialDate.exec(value) : null
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  if (year < 1850 || year > 2199 || month < 1 || month > 12) return false
  return day >= 1 && day <= lastDay(year, month)
}

/** The first day a date or partial date can mean. */
export function earliest(date: string): PlainDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day a date or partial date can mean. */
export function latest(date: string): PlainDate {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return `${date}-${lastDay(Number(date.slice(0, 4)), Number(date.slice(5)))}`
  return date
}

/** The same day some years later; 29 February stays written so and compares between 28 February and 1 March. */
export function yearsLater(date: PlainDate, years: number): PlainDate {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`
}

/** The same day some months later, the last day of that month where it has no such day. */
export function monthsLater(date: PlainDate, months: number): PlainDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1]
  const day = Math.min(Number(date.slice(8)), lastDay(year, of))
  return `${year}-${String(of).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day of the week, 0 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(Date.parse(date)).getUTCDay()
}

/** How many days the second day lies after the first. */
export function daysFrom(first: PlainDate, second: PlainDate): number {
  return (Date.parse(second) - Date.parse(first)) / 86_400_000
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
