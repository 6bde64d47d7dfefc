import type { Text } from '../../../kernel/values/locale.ts'
import {
  addDays,
  addMonths,
  dateInVietnam,
  type PlainDate,
  toInstant,
  toLocal,
} from '../../../kernel/values/vietnam-time.ts'
import {
  addWorkingTime,
  type CountedFrom,
  closingOf,
  countedFrom,
  hoursOn,
  nextWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
  workingTimeBetween,
} from '../../../kernel/values/working-time.ts'
import { explainDue, explainResumed } from './deadline-explanation.ts'
import type { TimeLimit, TimeUnit } from './time-limit.ts'

export type { TimeLimit, TimeUnit }

/** A promised moment and the one sentence that says how it was computed. */
export type Due = { at: Date; countedFrom: CountedFrom; explanation: Text }

/** Whether the limit is one that a due moment can be computed for: whole days, months and years; at most a century. */
export function isTimeLimit({ time, unit }: { time: number; unit: string }): boolean {
  const most: Record<TimeUnit, number> = {
    'working-hour': 200_000,
    hour: 200_000,
    'working-day': 25_000,
    day: 36_525,
    month: 1200,
    year: 100,
  }
  if (!Object.hasOwn(most, unit) || !Number.isFinite(time) || time <= 0) return false
  const hours = unit === 'working-hour' || unit === 'hour'
  return time <= most[unit as TimeUnit] && (hours || Number.isInteger(time))
}

/**
 * When the answer to what arrived at `received` is due.
 * Hours run at once, in working time. For days, months and years the first day is excluded and the term ends at closing
 * time; a last day that is off moves to the next working day (Civil Code 2015, Art. 145–148; Decree 61/2018, Art. 18).
 */
export function computeDue(received: Date, limit: TimeLimit, calendar: WorkingCalendar): Due {
  const from = countedFrom(received, calendar)
  const at =
    limit.unit === 'hour' || limit.unit === 'working-hour'
      ? toInstant(addWorkingTime(from.at, Math.round(limit.time * 3_600_000), calendar))
      : closingOf(lastDay(from.at.date, limit, calendar), calendar)
  return { at, countedFrom: from, explanation: explainDue({ received, limit, from, at, calendar }) }
}

function lastDay(first: PlainDate, { time, unit }: TimeLimit, calendar: WorkingCalendar): PlainDate {
  if (unit === 'working-day') {
    let day = first
    for (let left = time; left > 0; left--) day = nextWorkingDay(day, calendar)
    return day
  }
  const nominal = unit === 'day' ? addDays(first, time) : addMonths(first, unit === 'year' ? time * 12 : time)
  return workingDayFrom(nominal, calendar)
}

/** Working time that was left when the clock stopped, in ms; nothing when it was already past due. */
export const remainingWhen = (stopped: Date, due: Date, calendar: WorkingCalendar): number =>
  Math.max(0, workingTimeBetween(stopped, due, calendar))

/** The new due moment once the clock runs again: what was left of the working time, from when the supplement counts. */
export function computeResumedDue(resumed: Date, remaining: number, calendar: WorkingCalendar): Due {
  const from = countedFrom(resumed, calendar)
  const at = toInstant(addWorkingTime(from.at, remaining, calendar))
  return { at, countedFrom: from, explanation: explainResumed({ resumed, remaining, from, at, calendar }) }
}

/** The due moment of a dossier that is complete now: the whole time begins anew (Decree 61/2018, Art. 19). */
export function computeRestartedDue(completed: Date, limit: TimeLimit, calendar: WorkingCalendar): Due {
  const { at, countedFrom: from } = computeDue(completed, limit, calendar)
  const explanation = explainDue({ received: completed, limit, from, at, calendar, completed: true })
  return { at, countedFrom: from, explanation }
}

/** On time means: before or at the due moment (indicators.yaml, resolved-on-time). */
export const isOnTime = (finished: Date, due: Date): boolean => finished <= due

/** Whether the office is at work at this moment. */
export function isOfficeOpen(now: Date, calendar: WorkingCalendar): boolean {
  const { date, time } = toLocal(now)
  return hoursOn(date, calendar).some(({ from, to }) => time >= from && time < to)
}

/** The last moment of the working day on which something received `now` is to be passed on. */
export const endOfDay = (now: Date, calendar: WorkingCalendar): Date =>
  closingOf(workingDayFrom(dateInVietnam(now), calendar), calendar)
