const day = 86_400_000
/** Vietnam keeps one offset all year. */
const offset = 7 * 3_600_000

/** The number of the day in Vietnam that a moment falls on. */
export const dayNumber = (moment: Date): number => Math.floor((moment.getTime() + offset) / day)

/** How long until a due moment, or since it: hours and minutes on the same day in Vietnam, else whole days. */
export type Remaining = { late: boolean } & ({ days: number } | { hours: number; minutes: number })

/** What is left until `due`, rounded down, by clock and calendar: the desk does not know the hours of the office. */
export function remainingTime(due: Date, now: Date): Remaining {
  const late = now > due
  const days = Math.abs(dayNumber(due) - dayNumber(now))
  if (days > 0) return { late, days }
  const minutes = Math.floor(Math.abs(due.getTime() - now.getTime()) / 60_000)
  return { late, hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
