import type { Locale } from '../../../kernel/values/locale.ts'
import { nameOfPlace } from './place-names.ts'
import type { ProcedureCase, ProcedureRecord } from './procedure-record.ts'
import { differences, type RecordDifference, stepsOf } from './record-differences.ts'
import { keysOf, type Layout, type Part, recordLayout } from './record-layout.ts'
import { type Reader, thingName, valueWords } from './value-words.ts'

/** A difference as people read it: where, from the outside in, and what was said and is said there, a line for each thing. */
export type DifferenceWords = {
  place: string[]
  change: RecordDifference['kind']
  before: string | null
  after: string | null
}

/** What differs between two records of a procedure, in words. A record differs from itself in nothing. */
export const differencesInWords = (
  before: ProcedureRecord,
  after: ProcedureRecord,
): Record<Locale, DifferenceWords[]> => inWords(before, differences(before, after))

/** Differences of this record from another in words, one for one; the place '' is the whole procedure. */
export function inWords(
  before: ProcedureRecord,
  found: readonly RecordDifference[],
): Record<Locale, DifferenceWords[]> {
  const caseNames = namesOfCases(before, found)
  const read = (locale: Locale) => found.map((one) => wordsOf(before, one, found, { caseNames, locale }))
  return { vi: read('vi'), en: read('en') }
}

const namesOfCases = (record: ProcedureRecord, found: readonly RecordDifference[]): Reader['caseNames'] => {
  const added = found.flatMap(({ place, kind, after }) =>
    kind === 'added' && /^cases\/[^/]+$/.test(place) ? [after as ProcedureCase] : [],
  )
  return new Map([...record.cases, ...added].map(({ id, name }) => [id, name]))
}

const whole = { vi: 'Cả thủ tục', en: 'The whole procedure' }

function wordsOf(
  record: ProcedureRecord,
  { place, kind: change, before, after }: RecordDifference,
  all: readonly RecordDifference[],
  reader: Reader,
): DifferenceWords {
  const nothing = { change, before: null, after: null }
  if (place === '') return { place: [whole[reader.locale]], ...nothing }
  const start = { layout: recordLayout, here: record, of: record, path: '' }
  const found = walk(start, stepsOf(place), change === 'added' ? after : before, reader)
  if (change === 'reordered') return { place: found.words, ...nothing }
  const what = (thing: unknown) => whatIs(thing, found, reader) ?? found.words.at(-1)!
  if (change === 'added') return { place: found.words, change, before: null, after: what(after) }
  if (change === 'removed') return { place: found.words, change, before: what(before), after: null }
  const had = valueWords(before, found.path, found.of, reader)
  const has = valueWords(after, found.path, { ...found.of, ...besides(place, all) }, reader)
  return { place: found.words, ...apart(had, has) }
}

/** What else changes in the thing that a place is in. */
function besides(place: string, all: readonly RecordDifference[]): Part {
  const within = place.slice(0, place.lastIndexOf('/') + 1)
  const siblings = all.filter((one) => one.kind === 'changed' && one.place.startsWith(within))
  return Object.fromEntries(siblings.map((one) => [one.place.slice(within.length), one.after]))
}

/** Of two lists of texts only what the other does not say; the same texts stand in another order. */
function apart(had: readonly string[], has: readonly string[]): Omit<DifferenceWords, 'place'> {
  const [before, after] = [inLines(without(had, has)), inLines(without(has, had))]
  if (before === null && after === null) return { change: 'reordered', before, after }
  return { change: before === null ? 'added' : after === null ? 'removed' : 'changed', before, after }
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return texts.filter((text) => {
    const at = left.indexOf(text)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

const inLines = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join('\n') : null)

type Spot = { layout: Layout; here: unknown; of: Part; path: string }

/** Goes to a place of a record and says the way; `absent` is the thing there that the record does not have. */
function walk(
  spot: Spot,
  steps: readonly string[],
  absent: unknown,
  reader: Reader,
): Spot & { words: string[] } {
  const { layout, here, path } = spot
  const [step, ...rest] = steps
  if (step === undefined || layout === 'value')
    return { ...spot, words: isThing(layout) ? [] : [nameOfPlace(path)![reader.locale]] }
  if ('parts' in layout) {
    const [of, inside] = [here as Part, path === '' ? step : `${path}/${step}`]
    return walk({ layout: layout.parts[step]!, here: of[step], of, path: inside }, rest, absent, reader)
  }
  const things = here as Part[]
  const thing = things[keysOf(things, layout.key).indexOf(step)] ?? (absent as Part)
  const name = thingName(path, thing, reader.caseNames) ?? nameOfPlace(path)!
  const { words, ...found } = walk({ ...spot, layout: layout.item, here: thing }, rest, absent, reader)
  return { ...found, words: [name[reader.locale], ...words] }
}

const isThing = (layout: Layout) => layout !== 'value' && 'parts' in layout

const whatIs = (thing: unknown, { layout, path }: Spot, reader: Reader): string | null =>
  inLines(
    typeof thing === 'string'
      ? valueWords(thing, path, {}, reader)
      : facts(thing as Part, layout, path, reader),
  )

/** All that a thing says: what it is recognised by, then its other members by their names. */
function facts(thing: Part, layout: Layout, path: string, reader: Reader): string[] {
  if (layout === 'value' || !('parts' in layout)) return []
  const title = ['number', 'channel', 'name'].find((member) => member in layout.parts)
  const members = Object.entries(layout.parts).filter(([name]) => name !== title && !saidByOthers.has(name))
  return [
    ...(title ? valueWords(thing[title], `${path}/${title}`, thing, reader) : []),
    ...members.flatMap(([name, inside]) => member(thing, name, inside, `${path}/${name}`, reader)),
  ]
}

/** A time is said with its unit. */
const saidByOthers = new Set(['unit', 'unitGiven'])

function member(thing: Part, name: string, layout: Layout, path: string, reader: Reader): string[] {
  const value = thing[name]
  if (value === false) return []
  const texts =
    layout === 'value'
      ? valueWords(value, path, thing, reader)
      : 'key' in layout
        ? (value as unknown[]).map((one) =>
            whatIs(one, { layout: layout.item, here: one, of: thing, path }, reader),
          )
        : []
  return texts.map((text) => `${nameOfPlace(path)![reader.locale]}: ${text?.replaceAll('\n', '; ') ?? ''}`)
}
