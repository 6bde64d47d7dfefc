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

/** A target, or one tier's or one unit's part of it, against what was measured. */
export type Figure = {
  target: string
  /** The plan's own words, in Vietnamese. */
  name: string
  indicator: string
  indicatorName: Text
  tier: PlanTier | null
  /** The unit that the plan names for this goal; null otherwise. */
  of: { id: string; name: Text } | null
  year: number
  unit: PlanTarget['unit']
  compare: Compare
  goal: number
  /** The plan's own goal, where the unit looked at is held to a stricter one that was handed to it. */
  planGoal: number | null
  /** Null when the year of the target has not begun. */
  period: Period | null
  /** Null when the system does not measure it. */
  measured: Measurement | null
  progress: Progress
  how: Text
  /** Where in the plan's document it stands, and how it stood when the plan was made; null where the plan does not say. */
  source: string | null
  baseline: number | null
  /** Where it is from, for what units report; null for what is counted here. */
  sources: ReportSource[] | null
  /** Why there is no value; null when there is one. */
  why: Text | null
  /** Where the target is of another year: the same figure in the year looked at, for the eye only. */
  thisYear: { year: number; measured: Measurement } | null
}

/** Which unit reported for which period, from what, and since when that is accepted. */
export type ReportSource = {
  unit: string
  periodEnd: PlainDate
  source: string
  /** ISO 8601. */
  reportedAt: string
  checkedAt: string | null
}

/** The indicator of a target and how it is computed, in words. */
export type MeasuredTarget = { target: PlanTarget; indicatorName: Text; how: Text }

export type Asked = { indicator: string; year: number; tier: PlanTier | null; of: string | null }

/** How far a plan is looked at, and with what it is measured. */
export type Measuring = {
  at: PlainDate
  tiers: readonly PlanTier[]
  /** The unit that is looked at, and the goal that it is held to; null: the whole province. */
  own: { id: string; tier: PlanTier; goalOf(target: PlanTarget): number | null } | null
  /** Names of the units that lie in what is looked at. */
  nameOf(unit: string): Text | undefined
  /** A year up to a day; null when it has not begun. */
  periodOf(year: number, at: PlainDate): Period | null
  measure(asked: Asked): Measurement | 'not-measured-yet'
  /** Who reported it; null for what is counted here. */
  sourcesOf(asked: Asked): ReportSource[] | null
}

type Part = { tier: PlanTier | null; of: Figure['of']; goal: number; planGoal: number | null }

const goalOrder = ['all', 'province', 'district', 'commune'] as const

/**
 * Every figure of a plan on a day. A target with a goal for each tier becomes one figure a tier, of those in `tiers`, and one with
 * goals for named units one for each of them that lies in what is looked at. A unit is judged by the goal that it is held to.
 */
export const figuresOf = (targets: readonly MeasuredTarget[], measuring: Measuring): Figure[] =>
  targets.flatMap((measured) =>
    partsOf(measured.target, measuring).map((part) => figure(measured, measuring, part)),
  )

function partsOf(target: PlanTarget, { tiers, own, nameOf }: Measuring): Part[] {
  const held = own?.goalOf(target) ?? null
  const byTier = goalOrder.flatMap((key): Part[] => {
    const asked = target.goals[key]
    const tier = key === 'all' ? null : key
    if (asked === undefined || (tier !== null && !tiers.includes(tier))) return []
    const isOwn = held !== null && (tier === null || tier === own?.tier)
    return [{ tier, of: null, goal: isOwn ? held : asked, planGoal: isOwn && held !== asked ? asked : null }]
  })
  const ownByName: Part[] =
    held !== null && !byTier.some(({ tier }) => tier === null || tier === own?.tier)
      ? [{ tier: null, of: null, goal: held, planGoal: null }]
      : []
  const named = Object.entries(target.goals.units ?? {}).flatMap(([id, goal]): Part[] => {
    const name = nameOf(id)
    return name && id !== own?.id ? [{ tier: null, of: { id, name }, goal, planGoal: null }] : []
  })
  return [...byTier, ...ownByName, ...named]
}

function figure(
  { target, indicatorName, how }: MeasuredTarget,
  { at, periodOf, measure, sourcesOf }: Measuring,
  { tier, of, goal, planGoal }: Part,
): Figure {
  const { id, name, indicator, year, unit, compare } = target
  const asked = { indicator, tier, of: of?.id ?? null }
  const value = measure({ ...asked, year })
  const progress = judgeProgress(value, { goal, compare })
  const period = periodOf(year, at)
  const thisYear = Number(at.slice(0, 4))
  const now = year === thisYear ? null : measure({ ...asked, year: thisYear })
  return {
    target: id,
    name,
    indicator,
    indicatorName,
    tier,
    of,
    year,
    unit,
    compare,
    goal,
    planGoal,
    period,
    measured: value === 'not-measured-yet' ? null : value,
    progress,
    how,
    source: target.source ?? null,
    baseline: target.baseline ?? null,
    sources: sourcesOf({ ...asked, year }),
    why: whyNoValue(progress, period),
    thisYear: now === null || now === 'not-measured-yet' ? null : { year: thisYear, measured: now },
  }
}
