import type { MeasuredLine } from '../contexts/plans/index.ts'

/** What a line says of one target: with `null` where there is no data, and `met` only where there is. */
export type PrintedFigure = {
  id: string
  indicator: string
  name: string
  tier: string | null
  from: string | null
  to: string | null
  numerator: number | null
  denominator: number | null
  value: number | null
  compare: string
  target: number
  unit: string
  met: boolean | null
}

export const printedFigure = (line: MeasuredLine): PrintedFigure => {
  const { target, indicator, name, tier, from, to, value, compare, goal, unit, progress } = line
  const parts = value === null ? { numerator: null, denominator: null } : line
  return {
    ...{ id: target, indicator, name, tier, from, to },
    ...{ numerator: parts.numerator, denominator: parts.denominator, value, compare, target: goal, unit },
    met: progress === 'met' ? true : progress === 'not-met' ? false : null,
  }
}

const signs: Record<string, string> = { gte: '≥', gt: '>', lt: '<' }
const rounded = (value: number) => String(Math.round(value * 100) / 100)

/** A table for people: one line a target. */
export function figureTable(figures: readonly PrintedFigure[]): string {
  const rows = figures.map(({ id, tier, numerator, denominator, value, compare, target, met }) => [
    `${id}${tier ? ` ${tier}` : ''}`,
    value === null ? '–' : `${rounded(numerator ?? 0)}/${rounded(denominator ?? 0)}`,
    value === null ? '–' : rounded(value),
    `${signs[compare]} ${target}`,
    met === null ? 'no data' : met ? 'met' : 'not met',
  ])
  const width = (column: number) => Math.max(...rows.map((row) => row[column]!.length))
  return rows
    .map(
      (row, line) =>
        `${row.map((cell, column) => cell.padEnd(width(column) + 2)).join('')}${figures[line]!.name}`,
    )
    .join('\n')
}
