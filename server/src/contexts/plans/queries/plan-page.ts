import type { App, Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitById } from '../../organisation/index.ts'
import { planErrors } from '../errors.ts'
import type { Figure } from '../rules/figures.ts'
import type { Plan, PlanTask } from '../rules/plan-document.ts'
import { figuresAt } from './figures-at.ts'
import { planContent } from './plan-content.ts'
import { scopeOf } from './scope.ts'

export type PlanPage = Omit<Plan, 'titleVi' | 'titleEn' | 'targets' | 'tasks'> & {
  title: Text
  version: number
  holdsFrom: PlainDate
  /** Why the plan was amended; null for the first version. */
  reason: string | null
  /** The last day that is counted. */
  at: PlainDate
  /** Null: the whole province. `includes` names the units that ended and are counted with this one. */
  unit: { id: string; name: Text; includes: Text[] } | null
  figures: Figure[]
  tasks: PlanTask[]
}
export type PlanView = {
  at?: PlainDate | undefined
  unit?: string | undefined
  /** The version that held on the day unless given. */
  version?: number | undefined
}

/**
 * A plan measured on a day, today unless given (a day to come is today), over the province or one unit with everything below
 * it and the units whose work came wholly to these by then; the id of a unit that has ended stands for its main successor. Each
 * target is measured over its own year to that day, and a unit against the goal that was handed to it.
 */
export const planPage = (app: App, code: string, view: PlanView = {}): Promise<PlanPage> =>
  app.read({ kind: 'system', id: 'plans.plan-page' }, (read) => readPlanPage(read, code, view))

export async function readPlanPage(read: Read, code: string, view: PlanView): Promise<PlanPage> {
  const at = view.at !== undefined && view.at < read.today ? view.at : read.today
  const looked = await scopeOf(read, view.unit, at)
  const { units, below } = looked
  const scope = looked.path?.at(-1) ?? null
  const plan = await planContent(read, code, { at, version: view.version })
  if (!plan) throw planErrors.planNotFound(code)
  const {
    titleVi,
    titleEn,
    targets: _,
    tasks,
    lead: _lead,
    signer: _signer,
    issuedByName: _name,
    ...head
  } = plan
  return {
    ...head,
    title: { vi: titleVi, en: titleEn },
    at,
    unit: scope && {
      id: scope.id,
      name: { vi: scope.nameVi, en: scope.nameEn },
      includes: await endedAmong(read, units ?? [], below ?? []),
    },
    figures: await figuresAt(read, plan, looked),
    tasks,
  }
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
