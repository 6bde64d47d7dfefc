import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type UnitNode, withPredecessors } from '../../organisation/index.ts'
import {
  type CountRow,
  countsOfYears,
  indicatorsById,
  measureIndicator,
  yearToDate,
} from '../../performance/index.ts'
import { type Asked, type Figure, figuresOf } from '../rules/figures.ts'
import { goalInForce } from '../rules/goal.ts'
import type { PlanTarget, PlanTier } from '../rules/plan-document.ts'
import { handedGoals } from './handed-goals.ts'
import { reportedMeasurements } from './reported-measurements.ts'
import { unitsUnder } from './unit-nodes.ts'

/** What is looked at: the whole province, or the unit at the end of `path` with `units`, everything that counts for it. */
export type Scope = {
  at: PlainDate
  trees: readonly UnitNode[]
  path: readonly UnitNode[] | null
  units: readonly string[] | null
}

/** From the top down: a unit is measured against the goals of its own tier and of those below. */
const planTiers: PlanTier[] = ['province', 'district', 'commune']

/** Every figure of the plan on the day. */
export async function figuresAt(
  read: Read,
  plan: { code: string; targets: readonly PlanTarget[] },
  { at, trees, path, units }: Scope,
): Promise<Figure[]> {
  const unit = path?.at(-1)
  const looked = (unit ? [unit] : trees).flatMap(unitsUnder)
  const years = [...plan.targets.map(({ year }) => year), Number(at.slice(0, 4))]
  const [counts, named, indicators, handed, reported] = await Promise.all([
    countsOfYears(read, { years, at, units }),
    countsOfNamed(read, plan.targets, looked, { years, at }),
    indicatorsById(read),
    handedGoals(read, { plan: plan.code, units: path?.map(({ id }) => id) ?? [], at }),
    reportedMeasurements(read, plan.targets, { at, looked }),
  ])
  const measured = plan.targets.flatMap((target) => {
    const indicator = indicators.get(target.indicator)
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
      return (
        reported(given)?.measured ?? measureIndicator(of === null ? counts : (named.get(of) ?? []), asked)
      )
    },
    sourcesOf: (asked) => reported(asked)?.sources ?? null,
  })
}

/** What was counted for each unit that targets name and that is looked at; plans name few. */
async function countsOfNamed(
  read: Read,
  targets: readonly PlanTarget[],
  looked: readonly UnitNode[],
  { years, at }: { years: readonly number[]; at: PlainDate },
): Promise<Map<string, CountRow[]>> {
  const ids = new Set(targets.flatMap(({ goals }) => Object.keys(goals.units ?? {})))
  const counted = looked
    .filter(({ id }) => ids.has(id))
    .map(async (node): Promise<[string, CountRow[]]> => {
      const units = await withPredecessors(
        read,
        unitsUnder(node).map(({ id }) => id),
        at,
      )
      return [node.id, await countsOfYears(read, { years, at, units })]
    })
  return new Map(await Promise.all(counted))
}
