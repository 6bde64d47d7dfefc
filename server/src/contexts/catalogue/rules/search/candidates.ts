import type { Lexicon } from './lexicon.ts'
import type { Group, SearchQuery } from './read-query.ts'

/** A text of PostgreSQL's text search, and whether so many procedures match that the popular ones are simply tried in turn. */
export type CandidateQuery = { text: string; frequent: boolean }

/** A group that more names have does not select by itself. */
const selective = 400
/** From so many expected matches on, trying the popular ones in turn is faster than fetching all. */
const frequent = 4_000
const mostGroups = 5

/**
 * From the narrowest to the widest: the weightiest things that were asked for together; all of them but one that is less than half;
 * then pairs, and rare ones by themselves. They only choose what is ranked, so two words stand for a long phrase. Nothing when no
 * name has a word of the query.
 */
export function candidateQueries({ groups }: SearchQuery, lexicon: Lexicon): CandidateQuery[] {
  const chosen = groups
    .filter(({ found, weight }) => found > 0 && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostGroups)
  const terms = chosen.map((group) => `(${toTsquery(group, lexicon)})`)
  if (terms.length === 0) return []
  const expected = chosen.reduce((sum, { found }) => (sum * found) / lexicon.names, lexicon.names)
  const half = chosen.reduce((sum, { weight }) => sum + weight, 0) / 2
  const most = terms
    .filter((_, index) => terms.length > 2 && chosen[index]!.weight < half)
    .map((term) => `(${terms.filter((other) => other !== term).join(' & ')})`)
  const alone = terms.filter((_, index) => chosen[index]!.found <= selective).slice(0, 3)
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
    [0, 3],
  ]
    .filter(([, second]) => second! < terms.length)
    .map((pair) => `(${pair.map((index) => terms[index]).join(' & ')})`)
  return [
    { text: terms.join(' & '), frequent: expected > frequent },
    ...[most, terms.length > 1 ? [...alone, ...pairs] : []]
      .filter((texts) => texts.length > 0)
      .map((texts) => ({ text: texts.join(' | '), frequent: false })),
  ]
}

/**
 * The group in the language of PostgreSQL's text search: of each way its two rarest words. Words are letters and digits only, so
 * nothing needs escaping.
 */
export const toTsquery = ({ ways }: Group, { found }: Lexicon): string => {
  const texts = ways.map(({ words }) =>
    [...new Set(words)]
      .sort((a, b) => (found.get(a) ?? 0) - (found.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, 2)
      .map((word) => `'${word}'`)
      .join(' & '),
  )
  return [...new Set(texts)].map((text) => `(${text})`).join(' | ')
}
