import type { Locale } from '../kernel/values/locale.ts'
import { dateInVietnam, type PlainDate, toLocal, weekdayOf } from '../kernel/values/vietnam-time.ts'

const weekdays = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2.066` in Vietnamese, `2,066` in English; decimals keep at most `digits` places. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: digits,
  }).format(value)
}

/** Whole đồng with a space before the sign: `16.000 đ`. */
export const formatMoney = (amount: number, locale: Locale): string => `${formatNumber(amount, locale)} đ`

/** A share from 0 to 100 with one decimal: `98,6%`. */
export const formatPercent = (value: number, locale: Locale): string => `${formatNumber(value, locale, 1)}%`

/** `23/11/2026`, in English `23 Nov 2026`. */
export function formatDate(date: PlainDate, locale: Locale): string {
  const [year, month, day] = date.split('-')
  return locale === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

/** `20/11`, in English `20 Nov`: for dates that can only be of these weeks. */
export function formatDayMonth(date: PlainDate, locale: Locale): string {
  return formatDate(date, locale).slice(0, -5)
}

/** The hour of an instant in Vietnam: `17:00`. */
export function formatTime(instant: Date): string {
  return formatTimeOfDay(toLocal(instant).time)
}

/** `07:30`, from milliseconds since midnight. */
export function formatTimeOfDay(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** `Thứ Hai 23/11/2026`: a date that matters names its weekday. */
export function formatDay(date: PlainDate, locale: Locale): string {
  return `${weekdays[locale][weekdayOf(date)]} ${formatDate(date, locale)}`
}

/** `17:00 Thứ Hai 23/11/2026`. */
export function formatMoment(instant: Date, locale: Locale): string {
  return `${formatTime(instant)} ${formatDay(dateInVietnam(instant), locale)}`
}

/** `20:14 22/11/2026`, for columns. */
export function formatMomentShort(instant: Date, locale: Locale): string {
  return `${formatTime(instant)} ${formatDate(dateInVietnam(instant), locale)}`
}

/** `1,2 MB`, `640 KB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  return bytes >= 1_000_000
    ? `${formatNumber(bytes / 1_000_000, locale, 1)} MB`
    : `${formatNumber(Math.max(1, Math.round(bytes / 1000)), locale)} KB`
}

/** `350.000.000`: how amounts are typed and read back in both languages. */
export const groupDigits = (amount: string): string =>
  /^\d+$/.test(amount) ? amount.replace(/\B(?=(\d{3})+$)/g, '.') : amount

/** `001 097 000 123`: twelve digits in the groups in which people compare them; anything else as it is. */
export const groupIdentityNumber = (number: string): string =>
  /^\d{12}$/.test(number) ? number.replace(/(\d{3})(?=\d)/g, '$1 ') : number
