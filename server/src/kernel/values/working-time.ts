import {
  addDays,
  dayLength,
  type LocalMoment,
  type PlainDate,
  toInstant,
  toLocal,
  weekdayOf,
} from './vietnam-time.ts'

/** When an office works. Times of day are milliseconds since midnight in Vietnam. */
export type WorkingCalendar = {
  /** In order, not overlapping: the morning, the afternoon. */
  hours: readonly { from: number; to: number }[]
  /** What arrives after this time of day counts from the next working day (Decree 61/2018, Art. 18). */
  arrivalCutoff: number
  /** Weekdays that are off, with the reason. */
  daysOff: ReadonlyMap<PlainDate, string>
  /** Saturdays and Sundays that are worked in exchange. */
  workedWeekends: ReadonlySet<PlainDate>
}

const opening = (calendar: WorkingCalendar) => calendar.hours[0]!.from
export const closing = (calendar: WorkingCalendar) => calendar.hours.at(-1)!.to

export function isWorkingDay(date: PlainDate, calendar: WorkingCalendar): boolean {
  if (calendar.workedWeekends.has(date)) return true
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !calendar.daysOff.has(date)
}

export function nextWorkingDay(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let next = addDays(date, 1)
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1)
  return next
}

/** The day itself when it is worked, else the next one that is. */
export const workingDayFrom = (date: PlainDate, calendar: WorkingCalendar): PlainDate =>
  isWorkingDay(date, calendar) ? date : nextWorkingDay(date, calendar)

export type CountedFrom = {
  at: LocalMoment
  because: 'arrival' | 'before-hours' | 'midday-break' | 'after-cutoff' | 'day-off'
}

/** The moment from which the time of something that arrived is counted. */
export function countedFrom(arrival: Date, calendar: WorkingCalendar): CountedFrom {
  const { date, time } = toLocal(arrival)
  const nextMorning = () => ({ date: nextWorkingDay(date, calendar), time: opening(calendar) })
  if (!isWorkingDay(date, calendar)) return { at: nextMorning(), because: 'day-off' }
  if (time > calendar.arrivalCutoff) return { at: nextMorning(), because: 'after-cutoff' }
  if (time < opening(calendar)) return { at: { date, time: opening(calendar) }, because: 'before-hours' }
  const during = calendar.hours.some(({ from, to }) => time >= from && time < to)
  if (during) return { at: { date, time }, because: 'arrival' }
  const later = calendar.hours.find(({ from }) => from > time)
  return later
    ? { at: { date, time: later.from }, because: 'midday-break' }
    : { at: nextMorning(), because: 'after-cutoff' }
}

/** The moment `duration` ms of working time after `start`; exactly at a closing time it is that closing time. */
export function addWorkingTime(start: LocalMoment, duration: number, calendar: WorkingCalendar): LocalMoment {
  let left = duration
  let date = workingDayFrom(start.date, calendar)
  let time = date === start.date ? start.time : 0
  for (;;) {
    for (const { from, to } of calendar.hours) {
      const begin = Math.max(from, time)
      if (begin >= to) continue
      if (left <= to - begin) return { date, time: begin + left }
      left -= to - begin
    }
    date = nextWorkingDay(date, calendar)
    time = 0
  }
}

/** Working time between two instants, in ms; negative when `end` is before `start`. */
export function workingTimeBetween(start: Date, end: Date, calendar: WorkingCalendar): number {
  if (end < start) return -workingTimeBetween(end, start, calendar)
  const [first, last] = [toLocal(start), toLocal(end)]
  let total = 0
  for (let date = first.date; date <= last.date; date = addDays(date, 1)) {
    if (!isWorkingDay(date, calendar)) continue
    const begin = date === first.date ? first.time : 0
    const finish = date === last.date ? last.time : dayLength
    for (const { from, to } of calendar.hours)
      total += Math.max(0, Math.min(to, finish) - Math.max(from, begin))
  }
  return total
}

/** The closing time of a day, as an instant. */
export const closingOf = (date: PlainDate, calendar: WorkingCalendar): Date =>
  toInstant({ date, time: closing(calendar) })
