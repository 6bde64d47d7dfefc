import { addMonths, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Measure } from './measures.ts'
import { monthOf } from './period.ts'

/** So many months up to the one of a day, as their first days, the oldest first. */
export const monthsUpTo = (day: PlainDate, months: number): PlainDate[] =>
  Array.from({ length: months }, (_, index) => addMonths(monthOf(day), index + 1 - months))

/** What waited more, or less, from one month to the next. */
export type Change = { tier: string; month: PlainDate } & Partial<Record<Measure, number>>

/** How much waited at the end of each month, by tier: everything that changed up to it. */
export function standingAt(
  changes: readonly Change[],
  { months, tier, measures }: { months: readonly PlainDate[]; tier: string; measures: readonly Measure[] },
): Map<PlainDate, Partial<Record<Measure, number>>> {
  const own = changes.filter((change) => change.tier === tier)
  return new Map(
    months.map((month) => {
      const until = own.filter((change) => change.month <= month)
      const sum = (measure: Measure) => until.reduce((all, change) => all + (change[measure] ?? 0), 0)
      return [month, Object.fromEntries(measures.map((measure) => [measure, sum(measure)]))]
    }),
  )
}
