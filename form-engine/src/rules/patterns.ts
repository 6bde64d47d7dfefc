const atom = /\\[d.\-/]|\[[^\]\\^[]+\]|[^\\[\](){}?*+|^$.]/u
const quantifier = /\?|\{\d{1,2}(?:,\d{1,2})?\}/u
const piece = new RegExp(`(${atom.source})(${quantifier.source})?`, 'uy')

/** More ways to read one text than this are refused: the time a match takes is bounded by it. */
const mostWays = 1000

/**
 * Reads a pattern of a form: characters, `\d`, classes such as `[A-Z]`, each once or `?`, `{n}`, `{n,m}`. No groups, no
 * alternatives, no open repetition, so that no pattern can be slow. Undefined when it is none.
 */
export function readPattern(pattern: string): RegExp | undefined {
  if (pattern === '' || pattern.length > 100) return undefined
  let ways = 1
  piece.lastIndex = 0
  while (piece.lastIndex < pattern.length) {
    const read = piece.exec(pattern)
    if (!read) return undefined
    ways *= waysOf(read[2])
  }
  if (ways > mostWays) return undefined
  try {
    return new RegExp(`^${pattern}$`, 'u')
  } catch {
    return undefined
  }
}

/** Refuses a text that matches none of the patterns. A pattern that cannot be read matches nothing. */
export function matchesPattern(text: unknown, patterns: readonly string[]): boolean {
  return typeof text !== 'string' || patterns.some((pattern) => readPattern(pattern)?.test(text) ?? false)
}

/** Refuses a text that contains one of the words, whatever the case. */
export function hasNoneOfWords(text: unknown, words: readonly string[]): boolean {
  if (typeof text !== 'string') return true
  const spaced = ` ${text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return !words.some((word) => spaced.includes(` ${word.normalize('NFC').toLocaleLowerCase('vi')} `))
}

function waysOf(quantifier: string | undefined): number {
  if (quantifier === undefined) return 1
  if (quantifier === '?') return 2
  const [least = 0, most = least] = quantifier.slice(1, -1).split(',').map(Number)
  return Math.max(1, most - least + 1)
}
