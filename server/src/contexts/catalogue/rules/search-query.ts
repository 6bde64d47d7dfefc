export type Synonym = { phrase: string; meaning: string }

/** Ways to say one thing that the reader looks for; each way is a list of words that must all be there. */
export type Group = string[][]

export type SearchQuery = {
  /** What was typed, in the form that names are compared in. */
  form: string
  /** The same in the official words. */
  official: string
  groups: Group[]
}

/** The form in which text is compared: as `catalogue.search_form` in SQL; a scenario holds the two together. */
export const searchForm = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .replaceAll('y', 'i')
    .trim()

const wordsOf = (text: string) => searchForm(text).split(' ').filter(Boolean)

/** What a typed text asks for: everyday phrases, the longest first, stand beside their official words; words that tell nothing go. */
export function readQuery(text: string, synonyms: readonly Synonym[]): SearchQuery {
  const words = wordsOf(text).slice(0, 24)
  const known = Map.groupBy(synonyms, ({ phrase }) => searchForm(phrase))
  const longest = Math.max(1, ...[...known.keys()].map((phrase) => phrase.split(' ').length))
  const groups: Group[] = []
  const idle: Group[] = []
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(words, at, longest, known)
    const phrase = words.slice(at, at + Math.max(1, length))
    const meanings = (known.get(phrase.join(' ')) ?? []).map(({ meaning }) => wordsOf(meaning))
    if (length > 0 && meanings.some((meaning) => meaning.length === 0)) idle.push([phrase])
    else groups.push([phrase, ...meanings])
    at += phrase.length
  }
  const asked = groups.length > 0 ? groups : idle
  return {
    form: words.join(' '),
    official: asked.map((group) => (group[1] ?? group[0]!).join(' ')).join(' '),
    groups: asked,
  }
}

/** How many words the longest known phrase takes that begins here; 0 when none does. */
function phraseAt(words: string[], at: number, longest: number, known: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(longest, words.length - at); length > 0; length--)
    if (known.has(words.slice(at, at + length).join(' '))) return length
  return 0
}

/** The group in the language of PostgreSQL's text search. Words are letters and digits only, so nothing needs escaping. */
export const toTsquery = (group: Group): string =>
  group.map((way) => `(${way.map((word) => `'${word}'`).join(' & ')})`).join(' | ')
