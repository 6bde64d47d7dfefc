import type { TimeLimit } from '../src/contexts/dossiers/index.ts'
import {
  addDays,
  addMonths,
  type PlainDate,
  toInstant,
  weekdayOf,
} from '../src/kernel/values/vietnam-time.ts'
import type { DayHours, WorkingCalendar } from '../src/kernel/values/working-time.ts'

// A reference for due moments that knows nothing but minutes: it walks them one by one and asks of each whether the office is at
// work. What is counted quickly is held against it, by properties and by the bench.
const minute = 60_000
const hour = 60 * minute
const day = 24 * 60

type Pause = { from: Date; to: Date | null; restarts?: boolean }

function naiveHours(date: PlainDate, calendar: WorkingCalendar): { day: DayHours; cutoff: number } {
  let [week, saturday, cutoff] = [calendar.hours, calendar.saturday ?? [], calendar.arrivalCutoff]
  for (const next of calendar.later ?? [])
    if (date >= next.from) [week, saturday, cutoff] = [next.hours, next.saturday ?? [], next.arrivalCutoff]
  if (calendar.workedWeekends.has(date)) return { day: week, cutoff }
  if (calendar.daysOff.has(date) || weekdayOf(date) === 0) return { day: [], cutoff }
  return { day: weekdayOf(date) === 6 ? saturday : week, cutoff }
}
const open = (date: PlainDate, at: number, calendar: WorkingCalendar) =>
  naiveHours(date, calendar).day.some(({ from, to }) => at * minute >= from && at * minute < to)

type Minute = { date: PlainDate; at: number }
const after = ({ date, at }: Minute): Minute =>
  at + 1 < day ? { date, at: at + 1 } : { date: addDays(date, 1), at: 0 }
const toMinute = (instant: Date): Minute => {
  const vietnam = new Date(instant.getTime() + 7 * hour).toISOString()
  return {
    date: vietnam.slice(0, 10),
    at: Number(vietnam.slice(11, 13)) * 60 + Number(vietnam.slice(14, 16)),
  }
}
const toDate = ({ date, at }: Minute) => toInstant({ date, time: at * minute })

function naiveStart(arrival: Date, calendar: WorkingCalendar): Minute {
  let now = toMinute(arrival)
  const { day: hoursOfDay, cutoff } = naiveHours(now.date, calendar)
  if (hoursOfDay.length > 0 && now.at * minute > cutoff) now = { date: addDays(now.date, 1), at: 0 }
  while (!open(now.date, now.at, calendar)) now = after(now)
  return now
}
/** So many open minutes on; it ends with the last of them, not with the opening after it. */
function naiveAdd(start: Minute, minutes: number, calendar: WorkingCalendar): Minute {
  if (minutes === 0) return start
  let [now, left] = [start, minutes]
  for (;;) {
    if (open(now.date, now.at, calendar) && --left === 0) return after(now)
    now = after(now)
  }
}
function naiveClosing(date: PlainDate, calendar: WorkingCalendar): Minute {
  let last = 0
  for (let at = 0; at < day; at++) if (open(date, at, calendar)) last = at
  return after({ date, at: last })
}
const worksOn = (date: PlainDate, calendar: WorkingCalendar) => naiveHours(date, calendar).day.length > 0

export function naiveDue(received: Date, { time, unit }: TimeLimit, calendar: WorkingCalendar): Date {
  const start = naiveStart(received, calendar)
  if (unit === 'hour' || unit === 'working-hour') return toDate(naiveAdd(start, time * 60, calendar))
  let { date } = start
  if (unit === 'working-day') {
    for (let left = time; left > 0; ) {
      date = addDays(date, 1)
      if (worksOn(date, calendar)) left--
    }
  } else {
    date = unit === 'day' ? addDays(date, time) : addMonths(date, time)
    while (!worksOn(date, calendar)) date = addDays(date, 1)
  }
  return toDate(naiveClosing(date, calendar))
}
function naiveLeft(from: Date, due: Date, calendar: WorkingCalendar): number {
  let left = 0
  for (let now = toMinute(from); toDate(now) < due; now = after(now))
    if (open(now.date, now.at, calendar)) left++
  return left
}
/** The due moment over every pause, and what is left in ms while the clock stands still. */
export function naiveRecompute(
  received: Date,
  limit: TimeLimit,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
) {
  let due = naiveDue(received, limit, calendar)
  for (const { from, to, restarts } of pauses) {
    const left = naiveLeft(from, due, calendar)
    if (!to) return { due, remaining: left * minute }
    due = restarts
      ? naiveDue(to, limit, calendar)
      : toDate(naiveAdd(naiveStart(to, calendar), left, calendar))
  }
  return { due, remaining: null }
}
