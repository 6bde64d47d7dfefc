import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { howComputed, type IndicatorWords, whyNoValue } from './explanation.ts'
import { addCounts, type Counts, computeIndicator, type Measurement, noCounts } from './indicator.ts'
import { type Period, yearOf, yearToDate } from './period.ts'
import type { PlanTarget, PlanTier } from './plan-document.ts'
import { type Compare, judgeProgress, type Progress } from './target-progress.ts'

/** A target, or one tier's part of it, against what was measured. */
export type Figure = {
  target: string
  /** The plan's own words, in Vietnamese. */
  name: string
  indicator: string
  indicatorName: Text
  tier: PlanTier | null
  year: number
  unit: PlanTarget['unit']
  compare: Compare
  goal: number
  /** Null when the year of the target has not begun. */
  period: Period | null
  /** Null when the system does not measure it. */
  measured: Measurement | null
  progress: Progress
  how: Text
  /** Why there is no value; null when there is one. */
  why: Text | null
  /** Where the target is of another year: the same figure in the year looked at, for the eye only. */
  thisYear: { year: number; measured: Measurement } | null
}

export type Counted = Partial<Counts> & { year: number; tier: PlanTier | null }
export type MeasuredTarget = { target: PlanTarget; indicatorName: Text; words: IndicatorWords }

const total = (counted: readonly Counted[], year: number, tier: PlanTier | null): Counts =>
  counted
    .filter((row) => row.year === year && (tier === null || row.tier === tier))
    .reduce((sum, row) => addCounts(sum, { ...noCounts, ...row }), noCounts)

const goalOrder = ['all', 'province', 'district', 'commune'] as const

/** Every figure of a plan on a day. A target with a goal for each tier becomes one figure a tier, of those in `tiers`. */
export function figuresOf(
  targets: readonly MeasuredTarget[],
  counted: readonly Counted[],
  { at, tiers }: { at: PlainDate; tiers: readonly PlanTier[] },
): Figure[] {
  return targets.flatMap((measured) =>
    goalOrder.flatMap((key) => {
      const goal = (measured.target.goals as Partial<Record<typeof key, number>>)[key]
      const tier = key === 'all' ? null : key
      if (goal === undefined || (tier !== null && !tiers.includes(tier))) return []
      return [figure(measured, counted, { at, tier, goal })]
    }),
  )
}

function figure(
  { target, indicatorName, words }: MeasuredTarget,
  counted: readonly Counted[],
  { at, tier, goal }: { at: PlainDate; tier: PlanTier | null; goal: number },
): Figure {
  const { id, name, indicator, year, unit, compare } = target
  const value = computeIndicator(indicator, total(counted, year, tier))
  const progress = judgeProgress(value, { goal, compare })
  const period = yearToDate(year, at)
  const now = year === yearOf(at) ? null : computeIndicator(indicator, total(counted, yearOf(at), tier))
  return {
    target: id,
    name,
    indicator,
    indicatorName,
    tier,
    year,
    unit,
    compare,
    goal,
    period,
    measured: value === 'not-measured-yet' ? null : value,
    progress,
    how: howComputed(words),
    why: whyNoValue(progress, period),
    thisYear: now === null || now === 'not-measured-yet' ? null : { year: yearOf(at), measured: now },
  }
}
