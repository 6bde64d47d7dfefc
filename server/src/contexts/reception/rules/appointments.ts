import { dateInVietnam, type PlainDate, toInstant } from '../../../kernel/values/vietnam-time.ts'
import {
  hoursOn,
  nextWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
} from '../../../kernel/values/working-time.ts'

/** How times to come in are offered, from a day on. */
export type AppointmentRule = {
  validFrom: PlainDate
  slotMinutes: number
  perSlot: number
  workingDays: number
  leadMinutes: number
}

/** The rule that holds on a date. */
export const appointmentRuleOn = (rules: readonly AppointmentRule[], date: PlainDate): AppointmentRule =>
  rules.findLast(({ validFrom }) => validFrom <= date) ?? rules[0]!

const minute = 60_000

/** The times that are offered at a desk with this calendar, each whole within its office hours, soonest first. */
export function offeredTimes(now: Date, calendar: WorkingCalendar, rule: AppointmentRule): Date[] {
  const soonest = now.getTime() + rule.leadMinutes * minute
  const times: Date[] = []
  let day = workingDayFrom(dateInVietnam(now), calendar)
  for (let days = 0; days < rule.workingDays; ) {
    const left = timesOn(day, calendar, rule).filter((at) => at.getTime() >= soonest)
    // A day on which nothing is left is none of those offered.
    if (left.length > 0) days++
    times.push(...left)
    day = nextWorkingDay(day, calendar)
  }
  return times
}

function timesOn(date: PlainDate, calendar: WorkingCalendar, { slotMinutes }: AppointmentRule): Date[] {
  const length = slotMinutes * minute
  return hoursOn(date, calendar).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / length) }, (_, index) =>
      toInstant({ date, time: from + index * length }),
    ),
  )
}

type Result = { status: string; delivery: string; onTheWay: boolean }

/** Whether the result lies at the desk for the applicant to come and take. */
export const isToCollect = ({ status, delivery, onTheWay }: Result): boolean =>
  status === 'resolved' && delivery === 'desk' && !onTheWay
