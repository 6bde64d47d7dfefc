const vowel = /[aeiou]/

/**
 * The plain letters of one syllable that was typed for Telex or VNI while the typing program was off: `dduwowngf` and
 * `d9u7o7ng2` are `duong`. No Vietnamese syllable has s, f, r, x, j or z after its vowel, so these are tones there.
 */
export function plainLetters(typed: string): string {
  const letters = typed
    .replace(/[0-9]/g, '')
    .replace(/dd/g, 'd')
    .replace(/([uoa])w/g, '$1')
  const syllable = vowel.test(letters)
    ? letters.replaceAll('w', '')
    : letters.replace('w', 'u').replaceAll('w', '')
  const start = syllable.search(vowel)
  if (start < 0) return syllable
  const rest = syllable.slice(start).replace(/[sfrxjz]/g, '')
  return syllable.slice(0, start) + rest.replace(/([aeo])(i?)\1/g, '$1$2').replace(/([a-z])\1+$/, '$1')
}

/** Sounds that are written alike by ear, in the north or in the south: tr and ch, s and x, d, gi and r, l and n, n and ng. */
export const soundOf = (word: string): string =>
  word
    .replace(/^(tr|ch)/, 'C')
    .replace(/^(gi(?=[aeou])|d|r)/, 'D')
    .replace(/^[sx]/, 'X')
    .replace(/^[ln](?![gh])/, 'L')
    .replace(/^(ngh?|gh?)/, (start) => start.replace('h', ''))
    .replace(/^[kq]u?/, (start) => (start.length > 1 ? start : 'c'))
    .replace(/(ng|nh)$/, 'n')
    .replace(/[ct]$/, 'T')

/** Whether one letter missing, added, changed or swapped with its neighbour makes `a` of `b`. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [x, y] = [a.slice(start), b.slice(start)]
  if (x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)) return true
  return x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
}
