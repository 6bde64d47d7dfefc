/** A gap longer than this between two actions is a pause, not work on the form (indicators.yaml). */
export const longestGap = 15 * 60_000

export type TimeAtWork = { active: number; idle: number }

/** Adds the time since the last action: as work when it is short, as idle when it is a pause. */
export function addGap(before: TimeAtWork, gap: number): TimeAtWork {
  const length = Math.max(0, gap)
  return length > longestGap
    ? { active: before.active, idle: before.idle + length }
    : { active: before.active + length, idle: before.idle }
}
