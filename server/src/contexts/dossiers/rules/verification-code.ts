/** Digits and letters without I, L, O and U, which are read as others (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** How many bytes of chance a code is made of; five bits of each count, which makes 75. */
export const codeBytes = length - 1

/** A code out of chance, its last letter checking the others: no single wrong letter goes unnoticed. */
export function makeVerificationCode(chance: Uint8Array): string {
  const body = [...chance.subarray(0, codeBytes)].map((byte) => byte & 31)
  return [...body, checkOf(body)].map((value) => letters[value]).join('')
}

/** Luhn's check for 32 letters: finds every single wrong letter and all but one of the swapped neighbours. */
function checkOf(values: readonly number[]): number {
  const sum = values.toReversed().reduce((total, value, index) => {
    const weighed = index % 2 === 0 ? value * 2 : value
    return total + Math.floor(weighed / 32) + (weighed % 32)
  }, 0)
  return (32 - (sum % 32)) % 32
}

/** As it is printed: `7K3M-Q9TZ-0H4B-XN2C`. */
export const writeVerificationCode = (code: string): string => code.replace(/(.{4})(?!$)/g, '$1-')

/** Reads a code as people type it: any case, with or without hyphens, O for 0, I and L for 1. Null when it cannot be one. */
export function readVerificationCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code.length !== length) return null
  const values = [...code].map((letter) => letters.indexOf(letter))
  if (values.includes(-1)) return null
  return checkOf(values.slice(0, -1)) === values.at(-1) ? code : null
}
