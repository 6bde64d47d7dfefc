import type { Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import {
  agenciesBelow,
  colleaguesByUnit,
  predecessorsOf,
  type Staff,
  type UnitNode,
  unitTree,
} from '../../organisation/index.ts'
import { planErrors } from '../errors.ts'
import { mayHandDown } from '../rules/assignment-permissions.ts'
import { type GivenGoals, goalInForce, minimumFor } from '../rules/goal.ts'
import type { PlanTarget } from '../rules/plan-document.ts'
import { type Assignment, assignmentsOf } from '../store/assignment.ts'
import { handedGoals } from './handed-goals.ts'
import { type PlanVersion, planContent } from './plan-content.ts'
import { rightsOf } from './rights.ts'
import { findPath } from './unit-nodes.ts'

export type Head = Pick<Staff, 'id' | 'name' | 'position'>
/** A target of the plan in force as a unit hands it to the units directly below. */
export type HandingDown = {
  plan: PlanVersion
  target: PlanTarget
  path: UnitNode[]
  below: UnitNode[]
  /** Goals held today by the units of the path and those below. */
  handed: GivenGoals
  heads: Map<string, Head[]>
  /** The units that each of those below took over. */
  before: Map<string, string[]>
}

/**
 * Who hands down for whom: the office of the province for the People's Committee, everybody else for the unit they act in.
 * Throws `plan-not-found`, `plan-target-not-found`, and `not-allowed` for who has no part in it.
 */
export async function handingDown(
  read: Read,
  actor: StaffActor,
  { plan: code, target: id }: { plan: string; target: string },
): Promise<HandingDown> {
  const plan = await planContent(read, code, { at: read.today })
  if (!plan) throw planErrors.planNotFound(code)
  const target = plan.targets.find((one) => one.id === id)
  if (!target) throw planErrors.targetNotFound(id)
  const trees = await unitTree(read, read.today)
  const { provincial } = await rightsOf(read, actor)
  const path = provincial ? trees.slice(0, 1) : findPath(trees, actor.unit)
  const giver = path?.at(-1)
  if (!path || !giver) throw kernelErrors.notAllowed()
  const below = agenciesBelow(giver)
  const units = below.map((unit) => unit.id)
  const [handed, leaders, before] = await Promise.all([
    handedGoals(read, { plan: code, units: [...path.map((unit) => unit.id), ...units], at: read.today }),
    colleaguesByUnit(read, units, 'leader'),
    predecessorsOf(read, units, read.today),
  ])
  const heads = new Map([...leaders].map(([unit, staff]) => [unit, staff.filter(isOwnPost)]))
  return { plan, target, path, below, handed: handed(id), heads, before }
}

const isOwnPost = ({ delegatedBy }: Staff) => delegatedBy === null

export type HandDownRow = {
  unit: { id: string; name: Text; tier: UnitNode['tier'] }
  /** What the goal must reach at least; null: the plan asks nothing of the unit. */
  minimum: number | null
  /** The goal that the unit is held to today. */
  goal: number | null
  /** What was handed to it and holds; null when nothing was, or when it came with units that it took over. */
  assignment: Assignment | null
  /** Everything that was handed to it or to the units that it took over before, latest first. */
  history: Assignment[]
  heads: Head[]
}
export type HandDownPage = {
  plan: { code: string; title: Text; version: number }
  target: PlanTarget
  giver: { id: string; name: Text }
  /** The goal that the unit that hands down is held to itself. */
  own: number | null
  rows: HandDownRow[]
  mayHandDown: boolean
}

/** The units directly below with what each is held to, for the screen on which a target is handed down. */
export async function handDownPage(
  read: Read,
  actor: StaffActor,
  asked: { plan: string; target: string },
): Promise<HandDownPage> {
  const { plan, target, path, below, handed, heads, before } = await handingDown(read, actor, asked)
  const units = below.flatMap(({ id }) => [id, ...(before.get(id) ?? [])])
  const all = await assignmentsOf(read, { ...asked, units })
  const giver = path.at(-1)!
  return {
    plan: { code: plan.code, title: { vi: plan.titleVi, en: plan.titleEn }, version: plan.version },
    target,
    giver: { id: giver.id, name: nameOf(giver) },
    own: goalInForce(target, path, handed),
    rows: below.map((unit) => {
      const places = [...path, unit]
      const ofUnit = all.filter((one) => one.unit === unit.id || before.get(unit.id)?.includes(one.unit))
      const open = ofUnit.find((one) => one.unit === unit.id && one.endedOn === null) ?? null
      return {
        unit: { id: unit.id, name: nameOf(unit), tier: unit.tier },
        minimum: minimumFor(target, places, handed),
        goal: goalInForce(target, places, handed),
        assignment: open,
        history: ofUnit.filter((one) => one !== open),
        heads: heads.get(unit.id) ?? [],
      }
    }),
    mayHandDown: mayHandDown(actor),
  }
}

const nameOf = (unit: UnitNode): Text => ({ vi: unit.nameVi, en: unit.nameEn })
