import { type PlainDate, toLocal } from '../../../kernel/values/vietnam-time.ts'

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

/** `ngày 04 tháng 11 năm 2026`; Decree 30/2020 puts a zero before days under 10 and months 1 and 2. */
export function writeDate(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return `ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`
}

/** `17 giờ 00 phút, Thứ Ba, ngày 24 tháng 11 năm 2026` on the clock of Vietnam. */
export function writeMoment(instant: Date): string {
  const { date, time } = toLocal(instant)
  const minutes = Math.floor(time / 60_000)
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]
  return `${twoDigits(Math.floor(minutes / 60))} giờ ${twoDigits(minutes % 60)} phút, ${weekday}, ${writeDate(date)}`
}

/** `16.000 đồng`, as Vietnamese papers group thousands. */
export const writeAmount = (dong: number): string => `${String(dong).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`

export const twoDigits = (value: number): string => String(value).padStart(2, '0')
