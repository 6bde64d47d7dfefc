import type { Words } from '../../messages/words.ts'
import { dayNumber } from './remaining-time.ts'

const zone = 'Asia/Ho_Chi_Minh'
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const dateFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** `08:14`, in Vietnam. */
export const clock = (moment: Date): string => clockFormat.format(moment)

/** `08:14 23/11/2026`, in Vietnam. */
export const fullMoment = (iso: string): string => {
  const moment = new Date(iso)
  return `${clock(moment)} ${dateFormat.format(moment)}`
}

/** `17:00 hôm nay`, `17:00 24/11`, or with the year when it is another one. */
export function shortMoment(iso: string, now: Date, { queue }: Pick<Words, 'queue'>): string {
  const moment = new Date(iso)
  const ahead = dayNumber(moment) - dayNumber(now)
  if (ahead === 0) return `${clock(moment)} ${queue.today}`
  if (ahead === 1) return `${clock(moment)} ${queue.tomorrow}`
  const date = dateFormat.format(moment)
  const sameYear = date.slice(-4) === dateFormat.format(now).slice(-4)
  return `${clock(moment)} ${sameYear ? date.slice(0, 5) : date}`
}

/** `16.000 đ`. */
export const money = (amount: number): string => `${new Intl.NumberFormat('vi-VN').format(amount)} đ`

/** `1,2 MB` or `340 KB`. */
export function fileSize(bytes: number, language: 'vi' | 'en'): string {
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })
  return bytes >= 1_000_000
    ? `${number.format(bytes / 1_000_000)} MB`
    : `${number.format(Math.ceil(bytes / 1000))} KB`
}
