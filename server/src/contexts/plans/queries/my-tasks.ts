import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { unitNames } from '../../organisation/index.ts'
import type { Standing } from '../rules/task-term.ts'
import { codesOfPlans } from './plan-in-force.ts'
import { countByUnit, type TaskLine, taskLines, type UnitCount } from './task-lines.ts'
import { helpedBy, readTasks, taskKey } from './task-parties.ts'
import { taskSeat } from './task-seat.ts'

export type TasksAsked = {
  /** `unit`: of the reader's own unit; `overseen`: of every unit that they look after. */
  scope: 'unit' | 'overseen'
  part?: 'lead' | 'cooperating' | undefined
  plan?: string | undefined
  unit?: string | undefined
  standing?: Standing | undefined
  page?: number | undefined
}
export type TaskList = {
  unit: { id: string; name: Text }
  plans: { code: string; title: Text }[]
  items: TaskLine[]
  total: number
  /** By unit, whatever standing is listed. */
  units: UnitCount[]
  /** Whether there are units below to look after. */
  oversees: boolean
}

/** What is due of the tasks of plans, for a unit or for everybody that somebody looks after. */
export async function listTasks(
  read: Read,
  actor: StaffActor,
  { scope, page = 1, ...asked }: TasksAsked,
): Promise<TaskList> {
  const seat = await taskSeat(read, actor)
  const plans = await Promise.all((await codesOfPlans(read)).map((code) => readTasks(read, code)))
  const helped = plans.flatMap(({ plan, tasks }) =>
    helpedBy(tasks, actor.unit).map((task) => `${plan.code}\n${taskKey(task)}`),
  )
  const units = scope === 'unit' ? [actor.unit] : seat.overseen
  const lines = { ...asked, units, helped: scope === 'unit' ? helped : [] }
  const [{ items, total }, byUnit, nameOf] = await Promise.all([
    taskLines(read, lines, page),
    countByUnit(read, lines),
    unitNames(read, read.today),
  ])
  return {
    unit: { id: actor.unit, name: nameOf(actor.unit) },
    plans: plans.map(({ plan }) => ({ code: plan.code, title: { vi: plan.titleVi, en: plan.titleEn } })),
    items,
    total,
    units: byUnit,
    oversees: seat.overseen === null || seat.overseen.length > 1,
  }
}
