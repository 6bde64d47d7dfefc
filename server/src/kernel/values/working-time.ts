import {
  addDays,
  dayLength,
  type LocalMoment,
  type PlainDate,
  toInstant,
  toLocal,
  weekdayOf,
} from './vietnam-time.ts'

/** The hours of one day, in order and not overlapping: the morning, the afternoon. Milliseconds since midnight in Vietnam. */
export type DayHours = readonly { from: number; to: number }[]

/** When an office works in an ordinary week. */
export type WorkingHours = {
  /** Monday to Friday, and weekend days that are worked in exchange. */
  hours: DayHours
  /** Every Saturday on which an office is open of its own accord; absent or empty where Saturdays are off. */
  saturday?: DayHours
  /** What arrives after this time of day counts from the next working day (Decree 61/2018, Art. 18). */
  arrivalCutoff: number
}

/** When an office works: its hours, those it has from later days on, and the days that are different. */
export type WorkingCalendar = WorkingHours & {
  /** Other hours from a day on, earliest first. */
  later?: readonly (WorkingHours & { from: PlainDate })[]
  /** Days that are off, with the reason. */
  daysOff: ReadonlyMap<PlainDate, string>
  /** Saturdays and Sundays that are worked in exchange. */
  workedWeekends: ReadonlySet<PlainDate>
}

/** The ordinary hours that hold on a date, whether the date is worked or not. */
export const hoursHeldOn = (date: PlainDate, calendar: WorkingCalendar): WorkingHours =>
  calendar.later?.findLast(({ from }) => from <= date) ?? calendar

const closed: DayHours = []

/** What was found out about the days of a calendar, which never changes: hundreds of thousands of terms ask the same again. */
type Known = { hours: Map<PlainDate, DayHours>; next: Map<PlainDate, PlainDate> }
const knownOf = new WeakMap<WorkingCalendar, Known>()

function known(calendar: WorkingCalendar): Known {
  const before = knownOf.get(calendar)
  if (before) return before
  const fresh: Known = { hours: new Map(), next: new Map() }
  knownOf.set(calendar, fresh)
  return fresh
}

function remembered<K, V>(map: Map<K, V>, key: K, find: () => V): V {
  const before = map.get(key)
  if (before !== undefined) return before
  const found = find()
  map.set(key, found)
  return found
}

/** When the office works on a date; empty when it does not. */
export const hoursOn = (date: PlainDate, calendar: WorkingCalendar): DayHours =>
  remembered(known(calendar).hours, date, () => findHours(date, calendar))

function findHours(date: PlainDate, calendar: WorkingCalendar): DayHours {
  const held = hoursHeldOn(date, calendar)
  if (calendar.workedWeekends.has(date)) return held.hours
  if (calendar.daysOff.has(date)) return closed
  const weekday = weekdayOf(date)
  if (weekday === 0) return closed
  return weekday === 6 ? (held.saturday ?? closed) : held.hours
}

export const isWorkingDay = (date: PlainDate, calendar: WorkingCalendar): boolean =>
  hoursOn(date, calendar).length > 0

export const nextWorkingDay = (date: PlainDate, calendar: WorkingCalendar): PlainDate =>
  remembered(known(calendar).next, date, () => {
    let next = addDays(date, 1)
    while (!isWorkingDay(next, calendar)) next = addDays(next, 1)
    return next
  })

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
  const hours = hoursOn(date, calendar)
  if (hours.length === 0) return { at: nextOpening(date, calendar), because: 'day-off' }
  if (time > hoursHeldOn(date, calendar).arrivalCutoff)
    return { at: nextOpening(date, calendar), because: 'after-cutoff' }
  const current = hours.find(({ to }) => to > time)
  if (!current) return { at: nextOpening(date, calendar), because: 'after-cutoff' }
  if (time >= current.from) return { at: { date, time }, because: 'arrival' }
  return {
    at: { date, time: current.from },
    because: current === hours[0] ? 'before-hours' : 'midday-break',
  }
}

function nextOpening(date: PlainDate, calendar: WorkingCalendar): LocalMoment {
  const next = nextWorkingDay(date, calendar)
  return { date: next, time: hoursOn(next, calendar)[0]!.from }
}

/** The moment `duration` ms of working time after `start`; exactly at a closing time it is that closing time. */
export function addWorkingTime(start: LocalMoment, duration: number, calendar: WorkingCalendar): LocalMoment {
  let left = duration
  let date = workingDayFrom(start.date, calendar)
  let time = date === start.date ? start.time : 0
  for (;;) {
    for (const { from, to } of hoursOn(date, calendar)) {
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
    const begin = date === first.date ? first.time : 0
    const finish = date === last.date ? last.time : dayLength
    for (const { from, to } of hoursOn(date, calendar))
      total += Math.max(0, Math.min(to, finish) - Math.max(from, begin))
  }
  return total
}

/** The closing time of a working day, as an instant. */
export const closingOf = (date: PlainDate, calendar: WorkingCalendar): Date =>
  toInstant({ date, time: hoursOn(date, calendar).at(-1)!.to })
