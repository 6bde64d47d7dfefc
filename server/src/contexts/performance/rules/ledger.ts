import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type DossierState, next, nothingKnown } from './dossier-state.ts'
import { dayOf, type Timeline } from './happening.ts'
import { type Measure, measureGroups } from './measures.ts'
import { type Holder, measureIndex, type Sums } from './sums.ts'

/** What a dossier counts for at the end of a day, by group of measures: under which day, and how much of each. */
type Standing = { state: DossierState; counted: readonly (Counted | null)[] }
type Counted = { day: PlainDate; amounts: readonly number[] }

const groups = measureGroups.map(({ day, amounts }) => ({
  day,
  amounts: Object.values(amounts),
  indexes: Object.keys(amounts).map((measure) => measureIndex(measure as Measure)),
}))

const nothing: Standing = { state: nothingKnown, counted: groups.map(() => null) }
const standing = (state: DossierState): Standing => ({
  state,
  counted:
    state.unit === null || state.submitted === null
      ? nothing.counted
      : groups.map(({ day: dayIn, amounts }) => {
          const day = dayIn(state)
          return day === null ? null : { day, amounts: amounts.map((amount) => Number(amount(state))) }
        }),
})

type Told = { known: PlainDate; procedure: string; times: 1 | -1 }

const holderOf = ({ unit, tier, submitted }: DossierState, procedure: string): Holder | null =>
  unit === null || submitted === null ? null : { unit, tier, procedure, channel: submitted.channel }
const isSame = (a: DossierState, b: DossierState) =>
  a.unit === b.unit && a.tier === b.tier && a.submitted?.channel === b.submitted?.channel

/** What changed between two days, under the day on which it did. */
function addChange(sums: Sink, from: Standing, to: Standing, { known, procedure, times }: Told): void {
  const same = isSame(from.state, to.state)
  const holder = holderOf(to.state, procedure)
  const sumsAfter = holder && sums.of(holder)
  const left = same ? null : holderOf(from.state, procedure)
  const sumsBefore = same ? sumsAfter : left && sums.of(left)
  for (const [group, { indexes }] of groups.entries()) {
    const [before, after] = [from.counted[group], to.counted[group]]
    const stays = same && before?.day === after?.day
    if (stays && isAlike(before, after)) continue
    if (before) add(sumsBefore!(known, before.day), indexes, before.amounts, -times)
    if (after) add(sumsAfter!(known, after.day), indexes, after.amounts, times)
  }
}

const isAlike = (a: Counted | null | undefined, b: Counted | null | undefined): boolean =>
  a === b || (!!a && !!b && a.amounts.every((n, index) => n === b.amounts[index]))

function add(sum: number[], indexes: readonly number[], amounts: readonly number[], times: number): void {
  for (let index = 0; index < indexes.length; index++) sum[indexes[index]!]! += amounts[index]! * times
}

type Sink = Pick<Sums, 'of'>

/**
 * Writes what a dossier adds to the ledger: for each day on which something happened, how it stood at the end of that day less
 * how it stood before. So everything up to a day sums to what was known at the end of it, in whatever order it was told.
 */
export function addTimeline(sums: Sink, timeline: Timeline, procedure: string, times: 1 | -1 = 1): void {
  const days = timeline.map(({ at }) => dayOf(at))
  let before = nothing
  let state = nothingKnown
  for (const [index, happening] of timeline.entries()) {
    state = next(state, happening)
    const known = days[index]!
    if (days[index + 1] === known) continue
    const after = standing(state)
    addChange(sums, before, after, { known, procedure, times })
    before = after
  }
}
