import type { Measurement } from './target-progress.ts'

/** A year's end as it looks from here: the value to expect, and between which two it is likely to lie. */
export type Forecast = { kind: 'expected'; value: number; low: number; high: number; months: number }
export type NoForecast = { kind: 'too-little-data'; months: number }

/**
 * `months`: the complete months of the year so far, oldest first. `soFar`: the year to the day looked at. `left`: how much of the year
 * is still to come, in months. `scale`: 100 for percentages, 1 for means; `most`: the highest value there can be, if there is one.
 */
export type Outlook = {
  months: readonly Measurement[]
  soFar: Measurement
  left: number
  scale: number
  most: number | null
}

/** A line through fewer points says nothing. */
const fewest = 3
/** Older months say little about those to come. */
const looksBack = 6

/**
 * Where the year will end when the last complete months go on as they went: a straight line through them (at most six), which gives a
 * value for the months to come; they weigh as much as those months did, and are added to the year so far. The range is twice the
 * spread of the months around their line, so it is nought only when they lie on it.
 */
export function forecastYearEnd({ months, soFar, left, scale, most }: Outlook): Forecast | NoForecast {
  const known = months.flatMap(({ value, denominator }) => (value === null ? [] : [{ value, denominator }]))
  const last = known.slice(-looksBack)
  if (last.length < fewest) return { kind: 'too-little-data', months: last.length }
  const line = lineThrough(last.map(({ value }) => value))
  const weight = (left * last.reduce((sum, { denominator }) => sum + denominator, 0)) / last.length
  const within = (value: number) => Math.max(0, most === null ? value : Math.min(most, value))
  const coming = within(line.at(last.length - 1 + (left + 1) / 2))
  const endsAt = (value: number) => {
    const all = soFar.denominator + weight
    return all === 0 ? value : (soFar.numerator * scale + within(value) * weight) / all
  }
  return {
    kind: 'expected',
    value: endsAt(coming),
    low: endsAt(coming - 2 * line.spread),
    high: endsAt(coming + 2 * line.spread),
    months: last.length,
  }
}

/** The line of least squares through values at 0, 1, 2 …, and how far they lie from it. */
function lineThrough(values: readonly number[]): { at(x: number): number; spread: number } {
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length
  const [middle, average] = [(values.length - 1) / 2, mean(values)]
  const slope =
    mean(values.map((value, x) => (x - middle) * (value - average))) /
    mean(values.map((_, x) => (x - middle) ** 2))
  const at = (x: number) => average + slope * (x - middle)
  const squares = values.reduce((sum, value, x) => sum + (value - at(x)) ** 2, 0)
  return { at, spread: Math.sqrt(squares / (values.length - 2)) }
}
