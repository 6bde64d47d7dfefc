/** `10/12/2026`. */
export const shortDay = (date: string): string => date.split('-').reverse().join('/')

/** `2026-11-23`, in Vietnam. */
export const todayInVietnam = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
