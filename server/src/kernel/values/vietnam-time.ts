/** A calendar date, `2026-03-14`. Day-long deadlines are dates in Vietnam, never instants. */
export type PlainDate = string

/** Legal time in Vietnam is UTC+7 all year round (Decision 134/2002/QĐ-TTg). */
export const vietnamOffset = 7 * 3_600_000
export const dayLength = 86_400_000

/** A moment on the clock of Vietnam: its date, and milliseconds since midnight there. */
export type LocalMoment = { date: PlainDate; time: number }

export function toLocal(instant: Date): LocalMoment {
  const shifted = new Date(instant.getTime() + vietnamOffset).toISOString()
  return { date: shifted.slice(0, 10), time: (instant.getTime() + vietnamOffset) % dayLength }
}

export const toInstant = ({ date, time }: LocalMoment): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) - vietnamOffset + time)

export const dateInVietnam = (instant: Date): PlainDate => toLocal(instant).date

/** ISO 8601 with the offset of Vietnam, to the second: `2026-11-24T17:00:00+07:00`. */
export const toVietnamIso = (instant: Date): string =>
  new Date(instant.getTime() + vietnamOffset).toISOString().slice(0, 19) + '+07:00'

/** `04/11/2026`: how papers and sentences for people write a day. */
export const writeDay = (date: PlainDate): string => date.split('-').reverse().join('/')

export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/** 0 is Sunday. */
export const weekdayOf = (date: PlainDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** The day of the same number `months` later, or that month's last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  return new Date(Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10)
}

/** Whether the text is a date that exists. */
export const isPlainDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
