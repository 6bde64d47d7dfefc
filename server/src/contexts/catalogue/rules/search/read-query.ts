import { type Heard, hearWords } from './hear-words.ts'
import { inFull, type Lexicon } from './lexicon.ts'
import { wordsOf } from './search-form.ts'

/** Words that must all be there, side by side when it is what was typed as a phrase. */
export type Way = { words: readonly string[]; together: boolean }

/** One thing the reader looks for, in each way to say it. */
export type Group = {
  ways: readonly Way[]
  /** In how many names at most; 0 when the catalogue does not have it. */
  found: number
  /** How much it says: more the rarer it is and the more was typed for it; 0 for words that tell nothing. */
  weight: number
}

export type SearchQuery = {
  /** The words as they were understood. */
  heard: readonly string[]
  groups: readonly Group[]
}

const mostWords = 24
/** Shares of the weight; found on the development set, see docs/adr/0021. */
const share = {
  /** What the catalogue does not have still counts, but cannot decide. */
  unfound: 0.35,
  /** Numbers are seldom what it is about. */
  number: 0.4,
  /** Words of no popular procedure and of no everyday phrase. */
  unusual: 0.6,
  /** For each further word of an everyday phrase. */
  furtherWord: 0.6,
}

/**
 * What a typed text asks for: everyday phrases, the longest first, stand beside their official words; words that tell nothing weigh
 * nothing, and phrases are looked for across them.
 */
export function readQuery(text: string, lexicon: Lexicon): SearchQuery {
  const heard = hearWords(wordsOf(text).slice(0, mostWords), lexicon).flatMap((word) =>
    written(word, lexicon),
  )
  const first = phrasesIn(heard, lexicon)
  const telling = first.filter(({ idle }) => !idle).flatMap(({ words }) => words)
  const phrases = [...first.filter(({ idle }) => idle), ...phrasesIn(telling, lexicon)]
  const groups: Group[] = []
  for (const { words, meanings, idle } of phrases) {
    const typed = waysOf(words)
    const meant = meanings.filter((meaning) => !typed.some((way) => String(way.words) === String(meaning)))
    const ways = [...typed, ...meant.map((meaning) => ({ words: meaning, together: false }))]
    const group = groupOf(ways, words.length, lexicon)
    if (!groups.some((one) => sameWays(one, group))) groups.push(idle ? { ...group, weight: 0 } : group)
  }
  const tells = groups.some(({ weight }) => weight > 0)
  return {
    heard: heard.map(({ word }) => word),
    groups: tells ? groups : groups.map((group) => ({ ...group, weight: 1 })),
  }
}

type Phrase = { words: readonly Heard[]; meanings: readonly (readonly string[])[]; idle: boolean }

function phrasesIn(heard: readonly Heard[], lexicon: Lexicon): Phrase[] {
  const found: Phrase[] = []
  for (let at = 0; at < heard.length; ) {
    const { length, phrase } = phraseAt(heard, at, lexicon)
    const meanings = length === 1 && isBound(heard, at, lexicon) ? undefined : lexicon.phrases.get(phrase)
    found.push({
      words: heard.slice(at, at + length),
      meanings: meanings ?? [],
      idle: meanings?.length === 0,
    })
    at += length
  }
  return found
}

/** From this share on, a word that stands beside its usual neighbour is part of a name and no everyday word by itself. */
const bound = 0.35

/** `sung` is a weapon, but not in `bo sung`. */
function isBound(heard: readonly Heard[], at: number, { follows, weight }: Lexicon): boolean {
  const [before, { word }, after] = [heard[at - 1]?.word, heard[at]!, heard[at + 1]?.word]
  const beside = Math.max(follows.get(`${before} ${word}`) ?? 0, follows.get(`${word} ${after}`) ?? 0)
  return beside / (weight.get(word) ?? 1) > bound
}

const written = (heard: Heard, { shortForms }: Lexicon): Heard[] =>
  shortForms.has(heard.word)
    ? inFull([heard.word], shortForms).map((word) => ({ word, typed: word }))
    : [heard]

const sameWays = (a: Group, b: Group) => JSON.stringify(a.ways) === JSON.stringify(b.ways)

/** As it was understood, and as it was typed. */
function waysOf(heard: readonly Heard[]): Way[] {
  const understood = { words: heard.map(({ word }) => word), together: true }
  const typed = { words: heard.map((word) => word.typed), together: true }
  return String(typed.words) === String(understood.words) ? [understood] : [understood, typed]
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

function groupOf(ways: readonly Way[], typed: number, lexicon: Lexicon): Group {
  const known = ways
    .filter(({ words }) => words.length > 0)
    .map((way) => ({ way, found: Math.min(...way.words.map((word) => lexicon.found.get(word) ?? 0)) }))
  const there = known.filter((way) => way.found > 0)
  const most = Math.max(0, ...there.map((way) => way.found))
  const rarity = Math.log(1 + (1.5 * lexicon.names) / (1 + most))
  return {
    ways: (there.length > 0 ? there : known).map(({ way }) => way),
    found: most,
    weight: rarity * (1 + share.furtherWord * (typed - 1)) * shareOf(ways, most, lexicon),
  }
}

function shareOf(ways: readonly Way[], found: number, { weight }: Lexicon): number {
  const { words } = ways[0]!
  const [word] = words
  if (found === 0) return share.unfound
  if (ways.length > 1 || words.length > 1 || !word) return 1
  if (/^[0-9]+$/.test(word)) return share.number
  return (weight.get(word) ?? 0) / found < 1.5 ? share.unusual : 1
}

/** A word's weight by how rare it is in names. */
export const rarityOf = (word: string, { found, names }: Lexicon): number =>
  Math.log(1 + (1.5 * names) / (1 + (found.get(word) ?? 0)))
