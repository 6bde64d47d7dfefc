/** Without case and Vietnamese marks, so that `khai sinh` and `KHẢI SÍNH` are found alike. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()

const wordsIn = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Which entries have every word that was typed, the likeliest first: those whose other words, between commas in `also`, are just these, then those in which
 * each begins a word.
 */
export function bestFound<Entry extends { value: string; also?: string | undefined }>(
  entries: readonly Entry[],
  typed: string,
): Entry[] {
  const words = wordsIn(typed)
  const rank = ({ value, also = '' }: Entry): number => {
    const found = ` ${wordsIn(`${value} ${also}`).join(' ')} `
    if (!words.every((word) => found.includes(word))) return 9
    if (also.split(/[,;]/).some((one) => wordsIn(one).join(' ') === words.join(' '))) return -1
    if (found.includes(` ${words.join(' ')} `)) return 0
    return words.every((word) => found.includes(` ${word}`)) ? 1 : 2
  }
  return entries
    .map((entry) => ({ entry, at: rank(entry) }))
    .filter(({ at }) => at < 9)
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry)
}

/** Whether a text has every word that was typed, with or without diacritics; every text has none. */
export function hasWords(typed: string): (text: string) => boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return (text) => {
    const found = plain(text)
    return words.every((word) => found.includes(word))
  }
}
