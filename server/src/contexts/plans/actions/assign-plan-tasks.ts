import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { isToBeDone, type ReadTask, type ReadTasks, readTasks, taskKey } from '../queries/task-parties.ts'
import { taskSeat } from '../queries/task-seat.ts'
import { lastDayOfPlan, reportEvery, termsOf } from '../rules/task-due.ts'
import { mayAssignTasks } from '../rules/task-permissions.ts'
import { addWork, endUntouched, openTerms, worksOfPlan } from '../store/task.ts'
import { tasksAssigned } from '../task-events.ts'
import { followAmendment } from './follow-amendment.ts'

/**
 * The office of the province hands out the tasks of a plan: each becomes one piece of work for every unit that leads it today. Done
 * again, after an amendment or when more words have a meaning, it adds what is missing and takes away what no longer leads and was
 * never begun. What the plan calls done is not handed out, nor what was only to be reported while the plan ran.
 */
export const assignPlanTasks = (app: App, actor: StaffActor, plan: string): Promise<{ works: number }> =>
  app.transaction(actor, async (tx) => {
    if (!mayAssignTasks(await taskSeat(tx, actor))) throw kernelErrors.notAllowed()
    const read = await readTasks(tx, plan)
    await followAmendment(tx, plan)
    const before = await worksOfPlan(tx, plan)
    const wanted = read.tasks.filter((task) => isToBeDone(task, read, tx.today))
    const leads = new Set(
      wanted.flatMap((task) => task.parties.lead.map((unit) => `${taskKey(task)}\n${unit}`)),
    )
    await endUntouched(
      tx,
      before.filter((work) => !leads.has(`${taskKey(work)}\n${work.unit}`)).map(({ id }) => id),
    )
    const given: string[] = []
    for (const task of wanted)
      for (const unit of task.parties.lead) if (await give(tx, actor, read, task, unit)) given.push(unit)
    const works = given.length
    if (works > 0) tx.publish(tasksAssigned.of({ plan, works, units: [...new Set(given)].sort() }))
    tx.audit('plan-tasks.assign', plan)
    return { works }
  })

async function give(
  tx: Tx,
  by: StaffActor,
  { plan }: ReadTasks,
  task: ReadTask,
  unit: string,
): Promise<boolean> {
  const { heading, no, name, due } = task
  const every = reportEvery(plan)
  const days = { fromOn: tx.today, toOn: lastDayOfPlan(plan) }
  const id = await addWork(tx, { plan: plan.code, heading, no, name, due, every, unit, by, ...days })
  if (!id) return false
  await openTerms(tx, id, termsOf({ due, every }, tx.today, tx.today))
  return true
}
