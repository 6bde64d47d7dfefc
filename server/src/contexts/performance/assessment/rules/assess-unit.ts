import type { Text } from '../../../../kernel/values/locale.ts'
import type { Counts } from '../../rules/measures.ts'
import {
  type AssessmentMethod,
  type Band,
  bandOf,
  mean,
  type Origin,
  pointsOfContacts,
  pointsOfTimes,
  type Times,
} from './method.ts'

/** What a unit reported for an indicator in the period, as it was accepted; who vouches for it stands beside it. */
export type Reported = { numerator: number; denominator: number }
export type UnitFacts = {
  tier: string
  counts: Counts
  /** The parts that units took in dossiers, against the time allowed for each. */
  parts: Times
  procedures: number
  procedureOnline: number
  /** By indicator; what was not reported is not there. */
  reported: ReadonlyMap<string, Reported>
}
export type AssessedIndicator = {
  no: number
  name: Text
  from: Origin
  /** Null: nothing was decided, or not reported yet. */
  points: number | null
  max: number
  why: 'nothing-counted' | 'not-reported' | null
}
export type Assessment = {
  dossiers: number
  indicators: AssessedIndicator[]
  points: number
  measurable: number
  outOf: number
  /** By what was reached, and by what could be if everything unknown had all its points. */
  atLeast: Band
  atMost: Band
}

type Score = (method: AssessmentMethod, facts: UnitFacts) => number | null

/** No indicator has more points than the most, whatever the data say. */
const scores: Readonly<Record<number, Score>> = {
  1: (method, { counts }) => pointsOfTimes(method, decidedTimes(counts)),
  2: (method, { parts }) => pointsOfTimes(method, parts),
  3: (method, { counts: { finished, finishedUnasked, finishedAskedOnce } }) =>
    pointsOfContacts(method, { dossiers: finished, unasked: finishedUnasked, askedOnce: finishedAskedOnce }),
  4: ({ agencies, decimals }, { counts: { finished, finishedRemotely } }) =>
    mean(
      decimals,
      finishedRemotely * agencies.none + (finished - finishedRemotely) * agencies.deskOnly,
      finished,
    ),
  5: deskPoints,
  6: ({ publicity, decimals }, { reported }) => {
    const posted = reported.get('procedures-posted-at-the-office')
    if (!posted) return null
    // Whatever is in force in the catalogue is on the portal.
    return mean(
      decimals,
      posted.denominator * publicity.electronic + posted.numerator * publicity.posted,
      posted.denominator,
    )
  },
  7: attitudePoints,
  8: ({ petitions, most }, { reported }) => {
    const answered = reported.get('petitions-answered-on-time')
    if (!answered) return null
    return answered.denominator === 0
      ? most
      : most * steps(answered, { full: petitions.full, half: petitions.half })
  },
  9: onlinePoints,
}

const decidedTimes = ({ finished, finishedEarly, finishedOnDay }: Counts): Times => ({
  earlier: finishedEarly,
  same: finishedOnDay,
  later: finished - finishedEarly - finishedOnDay,
})

const reaches = ({ numerator, denominator }: Reported, percent: number) =>
  100 * numerator >= percent * denominator
/** All, half or none of the points, by what a share reaches. */
const steps = (share: Reported, { full, half }: { full: number; half: number }): number =>
  reaches(share, full) ? 1 : reaches(share, half) ? 0.5 : 0

/** Enough procedures handled wholly at the desk, or all of them received and returned there. */
function deskPoints({ desk, most }: AssessmentMethod, { tier, reported }: UnitFacts): number | null {
  const wholly = reported.get('procedures-wholly-at-the-desk')
  const received = reported.get('procedures-received-at-the-desk')
  if (wholly && wholly.denominator > 0 && reaches(wholly, desk.wholly[tier] ?? 100)) return most
  if (!wholly || !received || received.denominator === 0) return null
  return reaches(received, desk.received) ? most / 2 : 0
}

/**
 * Early 2, on the day 1, late 0; a dossier with a justified complaint has none. Which one it was is not reported: each complaint
 * takes the points of a dossier with the most.
 */
function attitudePoints(
  { time, most, decimals }: AssessmentMethod,
  { counts, reported }: UnitFacts,
): number | null {
  const complaints = reported.get('attitude-complaints-justified')
  if (!complaints) return null
  const { earlier, same } = decidedTimes(counts)
  const points = earlier * time.earlier + same * time.same - complaints.numerator * most
  return mean(decimals, Math.max(0, points), counts.finished)
}

/** Two points, one or none: enough procedures and dossiers online, and no online one late. */
function onlinePoints(
  { online, most }: AssessmentMethod,
  { counts, procedures, procedureOnline }: UnitFacts,
): number | null {
  if (counts.received === 0 || procedures === 0) return null
  const offered = { numerator: procedureOnline, denominator: procedures }
  if (counts.finishedOnlineLate > 0 || !reaches(offered, online.procedures)) return 0
  return most * steps({ numerator: counts.receivedOnline, denominator: counts.received }, online)
}

/**
 * The nine indicators of a unit. What is not known gives nothing and says why; then the band is told as the lowest and the highest
 * that it may be. With all nine both are the same.
 */
export function assessUnit(method: AssessmentMethod, facts: UnitFacts): Assessment {
  const { most, bands } = method
  const indicators = method.indicators.map(({ no, name, from, reported }): AssessedIndicator => {
    const points = scores[no]!(method, facts)
    const isMissing = reported.some(({ indicator }) => !facts.reported.has(indicator))
    const why = points !== null ? null : isMissing ? 'not-reported' : 'nothing-counted'
    return { no, name, from, points: points === null ? null : Math.min(points, most), max: most, why }
  })
  const measured = indicators.filter(({ points }) => points !== null)
  const points = measured.reduce((sum, one) => sum + one.points!, 0)
  const [outOf, measurable] = [most * indicators.length, most * measured.length]
  return {
    dossiers: facts.counts.finished,
    ...{ indicators, points, measurable, outOf },
    atLeast: bandOf(bands, points),
    atMost: bandOf(bands, points + outOf - measurable),
  }
}
