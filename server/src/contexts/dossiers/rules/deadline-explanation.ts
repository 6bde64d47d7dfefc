import type { Text } from '../../../kernel/values/locale.ts'
import { type PlainDate, toLocal, weekdayOf } from '../../../kernel/values/vietnam-time.ts'
import type { CountedFrom, WorkingCalendar } from '../../../kernel/values/working-time.ts'
import type { TimeLimit, TimeUnit } from './time-limit.ts'

const weekdays: Record<'vi' | 'en', string[]> = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const units: Record<TimeUnit, Text> = {
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
  hour: { vi: 'giờ làm việc', en: 'working hours' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  day: { vi: 'ngày', en: 'days' },
  month: { vi: 'tháng', en: 'months' },
  year: { vi: 'năm', en: 'years' },
}
const because: Record<CountedFrom['because'], Text> = {
  arrival: { vi: '', en: '' },
  'before-hours': { vi: 'trước giờ làm việc', en: 'before working hours' },
  'midday-break': { vi: 'trong giờ nghỉ trưa', en: 'in the midday break' },
  'after-cutoff': { vi: 'sau giờ chốt nhận trong ngày', en: 'after the cut-off of the day' },
  'day-off': { vi: 'vào ngày nghỉ', en: 'on a day off' },
}

const two = (n: number) => String(n).padStart(2, '0')
const clock = (time: number) => `${two(Math.floor(time / 3_600_000))}:${two(Math.floor(time / 60_000) % 60)}`
export const shortDate = (date: PlainDate) =>
  `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`
export const moment = ({ date, time }: { date: PlainDate; time: number }): Text => ({
  vi: `${clock(time)} ${weekdays.vi[weekdayOf(date)]} ${shortDate(date)}`,
  en: `${clock(time)} on ${weekdays.en[weekdayOf(date)]} ${shortDate(date)}`,
})

type Counted = { from: CountedFrom; at: Date; calendar: WorkingCalendar }

/** One sentence from arrival to due moment: when it came, from when it counts and why, how long, what was skipped. */
export function explainDue(of: Counted & { received: Date; limit: TimeLimit; completed?: boolean }): Text {
  const { received, limit, from, at, calendar } = of
  const [arrived, start, end] = [moment(toLocal(received)), moment(from.at), moment(toLocal(at))]
  const hours = limit.unit === 'hour' || limit.unit === 'working-hour'
  const off = skipped(from.at.date, toLocal(at).date, calendar)
  const amount = String(limit.time)
  const moved = from.because !== 'arrival'
  const count = {
    vi: `${amount} ${units[limit.unit].vi}${hours ? '' : ', không tính ngày đầu'}`,
    en: `${amount} ${limit.time === 1 ? units[limit.unit].en.slice(0, -1) : units[limit.unit].en}${hours ? '' : ', the first day not counted'}`,
  }
  return {
    vi:
      `${of.completed ? 'Nhận đủ hồ sơ lúc' : 'Nhận lúc'} ${arrived.vi}${moved ? ` (${because[from.because].vi}) nên tính từ ${start.vi}` : ''}; ` +
      `${count.vi}${off.vi}; hạn là ${end.vi}.`,
    en:
      `${of.completed ? 'Complete at' : 'Received at'} ${arrived.en}${moved ? ` (${because[from.because].en}), so counted from ${start.en}` : ''}; ` +
      `${count.en}${off.en}; due at ${end.en}.`,
  }
}

/** One sentence for a clock that was stopped and runs again. */
export function explainResumed(of: Counted & { resumed: Date; remaining: number }): Text {
  const { resumed, remaining, from, at, calendar } = of
  const [back, start, end] = [moment(toLocal(resumed)), moment(from.at), moment(toLocal(at))]
  const left = duration(remaining)
  const off = skipped(from.at.date, toLocal(at).date, calendar)
  const moved = from.because !== 'arrival'
  return {
    vi:
      `Nhận bổ sung lúc ${back.vi}${moved ? ` (${because[from.because].vi}) nên tính tiếp từ ${start.vi}` : ', tính tiếp từ lúc đó'}; ` +
      `thời gian làm việc còn lại ${left.vi}${off.vi}; hạn mới là ${end.vi}.`,
    en:
      `Supplement received at ${back.en}${moved ? ` (${because[from.because].en}), so counted on from ${start.en}` : ', counted on from then'}; ` +
      `${left.en} of working time left${off.en}; newly due at ${end.en}.`,
  }
}

/** `5 giờ 20 phút`: a length of working time in words. */
export function duration(ms: number): Text {
  const minutes = Math.floor(ms / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const vi = [hours && `${hours} giờ`, (rest || !hours) && `${rest} phút`].filter(Boolean).join(' ')
  const en = [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ')
  return { vi, en }
}

/** The public holidays and worked weekends between two days, for a reader who counts on the fingers. */
function skipped(first: PlainDate, last: PlainDate, calendar: WorkingCalendar): Text {
  const off: PlainDate[] = []
  const worked: PlainDate[] = []
  for (const date of calendar.daysOff.keys()) if (date > first && date <= last) off.push(date)
  for (const date of calendar.workedWeekends) if (date > first && date <= last) worked.push(date)
  const list = (dates: PlainDate[], locale: 'vi' | 'en') => {
    const shown = dates
      .sort()
      .slice(0, 6)
      .map((date) => shortDate(date).replace(/\/\d{4}$/, ''))
    return (
      shown.join(', ') + (dates.length > 6 ? (locale === 'vi' ? ' và các ngày khác' : ' and others') : '')
    )
  }
  const say = (vi: string, en: string, dates: PlainDate[]): Text =>
    dates.length
      ? { vi: `, ${vi} ${list(dates, 'vi')}`, en: `, ${en} ${list(dates, 'en')}` }
      : { vi: '', en: '' }
  const [a, b] = [say('nghỉ lễ', 'public holidays', off), say('làm bù', 'worked weekend days', worked)]
  return { vi: a.vi + b.vi, en: a.en + b.en }
}
