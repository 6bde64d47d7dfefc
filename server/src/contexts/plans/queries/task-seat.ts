import type { Read, StaffActor } from '../../../kernel/app.ts'
import { overseenUnits } from '../../organisation/index.ts'
import type { TaskOfficial, TaskPlace } from '../rules/task-permissions.ts'
import { type TaskWork, workById } from '../store/task.ts'
import { helpedBy, readTasks, taskKey } from './task-parties.ts'

/** Somebody with the units that they look after; null: all of them. */
export type TaskSeat = TaskOfficial & { overseen: readonly string[] | null }

export async function taskSeat(read: Read, { id, unit, roles }: StaffActor): Promise<TaskSeat> {
  const overseen = await overseenUnits(read, unit)
  return { id, unit, roles, overseen, provincial: overseen === null }
}

/** Whose a piece of work is, and who handed it down. */
export async function placeOf(read: Read, work: TaskWork): Promise<TaskPlace> {
  const giver = work.parent === null ? null : await workById(read, work.parent)
  return { unit: work.unit, giver: giver?.unit ?? null, assignee: work.assignee }
}

/** Whether somebody may know of a piece of work: it is theirs, below them, handed down by them, or they cooperate in it. */
export async function maySeeTask(
  read: Read,
  { overseen, unit }: TaskSeat,
  work: TaskWork,
  place: TaskPlace,
): Promise<boolean> {
  if (overseen === null || overseen.includes(work.unit) || place.giver === unit) return true
  const { tasks } = await readTasks(read, work.plan)
  return helpedBy(tasks, unit).some((task) => taskKey(task) === taskKey(work))
}
