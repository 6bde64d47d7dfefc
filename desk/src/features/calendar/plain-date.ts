import { shortDate } from '../../shell/day.ts'
/** `T2 23/11/2026`, with the short names of weekdays, Monday first. */
export function dateWithWeekday(date: string, weekdays: readonly { short: string }[]): string {
  const index = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return `${weekdays[index]?.short ?? ''} ${shortDate(date)}`
}
