import type { Text } from '../../../kernel/values/locale.ts'
import { dateInVietnam, type PlainDate, toLocal } from '../../../kernel/values/vietnam-time.ts'
import { closingOf, type WorkingCalendar, workingDayFrom } from '../../../kernel/values/working-time.ts'
import { moment } from './deadline-explanation.ts'

/** What is known of a dossier that will be late: nothing, an explanation that waits for the head, or a new due moment. */
export type DelayState = 'none' | 'explained' | 'extended'

/** Why a day cannot be promised anew: it must be a working day, after today and after the day that cannot be kept. */
export function faultOfNewDay(
  day: PlainDate,
  { now, due, calendar }: { now: Date; due: Date; calendar: WorkingCalendar },
): Text | null {
  if (day <= dateInVietnam(now) || day <= dateInVietnam(due))
    return {
      vi: 'Ngày hẹn lại phải sau hôm nay và sau hạn cũ.',
      en: 'The new day must come after today and after the old due day.',
    }
  if (workingDayFrom(day, calendar) !== day)
    return { vi: 'Ngày hẹn lại phải là ngày làm việc.', en: 'The new day must be a working day.' }
  return null
}

/** The new due moment: closing time of the promised day, or of the next working day when that has become a day off. */
export function promisedDue(day: PlainDate, calendar: WorkingCalendar): { at: Date; explanation: Text } {
  const at = closingOf(workingDayFrom(day, calendar), calendar)
  const end = moment(toLocal(at))
  return {
    at,
    explanation: {
      vi: `Hẹn lại trong văn bản xin lỗi; hạn mới là ${end.vi}.`,
      en: `Promised anew in the letter of apology; newly due at ${end.en}.`,
    },
  }
}
