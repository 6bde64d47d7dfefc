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

type Sums = Map<string, Line>

const keyOf = ({ known, day, unit, tier, procedure, channel }: Place): string =>
  `${known} ${day} ${unit} ${tier} ${procedure} ${channel}`

/** Adds lines up by place, and leaves out what comes to nothing. */
export function createSums(): {
  add(place: Place, measure: Measure, n: number): void
  addLines(lines: readonly Line[], times?: 1 | -1): void
  lines(): Line[]
  size(): number
} {
  const sums: Sums = new Map()
  const add = (place: Place, measure: Measure, n: number) => {
    const key = keyOf(place)
    let line = sums.get(key)
    if (!line) {
      const { known, day, unit, tier, procedure, channel } = place
      line = { known, day, unit, tier, procedure, channel, counts: {} }
      sums.set(key, line)
    }
    const sum = (line.counts[measure] ?? 0) + n
    if (sum === 0) delete line.counts[measure]
    else line.counts[measure] = sum
  }
  return {
    add,
    addLines(lines, times = 1) {
      for (const line of lines)
        for (const [measure, n] of Object.entries(line.counts)) add(line, measure as Measure, n * times)
    },
    lines: () => [...sums.values()].filter(({ counts }) => Object.keys(counts).length > 0),
    size: () => sums.size,
  }
}

type Sink = Pick<ReturnType<typeof createSums>, 'add'>
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
  for (const [index, measure] of dossierMeasures.entries()) {
    const [before, after] = [from.countings[index]!, to.countings[index]!]
    if (same && before?.day === after?.day && before?.n === after?.n) continue
    if (before) sums.add(placeOf(from.state, before.day, told), measure, -before.n * told.times)
    if (after) sums.add(placeOf(to.state, after.day, told), measure, after.n * told.times)
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
