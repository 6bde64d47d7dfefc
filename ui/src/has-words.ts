/** Without case and Vietnamese marks, so that `khai sinh` and `KHẢI SÍNH` are found alike. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()

/** Whether a text has every word that was typed, with or without diacritics; every text has none. */
export function hasWords(typed: string): (text: string) => boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return (text) => {
    const found = plain(text)
    return words.every((word) => found.includes(word))
  }
}
