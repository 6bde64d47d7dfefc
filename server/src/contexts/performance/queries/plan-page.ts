import type { App, Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { successorOf, type UnitNode, unitById, unitTree, withPredecessors } from '../../organisation/index.ts'
import { performanceErrors } from '../errors.ts'
import { type Figure, figuresOf, type MeasuredTarget } from '../rules/figures.ts'
import type { PlanTask, PlanTier } from '../rules/plan-document.ts'
import { type PlanHead, planFigures, type TargetRow } from './plan-figures.ts'

export type PlanPage = Omit<PlanHead, 'titleVi' | 'titleEn'> & {
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
  app.read({ kind: 'system', id: 'performance.plan-page' }, async (read) => {
    const at = view.at !== undefined && view.at < read.today ? view.at : read.today
    const scope = view.unit === undefined ? null : await scopeOf(read, view.unit, at)
    const below = scope && unitsOf(scope).map(({ id }) => id)
    const units = below && (await withPredecessors(read, below, at))
    const figures = await planFigures(read, { code, at, units })
    if (!figures) throw performanceErrors.planNotFound(code)
    const { titleVi, titleEn, targets, tasks, counts, ...head } = figures
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
      figures: figuresOf(targets.map(toMeasured), counts, { at, tiers }),
      tasks,
    }
  })

/** From the top down: a unit is measured against the goals of its own tier and of those below. */
const planTiers: PlanTier[] = ['province', 'district', 'commune']

const unitsOf = (node: UnitNode): UnitNode[] => [node, ...node.children.flatMap(unitsOf)]

async function scopeOf(read: Read, unit: string, at: PlainDate): Promise<UnitNode> {
  const successor = await successorOf(read, unit, at)
  const found = (await unitTree(read, at)).flatMap(unitsOf).find(({ id }) => id === successor)
  if (!found) throw performanceErrors.unitNotFound(unit)
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

const both = (vi: string | null, en: string | null): Text | null =>
  vi !== null && en !== null ? { vi, en } : null

const toMeasured = ({ measure, ...target }: TargetRow): MeasuredTarget => ({
  target,
  indicatorName: { vi: measure.name_vi, en: measure.name_en },
  words: {
    kind: measure.kind,
    numerator: { vi: measure.numerator_vi, en: measure.numerator_en },
    denominator: both(measure.denominator_vi, measure.denominator_en),
    note: both(measure.note_vi, measure.note_en),
  },
})
