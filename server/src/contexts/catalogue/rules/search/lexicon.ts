import { soundOf } from './keyboard.ts'
import { searchForm, wordsOf } from './search-form.ts'

/** An everyday phrase with what the law calls it; without a meaning it tells nothing. */
export type Synonym = { phrase: string; meanings: readonly string[] }
export type NamedProcedure = { form: string; fieldForm: string; popularity: number }

/** What the search knows of the language of the catalogue: its words, which word follows which, and everyday phrases. */
export type Lexicon = {
  /** How many names there are. */
  names: number
  /** In how many names (or fields) a word is; absent for a word that only everyday phrases have. */
  found: ReadonlyMap<string, number>
  /** How often a word is to be expected, more for words of popular procedures. */
  weight: ReadonlyMap<string, number>
  total: number
  /** How often the second word of `first second` follows the first. */
  follows: ReadonlyMap<string, number>
  /** Words by themselves and by what is left of them without one letter. */
  slips: ReadonlyMap<string, readonly string[]>
  sounds: ReadonlyMap<string, readonly string[]>
  /** Meanings, as words, by the everyday phrase; none when the phrase tells nothing. */
  phrases: ReadonlyMap<string, readonly string[][]>
  /** Words for short forms such as `cty`: everyday words of one meaning that no name has. */
  shortForms: ReadonlyMap<string, readonly string[]>
  /** How many words the longest phrase has. */
  longest: number
}

/** How much an everyday phrase teaches, in names. */
const phraseWeight = 3

export function buildLexicon(names: readonly NamedProcedure[], synonyms: readonly Synonym[]): Lexicon {
  const found = new Map<string, number>()
  const weight = new Map<string, number>()
  const follows = new Map<string, number>()
  let total = 0
  const learn = (words: readonly string[], share: number) => {
    for (const [at, word] of words.entries()) {
      weight.set(word, (weight.get(word) ?? 0) + share)
      total += share
      if (at > 0) add(follows, `${words[at - 1]} ${word}`, share)
    }
  }
  for (const { form, fieldForm, popularity } of names) {
    const words = form.split(' ')
    learn(words, 1 + popularity / 10)
    for (const word of new Set([...words, ...fieldForm.split(' ')])) add(found, word, 1)
  }
  const shortForms = shortFormsOf(synonyms, found)
  const phrases = new Map<string, string[][]>()
  for (const { phrase, meanings } of synonyms) {
    const words = wordsOf(phrase)
    const said = meanings.map(wordsOf)
    for (const learnt of [words, ...said]) learn(learnt, phraseWeight)
    if (words.length === 0 || (words.length === 1 && shortForms.has(words[0]!))) continue
    const key = inFull(words, shortForms).join(' ')
    phrases.set(key, [...(phrases.get(key) ?? []), ...said])
  }
  const longest = Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(' ').length))
  const { slips, sounds } = indexOf(weight.keys())
  return { names: names.length, found, weight, total, follows, slips, sounds, phrases, shortForms, longest }
}

/** The words with their short forms written out. */
export const inFull = (words: readonly string[], shortForms: Lexicon['shortForms']): string[] =>
  words.flatMap((word) => shortForms.get(word) ?? [word])

function shortFormsOf(synonyms: readonly Synonym[], found: ReadonlyMap<string, number>) {
  const forms = synonyms.flatMap(({ phrase, meanings: [only, ...others] }) => {
    const form = searchForm(phrase)
    const single = form !== '' && !form.includes(' ') && !found.has(form)
    return single && only !== undefined && others.length === 0 ? [[form, wordsOf(only)] as const] : []
  })
  return new Map(forms)
}

function indexOf(words: Iterable<string>) {
  const slips = new Map<string, string[]>()
  const sounds = new Map<string, string[]>()
  for (const word of words) {
    for (const key of withoutOneLetter(word)) push(slips, key, word)
    push(sounds, soundOf(word), word)
  }
  return { slips, sounds }
}

/** The word, and the word without each of its letters. */
export const withoutOneLetter = (word: string): Set<string> =>
  new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))])

const add = (map: Map<string, number>, key: string, share: number) =>
  map.set(key, (map.get(key) ?? 0) + share)
const push = (map: Map<string, string[]>, key: string, word: string) => {
  const words = map.get(key)
  if (words) words.push(word)
  else map.set(key, [word])
}
