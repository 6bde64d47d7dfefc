import type { App, Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type ProcedureStanding, procedureStandings } from '../../catalogue/index.ts'
import { standingUnits, type UnitNode, unitTree, withPredecessors } from '../../organisation/index.ts'
import { performanceErrors } from '../errors.ts'
import { type Counted, nothingCounted } from '../rules/counted.ts'
import { handledAt } from '../rules/handled-by.ts'
import type { Tier } from '../rules/happening.ts'
import { computeIndicator, type Measurement, measuredIndicators, neededBy } from '../rules/indicator.ts'
import { addCounts, noCounts } from '../rules/measures.ts'
import { monthsUpTo } from '../rules/months.ts'
import { lastDay, monthEnd, twelveMonthsTo } from '../rules/period.ts'
import { termsOn } from '../terms.ts'
import { type CountsRow, countTotals } from './count-totals.ts'
import { nodeOf, unitsUnder } from './units-looked-at.ts'

/**
 * A figure: an indicator over days, as known at the end of `asOf`, of the province or one unit with everything below it; with a
 * tier, of what units of that tier handle.
 */
export type FigureOf = {
  indicator: string
  from: PlainDate
  to: PlainDate
  asOf: PlainDate
  unit?: string | undefined
  tier?: Tier | undefined
}
export type Breakdown = 'unit' | 'procedure' | 'field'
export type FigurePartOf = Measurement & { key: string; name: Text }
export type FigureBreakdown = {
  total: Measurement
  parts: FigurePartOf[]
  /** Of the units that are looked at, from the top down: what `tier` may say. */
  tiers: Tier[]
}

/**
 * What a figure is made of: by the units right below, by procedure or by field. Parts with nothing to count are left out. What several
 * parts have in common (a procedure that two units handle) counts once in the total.
 */
export const figureBreakdown = (app: App, asked: FigureOf, by: Breakdown): Promise<FigureBreakdown> =>
  app.read({ kind: 'system', id: 'performance.figure-breakdown' }, async (read) => {
    if (!measuredIndicators.includes(asked.indicator)) throw performanceErrors.figureNotMeasured()
    const tree = await unitTree(read, asked.asOf)
    const scope = asked.unit === undefined ? null : await nodeOf(read, asked.unit, asked.asOf)
    const nodes = (scope ? [scope] : tree).flatMap(unitsUnder)
    const units =
      scope &&
      (await withPredecessors(
        read,
        nodes.map(({ id }) => id),
        asked.asOf,
      ))
    // By unit, what is made of dossiers alone needs no procedure told apart, which is most of the cost.
    const isPlain = by === 'unit' && neededBy([asked.indicator]).size === 0
    const [rows, standings] = await Promise.all([
      countTotals(read, {
        ...periodOf(asked),
        ...{ units, tier: asked.tier, by: isPlain ? ['unit'] : ['unit', 'procedure'] },
      }),
      isPlain ? [] : procedureStandings(read, asked.to),
    ])
    const handled = handledAt(standings, scope && nodes, asked.tier)
    const groups =
      by === 'unit'
        ? await byUnit(read, asked, {
            rows,
            handled,
            below: scope ? scope.children : tree.flatMap(({ children }) => children),
          })
        : byProcedure(by, rows, handled, asked.to)
    return {
      total: measured(asked.indicator, countedOf(asked.to, rows, handled)),
      parts: groups
        .map(({ key, name, counted }) => ({ key, name, ...measured(asked.indicator, counted) }))
        .filter(({ denominator }) => denominator > 0),
      tiers: tiers.filter((tier) => nodes.some((node) => node.tier === tier)),
    }
  })

/** Those that look back a year do so whatever the period. */
const periodOf = ({ indicator, from, to, asOf }: FigureOf) => ({
  ...{ to, asOf },
  from: neededBy([indicator]).has('yearly') ? twelveMonthsTo(to) : from,
})

/**
 * The figure month by month, each month for itself and as it was known at its end (that of `asOf`: as known then), for so many
 * months up to `to`.
 */
export const figureTrend = (
  app: App,
  { unit, ...asked }: Omit<FigureOf, 'from'> & { months: number },
): Promise<(Measurement & { month: PlainDate })[]> =>
  app.read({ kind: 'system', id: 'performance.figure-trend' }, async (read) => {
    if (!measuredIndicators.includes(asked.indicator)) throw performanceErrors.figureNotMeasured()
    const scope = unit === undefined ? null : unitsUnder(await nodeOf(read, unit, asked.asOf))
    const ids = scope?.map(({ id }) => id)
    const units = ids ? await withPredecessors(read, ids, asked.asOf) : null
    return Promise.all(
      monthsUpTo(asked.to, asked.months).map(async (from) => {
        const to = lastDay({ to: monthEnd(from), asOf: asked.asOf })
        const of = { ...asked, from, to, asOf: to }
        const [rows, standings] = await Promise.all([
          countTotals(read, { ...periodOf(of), units, tier: asked.tier, by: ['procedure'] }),
          procedureStandings(read, to),
        ])
        const handled = handledAt(standings, scope, asked.tier)
        return { month: from, ...measured(asked.indicator, countedOf(to, rows, handled)) }
      }),
    )
  })

type Group = { key: string; name: Text; counted: Counted }

const measured = (indicator: string, counted: Counted): Measurement => {
  const found = computeIndicator(indicator, counted)
  return found === 'not-measured-yet' ? { numerator: 0, denominator: 0, value: null } : found
}

/** What was counted in the rows up to the day, with the procedures that are handled. */
export function countedOf(
  day: PlainDate,
  rows: readonly CountsRow[],
  handled: readonly ProcedureStanding[],
): Counted {
  const procedures = new Map<string, CountsRow>()
  let counts = { ...noCounts }
  for (const row of rows) {
    counts = addCounts(counts, row)
    const known = procedures.get(row.procedure)
    procedures.set(row.procedure, known ? { ...known, ...addCounts(known, row) } : row)
  }
  const yearly = new Map([...procedures].map(([code, { received }]) => [code, received]))
  return {
    ...nothingCounted,
    counts,
    procedures,
    yearly,
    terms: termsOn(day),
    standings: new Map(handled.map((one) => [one.code, one])),
  }
}

/** Each unit right below, with everything under it and what it took over. */
async function byUnit(
  read: Read,
  { to, asOf, tier }: FigureOf,
  given: { rows: readonly CountsRow[]; handled: readonly ProcedureStanding[]; below: readonly UnitNode[] },
): Promise<Group[]> {
  const standing = await standingUnits(read, asOf)
  return given.below
    .filter(({ isDesk }) => !isDesk)
    .map((node) => {
      const nodes = unitsUnder(node)
      const ids = new Set(nodes.map(({ id }) => id))
      const rows = given.rows.filter(({ unit }) => ids.has(standing(unit)))
      const handled = handledAt(given.handled, nodes, tier)
      return {
        key: node.id,
        name: { vi: node.nameVi, en: node.nameEn },
        counted: countedOf(to, rows, handled),
      }
    })
}

function byProcedure(
  by: 'procedure' | 'field',
  rows: readonly CountsRow[],
  handled: readonly ProcedureStanding[],
  to: PlainDate,
): Group[] {
  const named = new Map(handled.map((one) => [one.code, one]))
  const keyOf = (code: string) => (by === 'procedure' ? code : (named.get(code)?.field ?? ''))
  const keys = new Set([
    ...handled.map(({ code }) => keyOf(code)),
    ...rows.map(({ procedure }) => keyOf(procedure)),
  ])
  keys.delete('')
  return [...keys].map((key) => {
    const name = by === 'procedure' ? (named.get(key)?.name ?? key) : key
    return {
      key,
      name: { vi: name, en: name },
      counted: countedOf(
        to,
        rows.filter(({ procedure }) => keyOf(procedure) === key),
        handled.filter(({ code }) => keyOf(code) === key),
      ),
    }
  })
}
