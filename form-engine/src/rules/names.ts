const personName = /^\p{L}[\p{L}\p{M} .'’-]*$/u
const anyName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,;:&'’"“”()/+–-]*$/u

/** Refuses a name with other signs than letters and those that stand in people's names. */
export function isPersonName(name: unknown): boolean {
  return typeof name !== 'string' || personName.test(name.trim())
}

/** Refuses signs that stand neither in people's names nor in those of organisations, nor between the names of several. */
export function isNameOfAny(name: unknown): boolean {
  return typeof name !== 'string' || anyName.test(name.trim())
}

// Latin letters carry Vietnamese and the scripts of the other ethnic languages; their names also have an apostrophe inside.
const givenName = /^(?=.*\s)[\p{Script=Latin}\p{M}](?:[\p{Script=Latin}\p{M} ]|['’](?=\p{Script=Latin}))*$/u

/**
 * Refuses a name that may not be given to a child: other signs than letters of Vietnamese or another ethnic language of
 * Vietnam, only one word, or longer than 60 characters (Civil Code 2015, Article 26).
 */
export function mayBeGivenName(name: unknown): boolean {
  return typeof name !== 'string' || (name.length <= 60 && givenName.test(name.trim()))
}

/** Refuses a name that shares neither its first nor its last word with any of the others; silent when none of them is known. */
export function hasSurnameOfOne(name: unknown, others: readonly unknown[]): boolean {
  const [first, last] = endsOf(name)
  const known = others.map(endsOf).filter(([word]) => word !== '')
  // The surname stands first in Vietnamese names and last in those of some ethnic groups.
  return first === '' || known.length === 0 || known.some((other) => other[0] === first || other[1] === last)
}

function endsOf(name: unknown): [string, string] {
  const words = typeof name === 'string' ? name.trim().normalize('NFC').toUpperCase().split(/\s+/) : []
  return [words[0] ?? '', words.at(-1) ?? '']
}
