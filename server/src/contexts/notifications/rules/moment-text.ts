import type { Locale } from '../../../kernel/values/locale.ts'
import { toLocal, weekdayOf } from '../../../kernel/values/vietnam-time.ts'

const weekdays = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Record<Locale, readonly string[]>

/** A moment of the coming months in Vietnam, short enough for a text message: `17:00 Thứ Hai 23/11`. */
export function momentText(instant: Date, locale: Locale): string {
  const { date, time } = toLocal(instant)
  const clock = new Date(time).toISOString().slice(11, 16)
  const [, month, day] = date.split('-')
  return `${clock} ${weekdays[locale][weekdayOf(date)]} ${day}/${month}`
}
