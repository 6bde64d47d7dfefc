const day = 86_400_000
/** Vietnam keeps one offset all year. */
const offset = 7 * 3_600_000
/** An office works eight hours a day; what is longer is told in days. */
const workingDay = 8 * 3_600_000

/** The number of the day in Vietnam that a moment falls on. */
export const dayNumber = (moment: Date): number => Math.floor((moment.getTime() + offset) / day)

/** Working time until a due moment, or since it: whole working days, or hours and minutes. */
export type Remaining = { late: boolean } & ({ days: number } | { hours: number; minutes: number })

/** What is left of working time, in ms and negative when overdue, rounded down. */
export function remainingTime(leftMs: number): Remaining {
  const late = leftMs < 0
  const length = Math.abs(leftMs)
  if (length > workingDay) return { late, days: Math.floor(length / workingDay) }
  const minutes = Math.floor(length / 60_000)
  return { late, hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
