import type { App, Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { successorOf, type UnitNode, unitById, unitTree, withPredecessors } from '../../organisation/index.ts'
import { countsOfYears, indicatorsById, measureIndicator, yearToDate } from '../../performance/index.ts'
import { planErrors } from '../errors.ts'
import { type Figure, figuresOf } from '../rules/figures.ts'
import type { Plan, PlanTarget, PlanTask, PlanTier } from '../rules/plan-document.ts'
import { planContent } from './plan-content.ts'

export type PlanPage = Omit<Plan, 'titleVi' | 'titleEn' | 'targets' | 'tasks'> & {
  title: Text
  /** The last day that is counted. */
  at: PlainDate
  /** Null: the whole province. `includes` names the units that ended and are counted with this one. */
  unit: { id: string; name: Text; includes: Text[] } | null
  figures: Figure[]
  tasks: PlanTask[]
}
export type PlanView = { at?: PlainDate | undefined; unit?: string | undefined }

/**
 * A plan measured on a day, today unless given (a day to come is today), over the province or one unit with everything below
 * it and the units whose work came wholly to these by then; the id of a unit that has ended stands for its main successor. Each target is measured over its own year to that day.
 */
export const planPage = (app: App, code: string, view: PlanView = {}): Promise<PlanPage> =>
  app.read({ kind: 'system', id: 'plans.plan-page' }, async (read) => {
    const at = view.at !== undefined && view.at < read.today ? view.at : read.today
    const scope = view.unit === undefined ? null : await scopeOf(read, view.unit, at)
    const below = scope && unitsOf(scope).map(({ id }) => id)
    const units = below && (await withPredecessors(read, below, at))
    const plan = await planContent(read, code)
    if (!plan) throw planErrors.planNotFound(code)
    const { titleVi, titleEn, targets, tasks, ...head } = plan
    const tiers = scope ? planTiers.slice(planTiers.indexOf(scope.tier)) : planTiers
    return {
      ...head,
      title: { vi: titleVi, en: titleEn },
      at,
      unit: scope && {
        id: scope.id,
        name: { vi: scope.nameVi, en: scope.nameEn },
        includes: await endedAmong(read, units ?? [], below ?? []),
      },
      figures: await figuresAt(read, targets, { at, tiers, units }),
      tasks,
    }
  })

type Scope = { at: PlainDate; tiers: readonly PlanTier[]; units: readonly string[] | null }

async function figuresAt(read: Read, targets: readonly PlanTarget[], scope: Scope): Promise<Figure[]> {
  const { at, tiers, units } = scope
  const years = [...targets.map(({ year }) => year), Number(at.slice(0, 4))]
  const [counts, indicators] = await Promise.all([
    countsOfYears(read, { years, at, units }),
    indicatorsById(read),
  ])
  const measured = targets.flatMap((target) => {
    const indicator = indicators.get(target.indicator)
    return indicator ? [{ target, indicatorName: indicator.name, how: indicator.how }] : []
  })
  const measure = (asked: Parameters<typeof measureIndicator>[1]) => measureIndicator(counts, asked)
  return figuresOf(measured, { at, tiers, periodOf: yearToDate, measure })
}

/** From the top down: a unit is measured against the goals of its own tier and of those below. */
const planTiers: PlanTier[] = ['province', 'district', 'commune']

const unitsOf = (node: UnitNode): UnitNode[] => [node, ...node.children.flatMap(unitsOf)]

async function scopeOf(read: Read, unit: string, at: PlainDate): Promise<UnitNode> {
  const successor = await successorOf(read, unit, at)
  const found = (await unitTree(read, at)).flatMap(unitsOf).find(({ id }) => id === successor)
  if (!found) throw planErrors.unitNotFound(unit)
  return found
}

/** The agencies that are counted and do not stand any more, by name. */
async function endedAmong(
  read: Read,
  counted: readonly string[],
  standing: readonly string[],
): Promise<Text[]> {
  const ended = counted.filter((unit) => !standing.includes(unit))
  const units = await Promise.all(ended.map((unit) => unitById(read, unit)))
  return units.flatMap((unit) => (unit && !unit.isDesk ? [{ vi: unit.nameVi, en: unit.nameEn }] : []))
}
