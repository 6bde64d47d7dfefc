import type { Lexicon } from './lexicon.ts'
import { rarityOf, type SearchQuery, type Way } from './read-query.ts'

/** What is known of a procedure that may be meant. */
export type Candidate = {
  code: string
  /** The name in the form of search, and how many of its words stand before its first bracket or semicolon. */
  form: string
  head: number
  fieldForm: string
  popularity: number
  commune: boolean
}

/** How much each sign counts; found on the development set, see docs/adr/0021. */
export const weights = { covered: 6, field: 0.5, exact: 2, together: 1, popular: 1.6, commune: 0.15 }

/** The candidates, the one most probably meant first. */
export function rank<T extends Candidate>(
  candidates: readonly T[],
  query: SearchQuery,
  lexicon: Lexicon,
): T[] {
  const asked = query.groups.reduce((sum, { weight }) => sum + weight, 0)
  const rarity = new Map<string, number>()
  const rarityOnce = (word: string) => {
    const known = rarity.get(word)
    if (known !== undefined) return known
    const value = rarityOf(word, lexicon)
    rarity.set(word, value)
    return value
  }
  const scored = candidates.map((candidate) => ({
    candidate,
    score: scoreOf(candidate, query, asked, rarityOnce),
  }))
  return scored
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.candidate.form.length - b.candidate.form.length ||
        (a.candidate.code < b.candidate.code ? -1 : 1),
    )
    .map(({ candidate }) => candidate)
}

/**
 * The share of what was asked that the name has, the share of the name that was asked for, whether the words stand together as they
 * were asked, and how often people ask for it.
 */
function scoreOf(
  candidate: Candidate,
  { groups }: SearchQuery,
  asked: number,
  rarity: (word: string) => number,
): number {
  const words = candidate.form.split(' ')
  const name = new Set(words)
  const field = new Set(candidate.fieldForm.split(' '))
  let covered = 0
  const said: string[] = []
  for (const { ways, weight } of groups) {
    const inName = ways.filter(
      (way) =>
        way.words.every((word) => name.has(word)) &&
        (!way.together || candidate.form.includes(way.words.join(' '))),
    )
    if (inName.length > 0) {
      covered += weight
      said.push(...longest(inName))
    } else if (
      weight > 0 &&
      ways.some(({ words: all }) => all.every((word) => name.has(word) || field.has(word)))
    )
      covered += weight * weights.field
  }
  return (
    (weights.covered * covered) / (asked || 1) +
    weights.exact * exactness(words, candidate.head, new Set(said), rarity) +
    weights.together * together(words, said) +
    (weights.popular * candidate.popularity) / 100 +
    (candidate.commune ? weights.commune : 0)
  )
}

const longest = (ways: readonly Way[]): readonly string[] =>
  ways.reduce((best, way) => (way.words.length > best.words.length ? way : best)).words

/** How much of the head of a name, by the rarity of its words, is in what was said. */
function exactness(
  words: readonly string[],
  head: number,
  said: ReadonlySet<string>,
  rarity: (word: string) => number,
) {
  let all = 0
  let part = 0
  for (const word of words.slice(0, Math.max(1, head))) {
    const value = rarity(word)
    all += value
    if (said.has(word)) part += value
  }
  return part / all
}

/** The share of neighbours in what was said that are neighbours in the name. */
function together(words: readonly string[], said: readonly string[]) {
  if (said.length < 2) return said.length
  const pairs = new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
  let found = 0
  for (let at = 1; at < said.length; at++) if (pairs.has(`${said[at - 1]} ${said[at]}`)) found++
  return found / (said.length - 1)
}
