import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, addMonths, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { successorOf } from '../../organisation/index.ts'
import {
  type CountRow,
  comesFromDossiers,
  countsByUnit,
  type MonthOfCounts,
  measureIndicator,
  monthlyCounts,
  yearToDate,
} from '../../performance/index.ts'
import { planErrors } from '../errors.ts'
import type { Figure } from '../rules/figures.ts'
import { type Forecast, forecastYearEnd, type NoForecast } from '../rules/forecast.ts'
import { type Pull, pullsOf } from '../rules/pull.ts'
import { judgeProgress, type Measurement } from '../rules/target-progress.ts'
import { figuresAt } from './figures-at.ts'
import { planContent } from './plan-content.ts'
import { plansOfProvince } from './plans-of-province.ts'
import { rightsOf } from './rights.ts'
import { type Looked, scopeOf } from './scope.ts'

export type NamedPull = Omit<Pull, 'unit'> & { unit: { id: string; name: Text } }
export type DashboardFigure = Figure & {
  /** Each of the last twelve months for itself; null where months say nothing, as for what the catalogue says. */
  trend: { month: PlainDate; value: number | null }[] | null
  forecast: Forecast | NoForecast | null
  /** Whether the goal is reached at the year's end: at both ends of the range, at one, at none. */
  outlook: 'likely' | 'open' | 'unlikely' | null
  pulls: { up: NamedPull[]; down: NamedPull[] } | null
}
export type Dashboard = {
  plan: { code: string; title: Text; number: string | null; year: number; version: number }
  plans: { code: string; title: Text; number: string | null }[]
  at: PlainDate
  now: Date
  /** Null: the whole province. */
  unit: { id: string; name: Text } | null
  province: { id: string; name: Text } | null
  figures: DashboardFigure[]
}
export type DashboardAsked = { plan?: string | undefined; unit?: string | undefined; at?: string | undefined }

/**
 * Where a unit stands today against every target of a plan: the one in force unless one is named, over the whole province unless a unit is
 * named; the id of the province is the whole.
 */
export async function readDashboard(read: Read, asked: DashboardAsked): Promise<Dashboard | null> {
  const at = asked.at !== undefined && asked.at < read.today ? asked.at : read.today
  const plans = await plansAt(read, at)
  const plan = asked.plan === undefined ? plans[0] : plans.find(({ code }) => code === asked.plan)
  if (!plan && asked.plan !== undefined) throw planErrors.planNotFound(asked.plan)
  if (!plan) return null
  const looked = await scopeOf(read, asked.unit, at)
  const scope = looked.path?.length === 1 ? wholeProvince(looked) : looked
  const [figures, more] = await Promise.all([figuresAt(read, plan, scope), moreOf(read, plan, scope)])
  const [root, unit] = [scope.trees[0], scope.path?.at(-1)]
  return {
    plan: { ...headOf(plan), year: plan.year, version: plan.version },
    plans: plans.map(headOf),
    ...{ at, now: read.now },
    unit: unit ? named(unit) : null,
    province: root ? named(root) : null,
    figures: figures.map((figure) => ({ ...figure, ...more(figure) })),
  }
}

type Content = NonNullable<Awaited<ReturnType<typeof planContent>>>
const headOf = ({ code, titleVi, titleEn, number }: Content) => ({
  ...{ code, number },
  title: { vi: titleVi, en: titleEn },
})
const named = ({ id, nameVi, nameEn }: { id: string; nameVi: string; nameEn: string }) => ({
  id,
  name: { vi: nameVi, en: nameEn },
})
const wholeProvince = (looked: Looked): Looked => ({ ...looked, path: null, units: null, below: null })

async function plansAt(read: Read, at: PlainDate): Promise<Content[]> {
  const codes = await plansOfProvince(read, at)
  const plans = await Promise.all(codes.map((code) => planContent(read, code, { at })))
  return plans.flatMap((plan) => plan ?? [])
}

/** The unit that is asked for, or what the asker answers for: the whole province (undefined) for its office. */
export async function unitAsked(read: Read, actor: StaffActor, unit?: string): Promise<string | undefined> {
  if (unit !== undefined) return unit
  const { provincial } = await rightsOf(read, actor)
  return provincial ? undefined : successorOf(read, actor.unit, read.today)
}

const trendMonths = 12

/** What months and units say about a figure; read once for all of them. */
async function moreOf(read: Read, { targets }: Content, scope: Looked) {
  const { at, trees, path, units } = scope
  const year = Number(at.slice(0, 4))
  const nodes = (path?.at(-1)?.children ?? trees.flatMap(({ children }) => children)).filter(
    ({ isDesk }) => !isDesk,
  )
  const indicators = targets.map(({ indicator }) => indicator).filter(comesFromDossiers)
  const [months, byUnit] = await Promise.all([
    monthlyCounts(read, { at, months: trendMonths, units }),
    nodes.length > 1 ? countsByUnit(read, yearToDate(year, at)!, { nodes, units, indicators }) : null,
  ])
  const nameOf = new Map(nodes.map((node) => [node.id, named(node)]))
  return (figure: Figure): Omit<DashboardFigure, keyof Figure> => {
    const none = { trend: null, forecast: null, outlook: null, pulls: null }
    if (!comesFromDossiers(figure.indicator) || figure.of !== null) return none
    const forecast = figure.year === year ? forecastOf(figure, months, at) : null
    return {
      trend: months.map(({ month, rows }) => ({ month, value: measured(figure, rows).value })),
      forecast,
      outlook: forecast?.kind === 'expected' ? outlookOf(figure, forecast) : null,
      pulls: byUnit && figure.unit !== 'count' ? pullsOfUnits(figure, byUnit, nameOf) : null,
    }
  }
}

function measured({ indicator, tier }: Figure, rows: readonly CountRow[]): Measurement {
  const year = rows[0]?.year ?? 0
  const found = measureIndicator(rows, { indicator, tier, year })
  return found === 'not-measured-yet' ? { numerator: 0, denominator: 0, value: null } : found
}

function forecastOf(
  figure: Figure,
  months: readonly MonthOfCounts[],
  at: PlainDate,
): Forecast | NoForecast | null {
  if (!figure.measured || figure.unit === 'count') return null
  const ofYear = months.filter(({ month }) => month.slice(0, 4) === at.slice(0, 4))
  const complete = ofYear.filter(({ month }) => addDays(addMonths(month, 1), -1) <= at)
  return forecastYearEnd({
    months: complete.map(({ rows }) => measured(figure, rows)),
    soFar: figure.measured,
    left: monthsLeft(at),
    ...(figure.unit === 'percent' ? { scale: 100, most: 100 } : { scale: 1, most: null }),
  })
}

/** Of the year after a day, in months; a month that has begun counts by its days. */
function monthsLeft(at: PlainDate): number {
  const [, month = 1, day = 1] = at.split('-').map(Number)
  const days = Number(addDays(addMonths(`${at.slice(0, 7)}-01`, 1), -1).slice(8))
  return 12 - month + (days - day) / days
}

function outlookOf(figure: Figure, { low, high }: Forecast): 'likely' | 'open' | 'unlikely' {
  const ends = [low, high].map((value) => judgeProgress({ numerator: value, denominator: 1, value }, figure))
  if (ends.every((end) => end === 'met')) return 'likely'
  return ends.some((end) => end === 'met') ? 'open' : 'unlikely'
}

function pullsOfUnits(
  figure: Figure,
  byUnit: ReadonlyMap<string, CountRow[]>,
  nameOf: ReadonlyMap<string, { id: string; name: Text }>,
): DashboardFigure['pulls'] {
  const parts = new Map([...byUnit].map(([unit, rows]) => [unit, measured(figure, rows)]))
  const { up, down } = pullsOf(parts, figure.compare)
  const withName = ({ unit, ...pull }: Pull): NamedPull[] => {
    const known = nameOf.get(unit)
    return known ? [{ ...pull, unit: known }] : []
  }
  return { up: up.flatMap(withName), down: down.flatMap(withName) }
}
