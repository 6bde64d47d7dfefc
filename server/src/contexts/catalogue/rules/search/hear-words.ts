import { isOneSlip, plainLetters, soundOf } from './keyboard.ts'
import { type Lexicon, withoutOneLetter } from './lexicon.ts'

/** A word as it is understood, and as it was typed when that is a word too. */
export type Heard = { word: string; typed: string }

/** How improbable a slip is, as the negative logarithm of its probability. */
const cost = {
  keyboard: 1,
  joined: 1,
  sound: 4,
  soundOfKnown: 4.8,
  slip: 4,
  slipOfKnown: 6.8,
  twoSlips: 8,
  unknown: 8,
  unknownLetter: 2,
}
const longestSyllable = 10
type Reading = { words: readonly string[]; cost: number }

/**
 * The words that were most probably meant: typing errors, keys of Telex and VNI, words run together and words written by ear
 * are weighed against what the catalogue's own language lets expect after the word before.
 */
export function hearWords(typed: readonly string[], lexicon: Lexicon): Heard[] {
  let paths = [{ last: '', cost: 0, heard: [] as Heard[] }]
  for (const token of typed) {
    const readings = readingsOf(token, lexicon)
    const best = new Map<string, (typeof paths)[number]>()
    for (const reading of readings)
      for (const path of paths) {
        let { last, cost: sum } = path
        sum += reading.cost
        for (const word of reading.words) {
          sum += surprise(last, word, lexicon)
          last = word
        }
        const rival = best.get(last)
        if (rival && rival.cost <= sum) continue
        const single = reading.words.length === 1
        const heard = reading.words.map((word) => ({
          word,
          typed: single && lexicon.weight.has(token) ? token : word,
        }))
        best.set(last, { last, cost: sum, heard: [...path.heard, ...heard] })
      }
    paths = [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, 12)
  }
  return paths[0]!.heard
}

/** How unexpected a word is after another. */
function surprise(last: string, word: string, { follows, weight, total }: Lexicon): number {
  const alone = ((weight.get(word) ?? 0) + 0.2) / (total + 1)
  const after = last ? (follows.get(`${last} ${word}`) ?? 0) / ((weight.get(last) ?? 0) + 4) : 0
  return -Math.log(0.6 * after + 0.4 * alone)
}

function readingsOf(token: string, lexicon: Lexicon): Reading[] {
  const known = lexicon.weight.has(token)
  // Numbers and abbreviations that are everyday words by themselves are meant as they are.
  if (/^[0-9]+$/.test(token) || lexicon.shortForms.has(token)) return [{ words: [token], cost: 0 }]
  const readings = wordReadings(token, lexicon)
  if (!known && token.length >= 4) readings.push(...splitReadings(token, lexicon))
  if (!known && readings.length === 0) readings.push(...farReadings(token, lexicon))
  readings.push({ words: [token], cost: known ? 0 : cost.unknown + cost.unknownLetter * token.length })
  return readings
}

/** The words of the catalogue that a token may stand for, other than itself. */
function wordReadings(token: string, lexicon: Lexicon): Reading[] {
  const known = lexicon.weight.has(token)
  const costs = new Map<string, number>()
  const offer = (word: string, price: number) => {
    if (word !== token && price < (costs.get(word) ?? Number.POSITIVE_INFINITY)) costs.set(word, price)
  }
  const plain = plainLetters(token)
  if (!known && lexicon.weight.has(plain)) offer(plain, cost.keyboard)
  for (const word of lexicon.sounds.get(soundOf(plain)) ?? [])
    offer(word, known ? cost.soundOfKnown : cost.sound)
  if (token.length >= 3)
    for (const shape of new Set([token, plain]))
      for (const key of withoutOneLetter(shape))
        for (const word of lexicon.slips.get(key) ?? [])
          if (word.length >= 2 && isOneSlip(shape, word))
            offer(
              word,
              (known ? cost.slipOfKnown : cost.slip) +
                (shape === token ? 0 : cost.keyboard) +
                (word[0] === shape[0] ? 0 : 1),
            )
  return [...costs].map(([word, price]) => ({ words: [word], cost: price }))
}

/** The two cheapest ways to cut a token into words that were run together, each with at most small slips. */
function splitReadings(token: string, lexicon: Lexicon): Reading[] {
  type Cut = { words: string[]; cost: number }
  const ends: Cut[][] = [[{ words: [], cost: 0 }]]
  for (let end = 1; end <= token.length; end++) {
    const cuts: Cut[] = []
    for (let start = Math.max(0, end - longestSyllable); start < end; start++) {
      if (ends[start]!.length === 0) continue
      const pieces = pieceReadings(token.slice(start, end), lexicon)
      for (const piece of pieces)
        for (const cut of ends[start]!) {
          const last = cut.words.at(-1) ?? ''
          const price = cut.cost + piece.cost + cost.joined + surprise(last, piece.word, lexicon)
          cuts.push({ words: [...cut.words, piece.word], cost: price })
        }
    }
    ends[end] = cuts.sort((a, b) => a.cost - b.cost).slice(0, 6)
  }
  // The surprise of the words is added again when whole readings are compared.
  return ends[token.length]!.filter(({ words }) => words.length > 1)
    .slice(0, 2)
    .map(({ words, cost: price }) => ({
      words,
      cost: price - words.reduce((sum, word, at) => sum + surprise(words[at - 1] ?? '', word, lexicon), 0),
    }))
}

function pieceReadings(piece: string, lexicon: Lexicon): { word: string; cost: number }[] {
  if (/^[0-9]+$/.test(piece)) return [{ word: piece, cost: 0 }]
  if (piece.length < 2) return []
  if (lexicon.weight.has(piece)) return [{ word: piece, cost: 0 }]
  const readings: { word: string; cost: number }[] = []
  const plain = plainLetters(piece)
  if (lexicon.weight.has(plain)) readings.push({ word: plain, cost: cost.keyboard + 0.5 })
  else if (piece.length >= 3)
    for (const key of withoutOneLetter(piece))
      for (const word of lexicon.slips.get(key) ?? [])
        if (word.length >= 3 && isOneSlip(piece, word)) readings.push({ word, cost: cost.slip + 1 })
  return readings
}

/** Words two slips away, for a token that nothing nearer explains. */
function farReadings(token: string, lexicon: Lexicon): Reading[] {
  const near = new Set<string>()
  if (token.length >= 5)
    for (const shape of withoutOneLetter(token))
      for (const key of withoutOneLetter(shape))
        for (const word of lexicon.slips.get(key) ?? []) near.add(word)
  return [...near].filter((word) => word.length >= 4).map((word) => ({ words: [word], cost: cost.twoSlips }))
}
