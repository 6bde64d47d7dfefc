import { addDays, addMonths, type PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type Period = { from: PlainDate; to: PlainDate }

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

/** A year up to `at`, its whole when it is over; null when it has not begun. */
export function yearToDate(year: number, at: PlainDate): Period | null {
  const [from, end] = [`${year}-01-01`, `${year}-12-31`]
  if (at < from) return null
  return { from, to: at < end ? at : end }
}

/**
 * The whole months of a period, as their first days; a month that `asOf` lies in is whole when the period reaches so far, as nothing
 * later is known. Null when there is none.
 */
export function monthsWithin({
  from,
  to,
  asOf,
}: Period & { asOf: PlainDate }): { first: PlainDate; last: PlainDate } | null {
  const monthOf = (day: PlainDate) => `${day.slice(0, 7)}-01`
  const first = from === monthOf(from) ? from : addMonths(monthOf(from), 1)
  const endsMonth = to >= asOf || addDays(to, 1) === monthOf(addDays(to, 1))
  const last = endsMonth ? monthOf(to < asOf ? to : asOf) : addMonths(monthOf(to), -1)
  return first <= last ? { first, last } : null
}
