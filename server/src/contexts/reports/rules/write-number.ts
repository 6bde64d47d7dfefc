const whole = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** `1.234,5`: points between thousands, a comma before at most one decimal, as Vietnamese papers write numbers. */
export function writeNumber(value: number): string {
  const [tens, sign] = [Math.round(Math.abs(value) * 10), value < 0 ? '-' : '']
  const decimal = tens % 10
  return `${tens === 0 ? '' : sign}${whole(Math.floor(tens / 10))}${decimal === 0 ? '' : `,${decimal}`}`
}

/** `80,8%`; nothing to divide by is no share. */
export const writeShare = (part: number, of: number): string | null =>
  of === 0 ? null : `${writeNumber((100 * part) / of)}%`
