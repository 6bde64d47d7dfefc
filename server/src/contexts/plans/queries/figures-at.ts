import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { UnitNode } from '../../organisation/index.ts'
import {
  type CountRow,
  countsOfUnits,
  countsOfYears,
  type Indicator,
  indicatorsById,
  measureIndicator,
  unitsUnder,
  yearToDate,
} from '../../performance/index.ts'
import { type Asked, type Figure, figuresOf } from '../rules/figures.ts'
import { type GivenGoals, goalInForce } from '../rules/goal.ts'
import type { PlanTarget, PlanTier } from '../rules/plan-document.ts'
import { handedGoals } from './handed-goals.ts'
import { reportedMeasurements } from './reported-measurements.ts'
import { findPath } from './unit-nodes.ts'

/** What is looked at: the whole province, or the unit at the end of `path` with `units`, everything that counts for it. */
export type Scope = {
  at: PlainDate
  trees: readonly UnitNode[]
  path: readonly UnitNode[] | null
  units: readonly string[] | null
}
type Targets = { code: string; targets: readonly PlanTarget[] }

/** From the top down: a unit is measured against the goals of its own tier and of those below. */
const planTiers: PlanTier[] = ['province', 'district', 'commune']

/** Every figure of the plan on the day. */
export async function figuresAt(
  read: Read,
  plan: Targets,
  { at, trees, path, units }: Scope,
): Promise<Figure[]> {
  const looked = (path?.at(-1) ? [path.at(-1)!] : trees).flatMap(unitsUnder)
  const asked = askedOf(plan, at)
  const [counts, named, described, handed, reported] = await Promise.all([
    countsOfYears(read, { ...asked, units }),
    countsOfUnits(read, { ...asked, nodes: namedAmong(plan, looked) }),
    indicatorsById(read),
    handedGoals(read, { plan: plan.code, units: path?.map(({ id }) => id) ?? [], at }),
    reportedMeasurements(read, plan.targets, { at, looked }),
  ])
  const known = { counts, countsOf: (unit: string) => named.get(unit) ?? [], described, handed, reported }
  return figuresKnown(plan, { at, path, looked }, known)
}

/** `knownOn`: what was known at the end of that day; of the day itself unless said. */
type Units = {
  at: PlainDate
  trees: readonly UnitNode[]
  units: readonly string[]
  knownOn?: PlainDate
}

/**
 * The same figures for each of some units at once, by a few sums over all of them whatever their number. Units that do not stand on
 * the day have none.
 */
export async function figuresOfUnits(
  read: Read,
  plan: Targets,
  { at, trees, units, knownOn }: Units,
): Promise<Map<string, Figure[]>> {
  const paths = units.flatMap((unit) => [findPath(trees, unit) ?? []]).filter((path) => path.length > 0)
  const looked = [...new Set(paths.map((path) => path.at(-1)!).flatMap(unitsUnder))]
  const asked = { ...askedOf(plan, at), ...(knownOn !== undefined && { knownOn }) }
  const nodes = new Set([...paths.map((path) => path.at(-1)!), ...namedAmong(plan, looked)])
  const above = [...new Set(paths.flat().map(({ id }) => id))]
  const [counts, described, handed, reported] = await Promise.all([
    countsOfUnits(read, { ...asked, nodes: [...nodes] }),
    indicatorsById(read),
    handedGoals(read, { plan: plan.code, units: above, at }),
    reportedMeasurements(read, plan.targets, { at, looked }),
  ])
  const countsOf = (unit: string) => counts.get(unit) ?? []
  return new Map(
    paths.map((path) => {
      const unit = path.at(-1)!
      const known = { counts: countsOf(unit.id), countsOf, described, handed, reported }
      return [unit.id, figuresKnown(plan, { at, path, looked: unitsUnder(unit) }, known)]
    }),
  )
}

const askedOf = ({ targets }: Targets, at: PlainDate) => ({
  at,
  years: [...targets.map(({ year }) => year), Number(at.slice(0, 4))],
  indicators: targets.map(({ indicator }) => indicator),
})

/** The units that targets name and that are looked at; plans name few. */
function namedAmong({ targets }: Targets, looked: readonly UnitNode[]): UnitNode[] {
  const ids = new Set(targets.flatMap(({ goals }) => Object.keys(goals.units ?? {})))
  return looked.filter(({ id }) => ids.has(id))
}

type Known = {
  counts: readonly CountRow[]
  countsOf(unit: string): readonly CountRow[]
  described: ReadonlyMap<string, Indicator>
  handed(target: string): GivenGoals
  reported: Awaited<ReturnType<typeof reportedMeasurements>>
}
type Place = { at: PlainDate; path: readonly UnitNode[] | null; looked: readonly UnitNode[] }

function figuresKnown(plan: Targets, { at, path, looked }: Place, known: Known): Figure[] {
  const { counts, countsOf, described, handed, reported } = known
  const unit = path?.at(-1)
  const measured = plan.targets.flatMap((target) => {
    const indicator = described.get(target.indicator)
    return indicator ? [{ target, indicatorName: indicator.name, how: indicator.how }] : []
  })
  return figuresOf(measured, {
    at,
    tiers: unit ? planTiers.slice(planTiers.indexOf(unit.tier)) : planTiers,
    own: unit && path ? { ...unit, goalOf: (target) => goalInForce(target, path, handed(target.id)) } : null,
    nameOf: (id) => {
      const found = looked.find((one) => one.id === id)
      return found && { vi: found.nameVi, en: found.nameEn }
    },
    periodOf: yearToDate,
    measure: (given: Asked) => {
      const { of, ...asked } = given
      return reported(given, looked)?.measured ?? measureIndicator(of === null ? counts : countsOf(of), asked)
    },
    sourcesOf: (asked) => reported(asked, looked)?.sources ?? null,
  })
}
