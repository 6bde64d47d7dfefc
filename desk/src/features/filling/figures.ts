/** Minutes with one decimal and the comma of the language; a dash where nothing was measured. */
export const minutesText = (minutes: number | null, language: string): string =>
  minutes === null
    ? '–'
    : new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(minutes)

/** `1:05` for 65 seconds. */
export const secondsText = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** A share as whole percent; a dash where there is nothing to divide by. */
export const shareText = (part: number | null, whole: number): string =>
  part === null || whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`

/** Every whole minute from 0 to the last one counted, also those that nobody took. */
export function allBuckets(
  buckets: readonly { from: number; count: number }[],
): { from: number; count: number }[] {
  const last = Math.max(4, ...buckets.map(({ from }) => from))
  const counts = new Map(buckets.map(({ from, count }) => [from, count]))
  return Array.from({ length: last + 1 }, (_, from) => ({ from, count: counts.get(from) ?? 0 }))
}

/** The months before and the one given, newest first, as `2026-11`. */
export function monthsUntil(month: string, count: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + number - 1 - back
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}
