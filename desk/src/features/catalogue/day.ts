import type { Words } from '../../messages/words.ts'

/** `23/11/2026` for `2026-11-23`. */
export const formatDay = (day: string): string => day.split('-').reverse().join('/')

/** Today in Vietnam, `2026-11-23`. */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** `từ 01/01/2026`, or both ends when there is a last day. */
export const formatDays = (
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  { catalogue }: Pick<Words, 'catalogue'>,
): string =>
  validTo === null
    ? catalogue.from(formatDay(validFrom))
    : catalogue.fromTo(formatDay(validFrom), formatDay(validTo > validFrom ? dayBefore(validTo) : validTo))
