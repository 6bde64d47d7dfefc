/** `01/12/2026`. */
export const dayText = (day: string): string => day.split('-').reverse().join('/')
