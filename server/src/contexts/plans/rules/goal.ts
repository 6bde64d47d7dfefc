import type { Goals, PlanTier } from './plan-document.ts'
import type { Compare } from './target-progress.ts'

/** A unit as far as goals care. */
export type Place = { id: string; tier: PlanTier }
type Asked = { goals: Goals; compare: Compare }

/** Whether a goal asks less than another: lower where more is better, higher where less is. */
export const isEasier = (compare: Compare, goal: number, than: number): boolean =>
  compare === 'lt' ? goal > than : goal < than

/** Of several goals the one that asks most; null of none. */
export const strictest = (compare: Compare, goals: readonly number[]): number | null =>
  goals.length === 0 ? null : compare === 'lt' ? Math.min(...goals) : Math.max(...goals)

const given = (goal: number | undefined): number[] => (goal === undefined ? [] : [goal])

/** What the plan itself asks of a unit: the goal for all or for its tier, and one for it by name; empty when it asks nothing. */
export const askedOf = ({ goals }: Asked, { id, tier }: Place): number[] => [
  ...given(goals.all),
  ...given(goals[tier]),
  ...given(goals.units?.[id]),
]

/** Goals by tier are goals of that tier's own dossiers, so a higher tier's goal says nothing of a lower one's. */
const binds = ({ goals }: Asked, above: Place, below: Place): boolean =>
  goals.all !== undefined || above.tier === below.tier || goals.units?.[above.id] !== undefined

/** The goals that were handed to a unit and hold. */
export type GivenGoals = (unit: string) => readonly number[]

/**
 * What a unit's goal must reach at least: what the plan asks of it, and what was asked of the units above it, nearest or not.
 * `path` leads from the root down to the unit. Null when nobody asks anything of the unit.
 */
export function minimumFor(target: Asked, path: readonly Place[], handed: GivenGoals): number | null {
  const unit = path.at(-1)
  if (!unit) return null
  const above = path.slice(0, -1).filter((place) => binds(target, place, unit))
  return strictest(target.compare, [
    ...askedOf(target, unit),
    ...above.flatMap((place) => [...handed(place.id), ...given(target.goals.units?.[place.id])]),
  ])
}

/**
 * The goal that a unit is held to: the strictest of what was handed to it and its minimum, so that a stricter goal further up,
 * or in a later version of the plan, holds below at once.
 */
export function goalInForce(target: Asked, path: readonly Place[], handed: GivenGoals): number | null {
  const unit = path.at(-1)
  const minimum = minimumFor(target, path, handed)
  return strictest(target.compare, [...(minimum === null ? [] : [minimum]), ...(unit ? handed(unit.id) : [])])
}

export type HandDownFault = { kind: 'too-easy'; minimum: number } | { kind: 'not-asked' }

/** Whether a goal may be handed to the unit at the end of the path; null when it may. */
export function judgeHandDown(
  target: Asked,
  path: readonly Place[],
  handed: GivenGoals,
  goal: number,
): HandDownFault | null {
  const minimum = minimumFor(target, path, handed)
  if (minimum === null) return { kind: 'not-asked' }
  return isEasier(target.compare, goal, minimum) ? { kind: 'too-easy', minimum } : null
}
