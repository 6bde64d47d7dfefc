import type { DashboardFigure } from './queries.ts'

type Judged = Pick<DashboardFigure, 'measured' | 'goal' | 'compare' | 'progress' | 'unit'>

export type Standing = 'met' | 'near' | 'not-met' | 'none'

/** How far the value is on the good side of the goal (negative: short of it); null without a value. */
export const gapOf = ({ measured, goal, compare }: Judged): number | null => {
  const value = measured?.value ?? null
  if (value === null) return null
  return compare === 'lt' ? goal - value : value - goal
}

/** Short of the goal by at most a twentieth of it. */
const nearly = 0.05

/** How a target stands, in one of four words. */
export function standingOf(figure: Judged): Standing {
  const gap = gapOf(figure)
  if (gap === null) return 'none'
  if (figure.progress === 'met') return 'met'
  return -gap <= Math.abs(figure.goal) * nearly ? 'near' : 'not-met'
}

/** Targets that are reached now but may be missed: the year is not sure to end so, or little is to spare; the narrowest first. */
export function closestToMissing<Figure extends Judged & Pick<DashboardFigure, 'outlook'>>(
  figures: readonly Figure[],
  most = 3,
): Figure[] {
  const atRisk = figures.filter((figure) => {
    const gap = gapOf(figure)
    if (gap === null || figure.progress !== 'met' || figure.unit === 'count') return false
    return figure.outlook === 'unlikely' || figure.outlook === 'open' || gap <= Math.abs(figure.goal) * 0.02
  })
  const room = (figure: Figure) => (gapOf(figure) ?? 0) / (Math.abs(figure.goal) || 1)
  return (
    atRisk
      // What has reached the most there can be is not at risk of its own.
      .filter((figure) => !(figure.unit === 'percent' && figure.measured?.value === 100))
      .sort((a, b) => room(a) - room(b))
      .slice(0, most)
  )
}

/** In how many columns so many targets stand on a wall, so that five rows hold them. */
export const tileColumns = (targets: number): number => Math.min(5, Math.max(2, Math.ceil(targets / 5)))

/** How much of the year has passed at the end of a day, 0 to 1. */
export function shareOfYear(day: string): number {
  const year = Number(day.slice(0, 4))
  const [begin, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return (Date.parse(`${day}T00:00:00Z`) + 86_400_000 - begin) / (next - begin)
}
