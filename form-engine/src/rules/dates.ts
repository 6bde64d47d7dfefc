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

/** Refuses two dates between which there surely lie fewer than so many years. */
export function areYearsBetween(date: unknown, later: unknown, years: number): boolean {
  if (!isPartialDate(date) || !isPartialDate(later)) return true
  return yearsLater(earliest(date), years) <= latest(later)
}

/** Refuses a date that is surely before today. */
export function isNotPast(date: unknown, today: PlainDate): boolean {
  return !isPartialDate(date) || !isPlainDate(today) || latest(date) >= today
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

/** Refuses a date before the same day `least` months, or after the same day `most` months, after the other. */
export function liesMonthsAfter(
  date: unknown,
  other: unknown,
  { least, most }: { least?: number | undefined; most?: number | undefined },
): boolean {
  if (!isPlainDate(date) || !isPlainDate(other)) return true
  if (least !== undefined && date < monthsLater(other, least)) return false
  return most === undefined || date <= monthsLater(other, most)
}

/** Refuses Saturdays and Sundays. Public holidays are for the calendar of the office to know. */
export function isWeekday(date: unknown): boolean {
  return !isPlainDate(date) || (weekdayOf(date) !== 0 && weekdayOf(date) !== 6)
}

/** Refuses a year after this year. */
export function isYearNotFuture(year: unknown, today: PlainDate): boolean {
  return typeof year !== 'number' || !isPlainDate(today) || year <= Number(today.slice(0, 4))
}
