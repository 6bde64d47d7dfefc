import { addMonths, type PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { monthEnd, type Period } from '../../rules/period.ts'

/** `2026-11`, `2026-Q4` or `2026`. */
export const periodPattern = '^20\\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?$'
export type PeriodCode = string

/** Its days, whole. */
export function daysOf(code: PeriodCode): Period {
  const year = code.slice(0, 4)
  const part = code.slice(5)
  if (part === '') return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (!part.startsWith('Q')) return { from: `${code}-01`, to: monthEnd(`${code}-01`) }
  const from = addMonths(`${year}-01-01`, 3 * (Number(part.slice(1)) - 1))
  return { from, to: monthEnd(addMonths(from, 2)) }
}

/** The one of the same kind that holds a day. */
export function periodHolding(like: PeriodCode, day: PlainDate): PeriodCode {
  if (like.length === 4) return day.slice(0, 4)
  if (!like.includes('Q')) return day.slice(0, 7)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The one before, of the same kind. */
export const periodBefore = (code: PeriodCode): PeriodCode =>
  periodHolding(code, addMonths(daysOf(code).from, -1))
