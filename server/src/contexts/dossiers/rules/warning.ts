import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { toInstant, toLocal } from '../../../kernel/values/vietnam-time.ts'
import {
  addWorkingTime,
  countedFrom,
  type WorkingCalendar,
  workingTimeBetween,
} from '../../../kernel/values/working-time.ts'

/** When the people who answer for a due moment are warned; holds from a day on (`data/deadlines`). */
export type DeadlineRule = {
  validFrom: PlainDate
  /** Working hours within which a dossier handed in online is accepted or refused. */
  answerHours: number
  /** Due soon: when less than this part of the whole time is left, in percent, or fewer working hours. */
  warnShare: number
  warnLeastHours: number
  /**
   * Officer and head are asked about a delay so many working hours before the due moment; in a short procedure when this part of the
   * whole time is left, in percent.
   */
  escalateHours: number
  escalateShare: number
}

const hour = 3_600_000

/** The rule that holds on a date; the first one for a date before all. */
export const deadlineRuleOn = <Rule extends { validFrom: PlainDate }>(
  rules: readonly Rule[],
  date: PlainDate,
): Rule => rules.findLast(({ validFrom }) => validFrom <= date) ?? rules[0]!

export type Warnings = { warnAt: Date; escalateAt: Date }

/** From when a due moment that was counted from `from` is due soon, and from when a delay is asked about, which is soon too. */
export function warningsOf(
  { from, due }: { from: Date; due: Date },
  calendar: WorkingCalendar,
  rule: DeadlineRule,
): Warnings {
  const whole = workingTimeBetween(from, due, calendar)
  const part = (share: number) => Math.ceil((whole * share) / 100)
  const escalate = Math.min(rule.escalateHours * hour, part(rule.escalateShare))
  const warn = Math.max(rule.warnLeastHours * hour, part(rule.warnShare), escalate)
  const before = (left: number) => afterStart(from, whole - left, calendar)
  return { warnAt: before(warn), escalateAt: before(escalate) }
}

const afterStart = (from: Date, worked: number, calendar: WorkingCalendar): Date =>
  worked <= 0 ? from : toInstant(addWorkingTime(toLocal(from), worked, calendar))

/** When so much working time, in ms, is left until a due moment; never before `from`. */
export function momentBefore(
  left: number,
  { from, due }: { from: Date; due: Date },
  calendar: WorkingCalendar,
): Date {
  return afterStart(from, workingTimeBetween(from, due, calendar) - left, calendar)
}

/** By when a dossier that arrived online is accepted or refused. */
export const answerBy = (arrived: Date, calendar: WorkingCalendar, { answerHours }: DeadlineRule): Date =>
  toInstant(addWorkingTime(countedFrom(arrived, calendar).at, answerHours * hour, calendar))

export type DueState = 'in-time' | 'soon' | 'late' | 'paused'

/** How urgent an open dossier is. */
export function dueState(
  { due, warnAt, paused }: { due: Date; warnAt: Date; paused: boolean },
  now: Date,
): DueState {
  if (paused) return 'paused'
  if (now > due) return 'late'
  return now > warnAt ? 'soon' : 'in-time'
}
