import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Figure } from './figures.ts'

/** How units are ranked by the targets that they meet: a target weighs `weight`, those of an indicator in `weights` what stands there. */
export type TargetRankingMethod = {
  validFrom: PlainDate
  source: string
  sureness: string
  /** With fewer dossiers in the year a unit is not ranked. */
  minimumDossiers: number
  weight: number
  weights: Readonly<Record<string, number>>
}
/** Of the targets that could be judged, how many are met; `score`: those by weight, in percent, null when none could. */
export type TargetScore = { met: number; judged: number; score: number | null }
type Place = { tier: string; year: number }

/**
 * Whether a figure speaks of the unit itself in the year: what the plan asks of its tier or of everybody. What is a number and not a
 * share or a mean is asked of the province as a whole.
 */
const isOwn = ({ of, tier, year, unit }: Figure, place: Place): boolean =>
  of === null && unit !== 'count' && year === place.year && (tier === null || tier === place.tier)

/** How many of its targets of a year a unit meets; what is not measured or has no data neither gives nor takes. */
export function scoreTargets(
  figures: readonly Figure[],
  place: Place,
  { weight, weights }: TargetRankingMethod,
): TargetScore {
  const weigh = (all: readonly Figure[]) =>
    all.reduce((sum, { indicator }) => sum + (weights[indicator] ?? weight), 0)
  const judged = figures.filter(
    (figure) => isOwn(figure, place) && (figure.progress === 'met' || figure.progress === 'not-met'),
  )
  const met = judged.filter(({ progress }) => progress === 'met')
  const possible = weigh(judged)
  return {
    ...{ met: met.length, judged: judged.length },
    score: possible === 0 ? null : (100 * weigh(met)) / possible,
  }
}
