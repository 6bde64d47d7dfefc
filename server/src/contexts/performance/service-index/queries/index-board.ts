import type { App, Read } from '../../../../kernel/app.ts'
import type { Text } from '../../../../kernel/values/locale.ts'
import { performanceErrors } from '../../errors.ts'
import { countedOf } from '../../queries/figure-breakdown.ts'
import type { Counted } from '../../rules/counted.ts'
import { indexMethodOn, rankingMethodOn } from '../methods.ts'
import { computeIndex, type ServiceIndex } from '../rules/compute-index.ts'
import { daysOf, type PeriodCode, periodBefore } from '../rules/index-period.ts'
import { publishedIndex } from '../rules/month-content.ts'
import { type NextAction, nextActions } from '../rules/next-actions.ts'
import { type Ranked, rankUnits, scoreOf } from '../rules/rank-units.ts'
import { comingDueOf } from './coming-due.ts'
import { type CountedPeriod, countedPeriod } from './counted-units.ts'

export type IndexLine = Ranked & {
  parent: string | null
  name: Text
  tier: string
  index: ServiceIndex
  /** Against the period before; null where either has no rank or score. */
  rankBefore: number | null
  scoreBefore: number | null
}
export type IndexBoard = {
  period: PeriodCode
  from: string
  to: string
  total: ServiceIndex
  tiers: { tier: string; index: ServiceIndex }[]
  lines: IndexLine[]
  minimumDossiers: number
  weights: Readonly<Record<string, number>>
  source: string
}

const reader = { kind: 'system', id: 'performance.service-index' } as const

/** The index of Decision 766 of the province, its tiers and its units in a period, ranked by the published method. */
export const indexBoard = (app: App, period: PeriodCode): Promise<IndexBoard> =>
  app.read(reader, (read) => readIndexBoard(read, period))

async function readIndexBoard(read: Read, period: PeriodCode): Promise<IndexBoard> {
  const [now, before] = await Promise.all([
    countedPeriod(read, period),
    countedPeriod(read, periodBefore(period)),
  ])
  const [ranked, rankedBefore] = [rankedIn(now), rankedIn(before)]
  const earlier = new Map(rankedBefore.map((one) => [one.unit, one]))
  const method = indexMethodOn(now.to)
  const { minimumDossiers, weights, source } = rankingMethodOn(now.to)
  return {
    ...{ period, from: now.from, to: now.to, minimumDossiers, weights, source },
    total: computeIndex(method, now.total),
    tiers: now.tiers.map(({ tier, counted }) => ({ tier, index: computeIndex(method, counted) })),
    lines: ranked.map((one) => ({
      ...one,
      rankBefore: earlier.get(one.unit)?.rank ?? null,
      scoreBefore: earlier.get(one.unit)?.rank ? earlier.get(one.unit)!.score : null,
    })),
  }
}

/**
 * The units of a period, ranked. With `fewestRatings` by what may be published alone: points of fewer ratings neither give nor take,
 * so that a rank tells nothing of what is withheld. Units to which nothing came in and that ended nothing are left out.
 */
export function rankedIn({ units, to }: CountedPeriod, fewestRatings = 0) {
  const [method, ranking] = [indexMethodOn(to), rankingMethodOn(to)]
  const lines = units
    .filter(({ counted }) => dossiersOf(counted) > 0)
    .map(({ counted, ...unit }) => {
      const index = computeIndex(method, counted)
      const score = scoreOf(publishedIndex(index, fewestRatings), ranking)
      return { ...unit, index, dossiers: dossiersOf(counted), score }
    })
  const byUnit = new Map(lines.map((line) => [line.unit, line]))
  return rankUnits(lines, ranking.minimumDossiers).map((one) => ({ ...byUnit.get(one.unit)!, ...one }))
}

const dossiersOf = ({ counts }: Counted) => Math.max(counts.received, counts.finished + counts.waitingDue)

export type UnitIndex = {
  period: PeriodCode
  /** Null: the province. */
  unit: { id: string; name: Text } | null
  index: ServiceIndex
  actions: (NextAction & { procedureName: string | null })[]
  trend: { period: PeriodCode; points: number | null; measurable: number }[]
}

/** How many periods back a trend goes, by kind of period. */
const trendLength = (period: PeriodCode) => (period.length === 4 ? 3 : period.includes('Q') ? 4 : 12)

/** The index of the province or one unit with what would raise it most, and how it went. Throws `figure-unit-not-found`. */
export const unitIndex = (app: App, period: PeriodCode, unit?: string): Promise<UnitIndex> =>
  app.read(reader, async (read) => {
    const now = await countedPeriod(read, period)
    const of = partOf(now, unit)
    if (!of) throw performanceErrors.figureUnitNotFound(unit ?? '')
    const isRunning = daysOf(period).to >= read.today
    const [comingDue, trend] = await Promise.all([
      comingDueOf(read, unit, daysOf(period).to),
      trendOf(read, period, unit),
    ])
    const names = new Map(now.standings.map(({ code, name }) => [code, name]))
    const method = indexMethodOn(now.to)
    return {
      ...{ period, trend },
      unit: of.name && unit !== undefined ? { id: unit, name: of.name } : null,
      index: computeIndex(method, of.counted),
      // What is over cannot be raised.
      actions: (isRunning ? nextActions(method, of.counted, { comingDue }) : []).map((action) => ({
        ...action,
        procedureName: action.procedure && (names.get(action.procedure) ?? action.procedure),
      })),
    }
  })

const partOf = (
  { total, units }: CountedPeriod,
  unit: string | undefined,
): { name: Text | null; counted: Counted } | undefined =>
  unit === undefined ? { name: null, counted: total } : units.find((one) => one.unit === unit)

/** One period after the other, so that a page does not take every connection. A unit that was not there yet has no points. */
async function trendOf(read: Read, last: PeriodCode, unit: string | undefined) {
  const periods = [last]
  while (periods.length < trendLength(last)) periods.unshift(periodBefore(periods[0]!))
  const trend: UnitIndex['trend'] = []
  for (const period of periods) {
    const counted = await countedPeriod(read, period)
    const of = partOf(counted, unit)
    const index =
      of && dossiersOf(of.counted) > 0 ? computeIndex(indexMethodOn(counted.to), of.counted) : null
    trend.push({ period, points: index?.points ?? null, measurable: index?.measurable ?? 0 })
  }
  return trend
}

export type ProcedureIndex = { procedure: string; name: string; dossiers: number; index: ServiceIndex }

/** The index of each procedure that something was received for or decided in the period, over the province. */
export const procedureIndexes = (app: App, period: PeriodCode): Promise<ProcedureIndex[]> =>
  app.read(reader, async (read) => {
    const { rows, standings, to } = await countedPeriod(read, period)
    const byProcedure = Map.groupBy(rows, ({ procedure }) => procedure)
    return standings
      .map((standing) => ({
        standing,
        counted: countedOf(to, byProcedure.get(standing.code) ?? [], [standing]),
      }))
      .filter(({ counted }) => dossiersOf(counted) > 0)
      .map(({ standing, counted }) => ({
        ...{ procedure: standing.code, name: standing.name, dossiers: dossiersOf(counted) },
        index: computeIndex(indexMethodOn(to), counted),
      }))
  })
