import type { Text } from '../../../../kernel/values/locale.ts'
import type { Counted } from '../../rules/counted.ts'
import { computeIndicator, measuredIndicators } from '../../rules/indicator.ts'
import type { ComponentPoints, ServiceIndex } from './compute-index.ts'

export type PublishedPoints = { id: string; points: number | null; measurable: number; max: number }
export type PublishedIndex = {
  unit: string
  name: Text
  tier: string
  dossiers: number
  rank: number | null
  points: number
  measurable: number
  outOf: number
  groups: PublishedPoints[]
}
/** Null value: too few for a share that would not tell of single people, or nothing to divide by. */
export type PublishedFigure = {
  unit: string
  /** Of the units of a tier only; null: of all. */
  tier: string | null
  indicator: string
  numerator: number | null
  denominator: number | null
  value: number | null
}
/** What is published of a month; the province is the unit ``, with its figures also by tier. */
export type MonthContent = {
  groups: { id: string; name: Text }[]
  province: { index: PublishedIndex; figures: PublishedFigure[] }
  units: { index: PublishedIndex[]; figures: PublishedFigure[] }
}

/** Made of what single people said. */
const ofPeople = 'satisfaction'
const componentOfPeople = 'DOSSIER_RECEIVING_SATISFACTION'

/** The figures of a unit in a month; a share of satisfied people only with so many ratings. */
export const publishedFigures = (
  of: Pick<PublishedFigure, 'unit' | 'tier'>,
  counted: Counted,
  fewestRatings: number,
): PublishedFigure[] =>
  measuredIndicators.flatMap((indicator): PublishedFigure[] => {
    const measured = computeIndicator(indicator, counted)
    if (measured === 'not-measured-yet' || measured.value === null) return []
    if (indicator === ofPeople && measured.denominator < fewestRatings)
      return [{ ...of, indicator, numerator: null, denominator: null, value: null }]
    return [{ ...of, indicator, ...measured }]
  })

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** The index without the points of so few ratings that they would tell of single people: they neither count nor are they measurable. */
export function publishedIndex({ groups, outOf }: ServiceIndex, fewestRatings: number) {
  const isTold = ({ id, state, denominator }: ComponentPoints) =>
    state === 'measured' && (id !== componentOfPeople || denominator === 0 || denominator >= fewestRatings)
  const published = groups.map(({ id, max, components }): PublishedPoints => {
    const told = components.filter(isTold)
    const points = told.length === 0 ? null : sum(told.map((one) => one.points))
    return { id, max, points, measurable: sum(told.map((one) => one.max)) }
  })
  return {
    outOf,
    groups: published,
    points: sum(published.map(({ points }) => points ?? 0)),
    measurable: sum(published.map(({ measurable }) => measurable)),
  }
}
