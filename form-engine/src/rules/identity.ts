import type { PlainDate } from '../answers.ts'
import { isPartialDate, isPlainDate } from '../plain-date.ts'

/**
 * Refuses a personal identity number whose fourth digit contradicts the sex or the century of birth, or whose fifth
 * and sixth contradict the year (Decree 70/2024: even for men, odd for women, 0–1 for the years from 1900, 2–3 from 2000).
 */
export function identityAgrees(number: unknown, birthDate: unknown, sex: unknown): boolean {
  if (typeof number !== 'string' || !/^\d{12}$/.test(number)) return true
  const digit = Number(number[3])
  if ((sex === 'male' && digit % 2 !== 0) || (sex === 'female' && digit % 2 !== 1)) return false
  if (!isPartialDate(birthDate)) return true
  return (
    Number(birthDate.slice(0, 2)) === 19 + Math.floor(digit / 2) &&
    birthDate.slice(2, 4) === number.slice(4, 6)
  )
}

/** Refuses a personal identity number whose century and year are still to come. */
export function isBornBy(number: unknown, today: PlainDate): boolean {
  if (typeof number !== 'string' || !/^\d{12}$/.test(number) || !isPlainDate(today)) return true
  return (
    1900 + Math.floor(Number(number[3]) / 2) * 100 + Number(number.slice(4, 6)) <= Number(today.slice(0, 4))
  )
}

/** Refuses the number of an identity paper that its kind cannot have: old cards have 9 digits, cards 12, passports a letter and 7 digits. */
export function isPaperNumber(number: unknown, kind: unknown): boolean {
  if (typeof number !== 'string') return true
  if (kind === 'cmnd') return /^\d{9}$/.test(number)
  if (kind === 'cccd' || kind === 'can-cuoc' || kind === 'can-cuoc-dien-tu') return /^\d{12}$/.test(number)
  if (kind === 'ho-chieu') return /^[A-Z]\d{7}$/i.test(number)
  return number.length <= 30
}
