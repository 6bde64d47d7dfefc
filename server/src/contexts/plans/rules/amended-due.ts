import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { isEndless, lastDayOf } from './task-due.ts'

/** A term with the date of the plan that it answers to. */
export type PlannedTerm = { term: string; planTerm: string }
export type FollowedDates = {
  /** Terms that answer to another date than before. */
  moved: PlannedTerm[]
  /** Dates that no term answers to yet. */
  added: string[]
}

const datesOf = (due: readonly string[]): string[] =>
  due.filter((one) => /^\d/.test(one)).sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))

/**
 * Which terms answer to which dates after an amendment: dates that stay keep their term, those that went away pass theirs to the new
 * ones, the earliest to the earliest. What is left over of the old is due with the last date that the plan has; what is left over of the
 * new is added. Null where a task with dates became one that is reported period after period, or the other way round: that is other work.
 */
export function followDates(
  terms: readonly PlannedTerm[],
  before: readonly string[],
  after: readonly string[],
): FollowedDates | null {
  const periods = (due: readonly string[]) => due.filter((one) => isEndless({ due: [one] })).sort()
  const dates = datesOf(after)
  const last = dates.at(-1)
  if (periods(before).join() !== periods(after).join() || last === undefined) return null
  const own = terms.filter(({ planTerm }) => before.includes(planTerm) && !isEndless({ due: [planTerm] }))
  const gone = own
    .filter(({ planTerm }) => !dates.includes(planTerm))
    .sort((a, b) => (lastDayOf(a.planTerm) < lastDayOf(b.planTerm) ? -1 : 1))
  const fresh = dates.filter((date) => !own.some(({ planTerm }) => planTerm === date))
  return {
    moved: gone.map(({ term }, index) => ({ term, planTerm: fresh[index] ?? last })),
    added: fresh.slice(gone.length),
  }
}

/** When a term is due that now answers to another date of the plan: on the last day of that, or later where more time was granted. */
export function amendedDue({ planTerm, due }: { planTerm: string; due: PlainDate }, date: string): PlainDate {
  const planned = lastDayOf(date)
  const wasExtended = due > lastDayOf(planTerm)
  return wasExtended && due > planned ? due : planned
}
