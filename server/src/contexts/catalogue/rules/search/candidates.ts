import type { Group, SearchQuery } from './read-query.ts'

/** Texts of PostgreSQL's text search, from the narrowest to the widest, that between them should find what is meant. */
export type CandidateQueries = { all: string; most: string | null; some: string | null }

/** A group that more names have does not select by itself. */
const selective = 1_500
const mostGroups = 6

/**
 * Everything that was asked for; everything but one; then the rare groups by themselves and pairs of the rarest. A frequent word
 * alone never selects, so that no query has to look at half of the catalogue. Null when the catalogue has no word of the query.
 */
export function candidateQueries({ groups }: SearchQuery): CandidateQueries | null {
  const rarest = groups.filter(({ found }) => found > 0).sort((a, b) => a.found - b.found)
  if (rarest.length === 0) return null
  const terms = rarest.slice(0, mostGroups).map((group) => `(${toTsquery(group)})`)
  const but = (index: number) => `(${terms.filter((_, at) => at !== index).join(' & ')})`
  const all = rarest.map((group) => `(${toTsquery(group)})`).join(' & ')
  if (terms.length === 1) return { all, most: null, some: null }
  const alone = rarest.filter(({ found }) => found <= selective).slice(0, 3)
  const pairs = [0, 1, 2].flatMap((a) => [1, 2, 3].filter((b) => b > a && b < terms.length).map((b) => `(${terms[a]} & ${terms[b]})`))
  return {
    all,
    most: terms.length > 2 ? terms.map((_, index) => but(index)).join(' | ') : null,
    some: [...alone.map((group) => `(${toTsquery(group)})`), ...pairs].join(' | '),
  }
}

/** The group in the language of PostgreSQL's text search. Words are letters and digits only, so nothing needs escaping. */
export const toTsquery = (group: Group): string =>
  group.ways.map((way) => `(${way.map((word) => `'${word}'`).join(' & ')})`).join(' | ')
