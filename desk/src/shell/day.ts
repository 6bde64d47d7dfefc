/** Today in Vietnam, `2026-11-23`. */
export const todayInVietnam = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** `23/11/2026` for `2026-11-23`. */
export const shortDate = (day: string): string => day.split('-').reverse().join('/')
