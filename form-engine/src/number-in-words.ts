export const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** A number from 0 to 99 in Vietnamese words. */
export function belowHundred(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return digits[units]!
  const tensWord = tens === 1 ? 'mười' : `${digits[tens]} mươi`
  if (units === 0) return tensWord
  if (units === 5) return `${tensWord} lăm`
  if (tens > 1 && units === 1) return `${tensWord} mốt`
  if (tens > 1 && units === 4) return `${tensWord} tư`
  return `${tensWord} ${digits[units]}`
}
