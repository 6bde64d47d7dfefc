import type { Text } from '../../../kernel/values/locale.ts'
import { dateInVietnam, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { closingOf, isWorkingDay, type WorkingCalendar } from '../../../kernel/values/working-time.ts'
import type { Status } from './lifecycle.ts'
import { momentBefore } from './warning.ts'

/** When an asked agency is reminded and how long its link can be used; holds from a day on (`data/deadlines`). */
export type ConsultationRule = {
  validFrom: PlainDate
  /** Working hours before its due moment from which the agency is reminded. */
  remindHours: number
  /** Calendar days after its due moment for which a one-time link can still be used. */
  linkDays: number
}

export const stances = ['agree', 'conditions', 'disagree'] as const
export type Stance = (typeof stances)[number]

/** What an opinion comes to, in the words of the paper and of the history. */
export const stanceWords = {
  agree: { vi: 'Đồng ý', en: 'Agrees' },
  conditions: { vi: 'Đồng ý, có điều kiện', en: 'Agrees under conditions' },
  disagree: { vi: 'Không đồng ý', en: 'Does not agree' },
} as const satisfies Record<Stance, Text>

/** How many agencies may be asked about one dossier at the same time. */
export const mostOpen = 10

type Dates = { dueAt: Date; answeredAt: Date | null; withdrawnAt: Date | null }

export type ConsultationState = 'open' | 'overdue' | 'answered' | 'withdrawn'

/** How a consultation stands; late is who has not answered when the due moment has passed. */
export function consultationState({ dueAt, answeredAt, withdrawnAt }: Dates, now: Date): ConsultationState {
  if (answeredAt) return 'answered'
  if (withdrawnAt) return 'withdrawn'
  return now > dueAt ? 'overdue' : 'open'
}

const running: readonly Status[] = ['accepted', 'processing', 'awaiting-supplement']

/** Whether an opinion can still be given: nobody gave it or withdrew the question, and the dossier is being handled. */
export const awaitsOpinion = (
  { answeredAt, withdrawnAt }: Pick<Dates, 'answeredAt' | 'withdrawnAt'>,
  status: Status,
): boolean => answeredAt === null && withdrawnAt === null && running.includes(status)

/** Until when a link can be used. */
export const linkEnds = (dueAt: Date, { linkDays }: ConsultationRule): Date =>
  new Date(dueAt.getTime() + linkDays * 86_400_000)

/**
 * Why an agency cannot be asked to answer by the end of a day: it must be a working day there, not past, and its end must come
 * before the dossier is due, for the clock of the dossier goes on (Decree 61/2018, Art. 19). Of a dossier that is late already only
 * the first two are asked.
 */
export function faultOfAnswerDay(
  day: PlainDate,
  { now, due, calendar }: { now: Date; due: Date; calendar: WorkingCalendar },
): Text | null {
  if (day < dateInVietnam(now) || (isWorkingDay(day, calendar) && closingOf(day, calendar) <= now))
    return { vi: 'Hạn trả lời phải ở phía trước.', en: 'The day of the answer must lie ahead.' }
  if (!isWorkingDay(day, calendar))
    return {
      vi: 'Hạn trả lời phải là ngày làm việc của cơ quan được hỏi.',
      en: 'The day of the answer must be a working day of the asked agency.',
    }
  if (now < due && closingOf(day, calendar) >= due)
    return {
      vi: 'Hạn trả lời phải trước hạn trả kết quả của hồ sơ.',
      en: 'The day of the answer must come before the dossier is due.',
    }
  return null
}

/** When the answer is due on that day, and from when the agency is reminded: never before it was asked. */
export function answerDue(
  day: PlainDate,
  { now, calendar, rule }: { now: Date; calendar: WorkingCalendar; rule: ConsultationRule },
): { dueAt: Date; remindAt: Date } {
  const dueAt = closingOf(day, calendar)
  return { dueAt, remindAt: momentBefore(rule.remindHours * 3_600_000, { from: now, due: dueAt }, calendar) }
}
