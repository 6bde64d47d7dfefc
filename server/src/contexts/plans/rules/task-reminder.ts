import { addDays, dayLength, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { isWorkingDay, type WorkingCalendar } from '../../../kernel/values/working-time.ts'

/** How many working days before a task is due its unit is reminded, and how often after; from a day on. */
export type ReminderRule = {
  validFrom: PlainDate
  beforeWorkingDays: readonly number[]
  afterEveryDays: number
}

/** The rule that holds on a day; undefined before the first one. */
export const reminderRuleOn = (rules: readonly ReminderRule[], day: PlainDate): ReminderRule | undefined =>
  rules.findLast(({ validFrom }) => validFrom <= day)

/** Working days after `today` up to and with `due`. */
function workingDaysLeft(today: PlainDate, due: PlainDate, calendar: WorkingCalendar, most: number): number {
  let left = 0
  for (let day = addDays(today, 1); day <= due && left <= most; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) left++
  return left
}

/**
 * What a unit is to be reminded of today: `before-7` from seven working days before until the next closer one begins, `after-1` in the
 * first week after the due day, `after-2` in the second. Null when it is too early. Each is told once, so a day without the job loses nothing.
 */
export function reminderOn(
  { due }: { due: PlainDate },
  today: PlainDate,
  { calendar, rule }: { calendar: WorkingCalendar; rule: ReminderRule },
): string | null {
  if (today > due) {
    const days = Math.round((Date.parse(today) - Date.parse(due)) / dayLength)
    return `after-${Math.ceil(days / rule.afterEveryDays)}`
  }
  const left = workingDaysLeft(today, due, calendar, Math.max(...rule.beforeWorkingDays))
  const reached = rule.beforeWorkingDays.filter((days) => left <= days)
  return reached.length > 0 ? `before-${Math.min(...reached)}` : null
}
