/** One thing that can be chosen: its code, and what it is called. */
export type Option = { id: string; text: string }

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()

/**
 * What somebody may mean by the letters typed, the likeliest first: the code itself, names that begin so, names with words
 * that begin so. Marks and case do not matter, so `thai` and `03` find the same; no letters find everything.
 */
export function findChoices<Found extends Option>(options: readonly Found[], typed: string): Found[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...options]
  const rank = ({ id, text }: Option): number => {
    const name = plain(text)
    if (plain(id) === wanted.join(' ')) return 0
    if (name === wanted.join(' ')) return 1
    if (name.startsWith(wanted.join(' '))) return 2
    const words = name.split(/[^\p{L}\p{N}]+/u)
    return wanted.every((want) => words.some((word) => word.startsWith(want))) ? 3 : 9
  }
  return options
    .map((option) => ({ option, at: rank(option) }))
    .filter(({ at }) => at < 9)
    .sort((one, other) => one.at - other.at)
    .map(({ option }) => option)
}
