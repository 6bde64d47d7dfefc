import type { PlainDate } from '../answers.ts'
import {
  daysFrom,
  earliest,
  isPartialDate,
  isPlainDate,
  latest,
  monthsLater,
  weekdayOf,
  yearsLater,
} from '../plain-date.ts'

/** Refuses a date that is surely after today. */
export function isNotFuture(date: unknown, today: PlainDate): boolean {
  return !isPartialDate(date) || !isPlainDate(today) || earliest(date) <= today
}

/** Refuses a date that is surely before the other. */
export function isNotBefore(date: unknown, other: unknown): boolean {
  return !isPartialDate(date) || !isPartialDate(other) || latest(date) >= earliest(other)
}

/** Refuses a birth date by which the person surely is younger than so many years today. */
export function isAtLeastAge(birthDate: unknown, years: number, today: PlainDate): boolean {
  return areYearsBetween(birthDate, today, years)
}

/** Refuses a birth date, not after today, by which the person surely is younger than `least` or has reached `under` years. */
export function isOfAge(
  birthDate: unknown,
  { least = 0, under }: { least?: number | undefined; under?: number | undefined },
  today: PlainDate,
): boolean {
  if (!isPartialDate(birthDate) || !isPlainDate(today) || earliest(birthDate) > today) return true
  if (under !== undefined && yearsLater(latest(birthDate), under) <= today) return false
  return isAtLeastAge(birthDate, least, today)
}

/** Refuses two dates between which there surely lie fewer than so many years. */
export function areYearsBetween(date: unknown, later: unknown, years: number): boolean {
  if (!isPartialDate(date) || !isPartialDate(later)) return true
  return yearsLater(earliest(date), years) <= latest(later)
}

/** Refuses a date that is surely before today, or fewer than so many `days` after it. */
export function isNotPast(date: unknown, today: PlainDate, days = 0): boolean {
  return !isPartialDate(date) || !isPlainDate(today) || daysFrom(today, latest(date)) >= days
}

/** Refuses a date that is surely more than so many days before today. */
export function isWithinLast(date: unknown, days: number, today: PlainDate): boolean {
  return !isPartialDate(date) || !isPlainDate(today) || daysFrom(latest(date), today) <= days
}

/** Refuses a date that is surely more than so many days after today. */
export function isWithinNext(date: unknown, days: number, today: PlainDate): boolean {
  return !isPartialDate(date) || !isPlainDate(today) || daysFrom(today, earliest(date)) <= days
}

/** Refuses a date less than `least` or more than `most` days after the other. */
export function liesDaysAfter(
  date: unknown,
  other: unknown,
  { least, most }: { least?: number | undefined; most?: number | undefined },
): boolean {
  if (!isPlainDate(date) || !isPlainDate(other)) return true
  const days = daysFrom(other, date)
  return (least === undefined || days >= least) && (most === undefined || days <= most)
}

/** Refuses a date that surely is before the same day `least` months, or after the same day `most` months, after the other. */
export function liesMonthsAfter(
  date: unknown,
  other: unknown,
  { least, most }: { least?: number | undefined; most?: number | undefined },
): boolean {
  if (!isPartialDate(date) || !isPartialDate(other)) return true
  if (least !== undefined && latest(date) < monthsLater(earliest(other), least)) return false
  return most === undefined || earliest(date) <= monthsLater(latest(other), most)
}

/** Refuses Saturdays and Sundays. Public holidays are for the calendar of the office to know. */
export function isWeekday(date: unknown): boolean {
  return !isPlainDate(date) || (weekdayOf(date) !== 0 && weekdayOf(date) !== 6)
}

/** Refuses a year after this year. */
export function isYearNotFuture(year: unknown, today: PlainDate): boolean {
  return typeof year !== 'number' || !isPlainDate(today) || year <= Number(today.slice(0, 4))
}

/**
 * Refuses a text in which days are written (day, month, year) of which none lies within so many months up to today.
 * Silent where no day is written.
 */
export function hasRecentDay(text: unknown, months: number, today: PlainDate): boolean {
  if (typeof text !== 'string' || !isPlainDate(today)) return true
  const days = [...text.matchAll(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g)]
    .map(([, day = '', month = '', year]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter(isPlainDate)
  return days.length === 0 || days.some((day) => day <= today && today <= monthsLater(day, months))
}
