import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { unitNames } from '../../organisation/index.ts'
import type { Standing } from '../rules/task-term.ts'
import { plansOfProvince } from './plans-of-province.ts'
import { countByUnit, type LinesAsked, type TaskLine, taskLines, type UnitCount } from './task-lines.ts'
import { helpedBy, type ReadTasks, readTasks, taskKey } from './task-parties.ts'
import { type TaskSeat, taskSeat } from './task-seat.ts'

export type TasksAsked = {
  /** `unit`: of the reader's own unit; `overseen`: of every unit that they look after. */
  scope: 'unit' | 'overseen'
  /** Of the reader's unit; among overseen ones of `unit`, without which it says nothing. */
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
}

/** What is due of the tasks of plans, for a unit or for everybody that somebody looks after. */
export async function listTasks(
  read: Read,
  actor: StaffActor,
  { scope, page = 1, ...asked }: TasksAsked,
): Promise<TaskList> {
  const seat = await taskSeat(read, actor)
  const plans = await Promise.all((await plansOfProvince(read)).map((code) => readTasks(read, code)))
  const lines = narrowed({ scope, ...asked }, seat, plans)
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
  }
}

/** Of which lines: the parts of the reader's own unit or of one that they look after, else whatever the overseen units lead. */
function narrowed(
  { scope, ...asked }: Omit<TasksAsked, 'page'>,
  { overseen, unit: own }: TaskSeat,
  plans: readonly ReadTasks[],
): LinesAsked {
  const { part, unit, ...rest } = asked
  const whose = scope === 'unit' ? own : part && unit
  const mayAsk = whose === own || overseen === null || (whose !== undefined && overseen.includes(whose))
  if (whose === undefined || !mayAsk) return { ...rest, unit, units: overseen, helped: [] }
  const helped = plans.flatMap(({ plan, tasks }) =>
    helpedBy(tasks, whose).map((task) => `${plan.code}\n${taskKey(task)}`),
  )
  return { ...rest, part, ...(scope === 'unit' && { unit }), units: [whose], helped }
}
