import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { nothingCounted } from './counted.ts'
import { stateOf } from './dossier-state.ts'
import type { Tier, Timeline } from './happening.ts'
import { computeIndicator, type Measurement } from './indicator.ts'
import { addTimeline } from './ledger.ts'
import { addCounts, type Counts, type Measure, noCounts, waitingMeasures } from './measures.ts'
import { lastDay } from './period.ts'
import { countsOf, createSums } from './sums.ts'

const waiting: readonly Measure[] = waitingMeasures

/** Which days, as known at the end of `asOf` or, on that day, at the moment `now`; for which units, null means all; at which tier. */
export type Look = {
  from: PlainDate
  to: PlainDate
  asOf: PlainDate
  now: Date
  units: ReadonlySet<string> | null
  tier?: Tier | undefined
}

/** What one dossier adds to the counts of a period: the very sums that figures are made of. */
export function countsOfOne(timeline: Timeline, { from, to, asOf, now, units, tier }: Look): Counts {
  const sums = createSums()
  addTimeline(sums, timeline, '')
  let counts: Counts = { ...noCounts }
  const end = lastDay({ to, asOf })
  for (const line of sums.lines()) {
    if (line.known > asOf || (units !== null && !units.has(line.unit))) continue
    if (tier !== undefined && line.tier !== tier) continue
    const counted = Object.entries(countsOf(line)).filter(([measure]) =>
      waiting.includes(measure as Measure)
        ? line.known <= end && line.day <= end
        : line.day >= from && line.day <= to,
    )
    counts = addCounts(counts, Object.fromEntries(counted))
  }
  // What is due later on the very day is not overdue yet.
  const { due, firstDue } = stateOf(timeline, end)
  const isComing = (moment: string | null) => moment !== null && moment >= now.toISOString()
  if (isComing(due)) counts = { ...counts, waitingDue: 0, acceptedWaitingDue: 0 }
  if (isComing(firstDue ?? due)) counts = { ...counts, waitingFirstDue: 0, waitingFirstDueAnswered: 0 }
  return counts
}

/** How one dossier counts for an indicator; undefined where the indicator is not made of dossiers. */
export function measureOne(id: string, counts: Counts): Measurement | undefined {
  const measured = computeIndicator(id, { ...nothingCounted, counts })
  return measured === 'not-measured-yet' ? undefined : measured
}
