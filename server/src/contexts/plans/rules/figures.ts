import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { PlanTarget, PlanTier } from './plan-document.ts'
import {
  type Compare,
  judgeProgress,
  type Measurement,
  type Period,
  type Progress,
} from './target-progress.ts'
import { whyNoValue } from './why-no-value.ts'

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

/** The indicator of a target and how it is computed, in words. */
export type MeasuredTarget = { target: PlanTarget; indicatorName: Text; how: Text }

/** How far a plan is looked at, and with what it is measured. */
export type Measuring = {
  at: PlainDate
  tiers: readonly PlanTier[]
  /** A year up to a day; null when it has not begun. */
  periodOf(year: number, at: PlainDate): Period | null
  measure(asked: { indicator: string; year: number; tier: PlanTier | null }): Measurement | 'not-measured-yet'
}

const goalOrder = ['all', 'province', 'district', 'commune'] as const

/** Every figure of a plan on a day. A target with a goal for each tier becomes one figure a tier, of those in `tiers`. */
export function figuresOf(targets: readonly MeasuredTarget[], measuring: Measuring): Figure[] {
  return targets.flatMap((measured) =>
    goalOrder.flatMap((key) => {
      const goal = (measured.target.goals as Partial<Record<typeof key, number>>)[key]
      const tier = key === 'all' ? null : key
      if (goal === undefined || (tier !== null && !measuring.tiers.includes(tier))) return []
      return [figure(measured, measuring, { tier, goal })]
    }),
  )
}

function figure(
  { target, indicatorName, how }: MeasuredTarget,
  { at, periodOf, measure }: Measuring,
  { tier, goal }: { tier: PlanTier | null; goal: number },
): Figure {
  const { id, name, indicator, year, unit, compare } = target
  const value = measure({ indicator, year, tier })
  const progress = judgeProgress(value, { goal, compare })
  const period = periodOf(year, at)
  const thisYear = Number(at.slice(0, 4))
  const now = year === thisYear ? null : measure({ indicator, year: thisYear, tier })
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
    how,
    why: whyNoValue(progress, period),
    thisYear: now === null || now === 'not-measured-yet' ? null : { year: thisYear, measured: now },
  }
}
