import { addDays, addMonths, type PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** First and last day of a month (`2026-11`) or of a year (`2026`). */
export function daysOfPeriod(period: string): { first: PlainDate; last: PlainDate } {
  const [year = '', month] = period.split('-')
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const first = `${year}-${month}-01`
  return { first, last: addDays(addMonths(first, 1), -1) }
}

export type FillingGoal = { validFrom: PlainDate; minutes: number }

/** The goal that holds on a day, in minutes; null where there was none yet. */
export const goalOn = (goals: readonly FillingGoal[], day: PlainDate): number | null =>
  [...goals]
    .filter(({ validFrom }) => validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]?.minutes ?? null
