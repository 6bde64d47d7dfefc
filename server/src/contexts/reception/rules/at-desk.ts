import type { Role } from '../../../kernel/values/role.ts'
import { addDays, isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** Whether somebody receives at a one-stop desk. */
export const receives = ({ roles }: { roles: readonly Role[] }): boolean => roles.includes('clerk')

/** Whether a visit is still going on. What nobody closed is over with its day. */
export const isOpen = (visit: { day: PlainDate; closedAt: Date | null }, today: PlainDate): boolean =>
  visit.closedAt === null && visit.day === today

/** How long something may have lain before it is registered as arrived by post, in days. */
export const oldestArrival = 30

export const mayHaveArrived = (day: string, today: PlainDate): boolean =>
  isPlainDate(day) && day <= today && day >= addDays(today, -oldestArrival)

/** The middle one of the waiting times, in whole minutes; null of none. */
export function medianMinutes(waits: readonly number[]): number | null {
  if (waits.length === 0) return null
  const sorted = [...waits].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return Math.round(median / 60_000)
}
