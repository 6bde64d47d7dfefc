import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type Period = { from: PlainDate; to: PlainDate }

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

/** A year up to `at`, its whole when it is over; null when it has not begun. */
export function yearToDate(year: number, at: PlainDate): Period | null {
  const [from, end] = [`${year}-01-01`, `${year}-12-31`]
  if (at < from) return null
  return { from, to: at < end ? at : end }
}
