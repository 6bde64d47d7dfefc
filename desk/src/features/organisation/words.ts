/** `23/11/2026` of `2026-11-23`. */
export const dayText = (date: string): string => date.split('-').reverse().join('/')

/** Today's date in Vietnam, `2026-11-23`. */
export const todayInVietnam = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** The form in which names are compared: without diacritics and case. */
export const plainForm = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()

export const roleNames = [
  'clerk',
  'officer',
  'leader',
  'registry-clerk',
  'accountant',
  'supervisor',
  'unit-admin',
  'system-admin',
] as const
