/** A chance that is the same in every run: numbers from 0 to below 1. */
export type Chance = () => number

/** The generator "mulberry32": small, even enough for tests. */
export function seededChance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const tones: Record<string, { telex: string; vni: string }> = {
  '\u0301': { telex: 's', vni: '1' },
  '\u0300': { telex: 'f', vni: '2' },
  '\u0309': { telex: 'r', vni: '3' },
  '\u0303': { telex: 'x', vni: '4' },
  '\u0323': { telex: 'j', vni: '5' },
}
const shapes: Record<string, (letter: string) => { telex: string; vni: string }> = {
  '\u0302': (letter) => ({ telex: letter, vni: '6' }),
  '\u031b': () => ({ telex: 'w', vni: '7' }),
  '\u0306': () => ({ telex: 'w', vni: '8' }),
}

/** A word as its keys are pressed: the signs of letters beside them, the tone at the end. */
function keys(word: string, system: 'telex' | 'vni'): string {
  let typed = ''
  let tone = ''
  let last = ''
  for (const sign of word.normalize('NFD'))
    if (tones[sign]) tone = tones[sign][system]
    else if (shapes[sign]) typed += shapes[sign](last)[system]
    else if (sign === 'đ') typed += system === 'telex' ? 'dd' : 'd9'
    else {
      typed += sign
      last = sign
    }
  return typed + tone
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const words = (text: string) => text.split(' ')
const pick = <T>(from: readonly T[], chance: Chance): T => from[Math.floor(chance() * from.length)]!

/** One word of four letters or more is changed. */
function inOneWord(text: string, chance: Chance, change: (word: string, at: number) => string): string {
  const all = words(plain(text))
  const long = all.flatMap((word, index) => (word.length >= 4 ? [index] : []))
  if (long.length === 0) return all.join(' ')
  const chosen = pick(long, chance)
  return all
    .map((word, index) =>
      index === chosen ? change(word, 1 + Math.floor(chance() * (word.length - 2))) : word,
    )
    .join(' ')
}

const ear: [RegExp, string][] = [
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/^s/, 'x'],
  [/^x/, 's'],
  [/^gi/, 'd'],
  [/^d(?=[aeiou])/, 'gi'],
]

/** How Vietnamese goes wrong under the fingers; each takes a name in small letters with its diacritics. */
export const slips: Record<string, (name: string, chance: Chance) => string> = {
  'no diacritics': plain,
  'wrong diacritics': (name, chance) =>
    words(name)
      .map((word) =>
        chance() < 0.4
          ? `${plain(word).replace(/[aeiou](?!.*[aeiou])/, (vowel) => `${vowel}${pick(Object.keys(tones), chance)}`)}`.normalize(
              'NFC',
            )
          : word,
      )
      .join(' '),
  'i for y, y for i': (name) => name.replace(/y$|y(?= )/g, 'i').replace(/([^aouâư])í(?= |$)/g, '$1ý'),
  telex: (name) =>
    words(name)
      .map((word) => keys(word, 'telex'))
      .join(' '),
  vni: (name) =>
    words(name)
      .map((word) => keys(word, 'vni'))
      .join(' '),
  'run together': (name) => plain(name).replaceAll(' ', ''),
  'two words run together': (name, chance) => {
    const all = words(plain(name))
    const at = Math.floor(chance() * (all.length - 1))
    return all
      .map((word, index) => (index === at ? word : `${word} `))
      .join('')
      .trim()
  },
  'a letter missing': (name, chance) =>
    inOneWord(name, chance, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'a letter doubled': (name, chance) =>
    inOneWord(name, chance, (word, at) => word.slice(0, at) + word[at] + word.slice(at)),
  'letters swapped': (name, chance) =>
    inOneWord(
      name,
      chance,
      (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
    ),
  'a wrong letter': (name, chance) =>
    inOneWord(
      name,
      chance,
      (word, at) => word.slice(0, at) + pick([...'abcdeghiklmnopqrstuv'], chance) + word.slice(at + 1),
    ),
  'by ear': (name, chance) => {
    const all = words(plain(name))
    const able = all.flatMap((word, index) => (ear.some(([sound]) => sound.test(word)) ? [index] : []))
    if (able.length === 0) return all.join(' ')
    const chosen = pick(able, chance)
    return all
      .map((word, index) => {
        const change = index === chosen ? ear.find(([sound]) => sound.test(word)) : undefined
        return change ? word.replace(change[0], change[1]) : word
      })
      .join(' ')
  },
}

/** A name as somebody would say it: without "thủ tục", brackets and what comes after a semicolon. */
export const spoken = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^thủ tục /, '')
    .replace(/[(;].*$/, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
