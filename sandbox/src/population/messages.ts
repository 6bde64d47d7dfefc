import type { Fields } from '../shell/fields.ts'

/** What every official request carries: for which service, by which integration, by whom, under which request code. */
export type Official = { service: string; integration: string; official: string; requestCode: string }

/** A question about one person, as sent. */
export type PersonQuestion = { name: string; identityNumber: string; birth: string }

export const identityPattern = /^\d{12}$/
const datePattern = /^\d{8}$/
const yearPattern = /^\d{4}$/

/** Reads the four fields of an official request. */
export function readOfficial(fields: Fields): Official {
  return {
    service: fields.text('MaDVC', { max: 50 }),
    integration: fields.text('MaTichHop', { max: 50 }),
    official: fields.text('MaCanBo', { max: 100 }),
    requestCode: fields.text('MaYeuCau', { max: 100 }),
  }
}

/** Reads name, identity number (or the old nine-digit number) and full birth date or year (`yyyyMMdd` or `yyyy`). */
export function readPersonQuestion(fields: Fields): PersonQuestion {
  const name = fields.text('HoVaTen', { max: 200 })
  const identityNumber = fields.optional('SoDinhDanh', { pattern: identityPattern })
  const oldNumber = fields.optional('SoCMND', { pattern: /^\d{9}$/ })
  if (!identityNumber && !oldNumber) fields.flag('SoDinhDanh', 'is missing (or SoCMND)')
  return { name, identityNumber: identityNumber ?? oldNumber ?? '', birth: readBirth(fields) }
}

/** Reads `NgayThangNam` or `Nam`; returns `yyyyMMdd` or `yyyy`. */
export function readBirth(fields: Fields): string {
  const date = readDate(fields, 'NgayThangNam', false)
  const year = fields.optional('Nam', { pattern: yearPattern })
  if (!date && !year) fields.flag('NgayThangNam', 'is missing (or Nam)')
  return date ?? year ?? ''
}

/** Reads a date `yyyyMMdd` that is in the calendar. */
export function readDate(fields: Fields, name: string, required: boolean): string | undefined {
  const value = required
    ? fields.text(name, { pattern: datePattern })
    : fields.optional(name, { pattern: datePattern })
  if (value && datePattern.test(value) && !isInCalendar(dashed(value)))
    fields.flag(name, 'is not in the calendar')
  return value || undefined
}

function isInCalendar(date: string) {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

/** `2026-11-04` → `20261104`, and a moment `2026-11-04T09:15` → `202611040915`. */
export function compact(dateOrMoment: string): string {
  return dateOrMoment.replace(/[-:T]/g, '')
}

/** `20261104` → `2026-11-04`. */
export function dashed(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`
}
