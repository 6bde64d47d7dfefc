import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Tier } from './happening.ts'
import { allMeasures, type Counts, type Measure } from './measures.ts'

/** Whose something counts as: all of its place but the days. */
export type Holder = { unit: string; tier: Tier | null; procedure: string; channel: string }
/** Where something counts. `known`: the day on which it came to be so; figures as known on a day leave out what came later. */
export type Place = Holder & { known: PlainDate; day: PlainDate }
/** A line of the ledger: so much more (or less) of each measure at a place, in the order of `allMeasures`. */
export type Line = Place & { amounts: readonly number[] }

type Sum = Place & { amounts: number[] }

/** Adds up by place. */
export type Sums = {
  /** The amounts of a holder under two days, to add to (`measureIndex`). */
  of(holder: Holder): (known: PlainDate, day: PlainDate) => number[]
  add(place: Place, measure: Measure, n: number): void
  addLine(line: Line): void
  /** Every line; what comes to nothing is left out. */
  lines(): Line[]
}

const nothing = allMeasures.map(() => 0)
const index = new Map(allMeasures.map((measure, at) => [measure, at]))
export const measureIndex = (measure: Measure): number => index.get(measure)!

export function createSums(): Sums {
  const holders = new Map<string, Map<string, Sum>>()
  function of({ unit, tier, procedure, channel }: Holder) {
    const name = `${unit} ${tier} ${procedure} ${channel}`
    const sums = holders.get(name) ?? new Map<string, Sum>()
    holders.set(name, sums)
    // Most measures of a dossier ask for the same two days one after the other.
    let last: Sum | undefined
    return (known: PlainDate, day: PlainDate): number[] => {
      if (last?.day === day && last.known === known) return last.amounts
      const days = `${known} ${day}`
      last = sums.get(days)
      if (!last) {
        last = { known, day, unit, tier, procedure, channel, amounts: [...nothing] }
        sums.set(days, last)
      }
      return last.amounts
    }
  }
  return {
    of,
    add(place, measure, n) {
      of(place)(place.known, place.day)[measureIndex(measure)]! += n
    },
    addLine(line) {
      const amounts = of(line)(line.known, line.day)
      for (const [at, n] of line.amounts.entries()) amounts[at]! += n
    },
    lines: () =>
      [...holders.values()].flatMap((sums) =>
        [...sums.values()].filter(({ amounts }) => amounts.some((n) => n !== 0)),
      ),
  }
}

/** What a line says, by measure; those that come to nothing are not there. */
export const countsOf = ({ amounts }: Line): Partial<Counts> =>
  Object.fromEntries(
    allMeasures.flatMap((measure, at) => (amounts[at] === 0 ? [] : [[measure, amounts[at]]])),
  )
