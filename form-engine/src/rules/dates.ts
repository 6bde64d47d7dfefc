import type { PlainDate } from '../answers.ts'
import { earliest, isPartialDate, isPlainDate, latest, yearsLater } from '../plain-date.ts'

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
