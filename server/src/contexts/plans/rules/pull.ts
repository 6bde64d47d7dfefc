import type { Compare, Measurement } from './target-progress.ts'

/** A unit's own value, its share of the whole, and how much it moves the whole: in points, or minutes. */
export type Pull = { unit: string; value: number; share: number; effect: number }
export type Pulls = { up: Pull[]; down: Pull[] }

const shown = 3

/**
 * Which units pull a figure up and which down, the strongest first: how far the unit is from the whole, by its share of what is
 * counted. The effects of all units together are nought. Where less is better, what lowers the figure pulls it up.
 */
export function pullsOf(parts: ReadonlyMap<string, Measurement>, compare: Compare): Pulls {
  const known = [...parts].flatMap(([unit, { denominator, value }]) =>
    value === null || denominator <= 0 ? [] : [{ unit, denominator, value }],
  )
  const all = known.reduce((sum, { denominator }) => sum + denominator, 0)
  const whole = known.reduce((sum, { denominator, value }) => sum + (value * denominator) / all, 0)
  const pulls = known.map(({ unit, denominator, value }) => {
    const share = denominator / all
    return { unit, value, share, effect: (value - whole) * share }
  })
  const better = (pull: Pull) => (compare === 'lt' ? -pull.effect : pull.effect)
  // What is nothing but a rounding of the division pulls nowhere.
  const moved = pulls.filter(({ effect }) => Math.abs(effect) > 1e-9)
  moved.sort((a, b) => better(b) - better(a) || a.unit.localeCompare(b.unit))
  return {
    up: moved.filter((pull) => better(pull) > 0).slice(0, shown),
    down: moved
      .filter((pull) => better(pull) < 0)
      .reverse()
      .slice(0, shown),
  }
}
