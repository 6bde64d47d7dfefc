import { type Heard, hearWords } from './hear-words.ts'
import type { Lexicon } from './lexicon.ts'
import { wordsOf } from './search-form.ts'

/** One thing the reader looks for. Each way to say it is a list of words that must all be there. */
export type Group = {
  ways: readonly (readonly string[])[]
  /** In how many names at most; 0 when the catalogue does not have it. */
  found: number
  /** Weighs more the rarer it is. */
  weight: number
}

export type SearchQuery = {
  /** The words as they were understood. */
  heard: readonly string[]
  groups: readonly Group[]
}

const mostWords = 24
/** What the catalogue does not have still counts, but cannot decide. */
const shareOfUnfound = 0.35

/** What a typed text asks for: everyday phrases, the longest first, stand beside their official words; words that tell nothing go. */
export function readQuery(text: string, lexicon: Lexicon): SearchQuery {
  const heard = hearWords(wordsOf(text).slice(0, mostWords), lexicon)
  const asked: Group[] = []
  const idle: Group[] = []
  for (let at = 0; at < heard.length; ) {
    const { length, phrase } = phraseAt(heard, at, lexicon)
    const words = heard.slice(at, at + length)
    const meanings = lexicon.phrases.get(phrase) ?? []
    const group = groupOf([...waysOf(words), ...meanings], lexicon)
    if (meanings.some((meaning) => meaning.length === 0)) idle.push(group)
    else if (!asked.some((one) => String(one.ways) === String(group.ways))) asked.push(group)
    at += length
  }
  return { heard: heard.map(({ word }) => word), groups: asked.length > 0 ? asked : idle }
}

/** As it was understood, and as it was typed. */
function waysOf(words: readonly Heard[]): string[][] {
  const understood = words.map(({ word }) => word)
  const typed = words.map((word) => word.typed)
  return String(typed) === String(understood) ? [understood] : [understood, typed]
}

/** The longest known phrase that begins here; the word itself when none does. */
function phraseAt(heard: readonly Heard[], at: number, { phrases, longest }: Lexicon) {
  for (let length = Math.min(longest, heard.length - at); length > 0; length--) {
    const words = heard.slice(at, at + length)
    for (const phrase of [words.map(({ word }) => word).join(' '), words.map(({ typed }) => typed).join(' ')])
      if (phrases.has(phrase)) return { length, phrase }
  }
  return { length: 1, phrase: heard[at]!.word }
}

function groupOf(ways: readonly (readonly string[])[], { found, names }: Lexicon): Group {
  const known = ways
    .filter((way) => way.length > 0)
    .map((way) => ({ way, found: Math.min(...way.map((word) => found.get(word) ?? 0)) }))
  const there = known.filter((way) => way.found > 0)
  const most = Math.max(0, ...there.map((way) => way.found))
  const rarity = Math.log(1 + (1.5 * names) / (1 + most))
  return {
    ways: (there.length > 0 ? there : known).map(({ way }) => way),
    found: most,
    weight: most > 0 ? rarity : rarity * shareOfUnfound,
  }
}

/** A word's weight by how rare it is in names. */
export const rarityOf = (word: string, { found, names }: Lexicon): number =>
  Math.log(1 + (1.5 * names) / (1 + (found.get(word) ?? 0)))
