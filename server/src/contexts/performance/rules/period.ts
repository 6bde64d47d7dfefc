import { addDays, addMonths, type PlainDate, toInstant } from '../../../kernel/values/vietnam-time.ts'

export type Period = { from: PlainDate; to: PlainDate }

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

/** A year up to `at`, its whole when it is over; null when it has not begun. */
export function yearToDate(year: number, at: PlainDate): Period | null {
  const [from, end] = [`${year}-01-01`, `${year}-12-31`]
  if (at < from) return null
  return { from, to: at < end ? at : end }
}

/** The first day of the month of a day. */
export const monthOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`

/** The last day that is looked at: nothing is known of those after `asOf`. */
export const lastDay = ({ to, asOf }: { to: PlainDate; asOf: PlainDate }): PlainDate =>
  to < asOf ? to : asOf

/**
 * The whole months of a period, as their first days; a month that `asOf` lies in is whole when the period reaches so far, as nothing
 * later is known. Null when there is none.
 */
export function monthsWithin({
  from,
  to,
  asOf,
}: Period & { asOf: PlainDate }): { first: PlainDate; last: PlainDate } | null {
  const first = from === monthOf(from) ? from : addMonths(monthOf(from), 1)
  const endsMonth = to >= asOf || addDays(to, 1) === monthOf(addDays(to, 1))
  const last = endsMonth ? monthOf(to < asOf ? to : asOf) : addMonths(monthOf(to), -1)
  return first <= last ? { first, last } : null
}

/** The last day of the month that begins on `first`. */
export const monthEnd = (first: PlainDate): PlainDate => addDays(addMonths(first, 1), -1)

/** What of a period lies before and after its whole months; all of it when there are none. */
export function outside(months: { first: PlainDate; last: PlainDate } | null, period: Period): Period[] {
  if (!months) return [period]
  const [before, after] = [addDays(months.first, -1), addDays(monthEnd(months.last), 1)]
  return [
    { from: period.from, to: before },
    { from: after, to: period.to },
  ].filter(({ from, to }) => from <= to)
}

/** The first of the twelve months up to a day, the running one included. */
export const twelveMonthsTo = (day: PlainDate): PlainDate => monthOf(addMonths(day, -11))

/** From the first moment of the period to the first after it, in Vietnam. */
export const momentsOf = ({ from, to }: Period): { from: Date; until: Date } => ({
  from: toInstant({ date: from, time: 0 }),
  until: toInstant({ date: addDays(to, 1), time: 0 }),
})
