import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type DossierState, next, nothingKnown } from './dossier-state.ts'
import { dayOf, type Tier, type Timeline } from './happening.ts'
import { type Counting, dossierMeasures, type Measure, measures } from './measures.ts'

/** Where something counts. `known`: the day on which it came to be so; figures as known on a day leave out what came later. */
export type Place = {
  known: PlainDate
  day: PlainDate
  unit: string
  tier: Tier | null
  procedure: string
  channel: string
}
/** A line of the ledger: so much more (or less) of some measures at a place. */
export type Line = Place & { counts: Partial<Record<Measure, number>> }

const keyOf = ({ known, day, unit, tier, procedure, channel }: Place): string =>
  `${known} ${day} ${unit} ${tier} ${procedure} ${channel}`

type Sums = {
  /** The line of a place, to add to. */
  at(place: Place): Line
  add(place: Place, measure: Measure, n: number): void
  addLines(lines: readonly Line[]): void
  /** Every line; what comes to nothing is left out. */
  lines(): Line[]
}

/** Adds lines up by place. */
export function createSums(): Sums {
  const sums = new Map<string, Line>()
  const at = (place: Place): Line => {
    const key = keyOf(place)
    const known = sums.get(key)
    if (known) return known
    const { known: knownOn, day, unit, tier, procedure, channel } = place
    const line = { known: knownOn, day, unit, tier, procedure, channel, counts: {} }
    sums.set(key, line)
    return line
  }
  return {
    at,
    add: (place, measure, n) => addTo(at(place), measure, n),
    addLines(lines) {
      for (const line of lines) {
        const sum = at(line)
        for (const [measure, n] of Object.entries(line.counts)) addTo(sum, measure as Measure, n)
      }
    },
    lines: () => [...sums.values()].flatMap(withoutNothing),
  }
}

const addTo = ({ counts }: Line, measure: Measure, n: number) => {
  counts[measure] = (counts[measure] ?? 0) + n
}

function withoutNothing(line: Line): Line[] {
  const all = Object.entries(line.counts)
  const some = all.filter(([, n]) => n !== 0)
  if (some.length === 0) return []
  return some.length === all.length ? [line] : [{ ...line, counts: Object.fromEntries(some) }]
}

type Sink = Pick<Sums, 'at'>
type Standing = { state: DossierState; countings: readonly Counting[] }

const nothing: Standing = { state: nothingKnown, countings: dossierMeasures.map(() => null) }
const standing = (state: DossierState): Standing => ({
  state,
  countings:
    state.unit === null || state.submitted === null
      ? nothing.countings
      : dossierMeasures.map((measure) => measures[measure](state)),
})

const isSamePlace = (a: DossierState, b: DossierState) =>
  a.unit === b.unit && a.tier === b.tier && a.submitted?.channel === b.submitted?.channel

/** What changed between two days, under the day on which it did. */
function addChange(
  sums: Sink,
  from: Standing,
  to: Standing,
  told: { known: PlainDate; procedure: string; times: number },
) {
  const same = isSamePlace(from.state, to.state)
  const [lineBefore, lineAfter] = [linesOf(sums, from.state, told), linesOf(sums, to.state, told)]
  for (let index = 0; index < dossierMeasures.length; index++) {
    const [before, after] = [from.countings[index]!, to.countings[index]!]
    if (same && before?.day === after?.day && before?.n === after?.n) continue
    if (before) addTo(lineBefore(before.day), dossierMeasures[index]!, -before.n * told.times)
    if (after) addTo(lineAfter(after.day), dossierMeasures[index]!, after.n * told.times)
  }
}

/** The lines of a dossier by their day: a handful, which dozens of measures ask for. */
function linesOf(sums: Sink, state: DossierState, told: { known: PlainDate; procedure: string }) {
  const lines: Line[] = []
  return (day: PlainDate): Line => {
    const known = lines.find((line) => line.day === day)
    if (known) return known
    const line = sums.at(placeOf(state, day, told))
    lines.push(line)
    return line
  }
}

const placeOf = (
  { unit, tier, submitted }: DossierState,
  day: PlainDate,
  { known, procedure }: { known: PlainDate; procedure: string },
): Place => ({ known, day, unit: unit!, tier, procedure, channel: submitted!.channel })

/**
 * Writes what a dossier adds to the ledger: for each day on which something happened, how it stood at the end of that day less
 * how it stood before. So everything up to a day sums to what was known at the end of it, in whatever order it was told.
 */
export function addTimeline(sums: Sink, timeline: Timeline, procedure: string, times: 1 | -1 = 1): void {
  let before = nothing
  let state = nothingKnown
  for (const [index, happening] of timeline.entries()) {
    state = next(state, happening)
    const known = dayOf(happening.at)
    const following = timeline[index + 1]
    if (following && dayOf(following.at) === known) continue
    const after = standing(state)
    addChange(sums, before, after, { known, procedure, times })
    before = after
  }
}
