import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { colleagues, unitsBelow } from '../../organisation/index.ts'
import { maySeeTask, placeOf, taskSeat } from '../queries/task-seat.ts'
import { isEndless } from '../rules/task-due.ts'
import { mayAnswerForTask } from '../rules/task-permissions.ts'
import { addWork, lockWork, openTerms, type TaskWork } from '../store/task.ts'
import { taskErrors } from '../task-errors.ts'
import { taskHandedDown } from '../task-events.ts'
import { lastDueOf } from './extend-task.ts'

/** `assignee`: an official of the unit, where the part is for one person. */
export type TaskPart = {
  name: string
  unit: string
  due: PlainDate
  assignee?: string | undefined
}

/** The head of a unit breaks a part off its work, for somebody of the unit or for a unit below, due no later than the whole. */
export const handDownTask = (
  app: App,
  actor: StaffActor,
  id: string,
  part: TaskPart,
): Promise<{ id: string }> =>
  app.transaction(actor, async (tx) => {
    const whole = await wholeFor(tx, actor, id)
    if (part.due < tx.today) throw taskErrors.dueInPast()
    const last = isEndless(whole) ? whole.toOn : await lastDueOf(tx, id, whole.toOn)
    if (part.due > last) throw taskErrors.afterParent(last)
    if (!(await unitsBelow(tx, [whole.unit])).includes(part.unit)) throw taskErrors.notBelow()
    const assignee = await assigneeOf(tx, part)
    const { plan, heading, no, every, toOn } = whole
    const work = await addWork(tx, {
      ...{ plan, heading, no, every, toOn, parent: id, unit: part.unit, assignee, by: actor },
      ...{ name: part.name, due: [part.due], fromOn: tx.today },
    })
    if (!work) throw taskErrors.moveNotOpen()
    await openTerms(tx, work, [{ term: part.due, due: part.due }])
    tx.publish(taskHandedDown.of({ work, parent: id, plan, unit: part.unit }))
    tx.audit('plan-task.hand-down', work)
    return { id: work }
  })

async function wholeFor(tx: Tx, actor: StaffActor, id: string): Promise<TaskWork> {
  const seat = await taskSeat(tx, actor)
  const whole = await lockWork(tx, id)
  const place = whole && (await placeOf(tx, whole))
  if (!whole || !place || !(await maySeeTask(tx, seat, whole, place))) throw taskErrors.notFound()
  if (!mayAnswerForTask(seat, place)) throw kernelErrors.notAllowed()
  if (whole.endedAt !== null) throw taskErrors.moveNotOpen()
  return whole
}

async function assigneeOf(tx: Tx, { unit, assignee }: TaskPart) {
  if (assignee === undefined) return undefined
  const found = (await colleagues(tx, unit, 'officer')).find(({ id }) => id === assignee)
  if (!found) throw taskErrors.notBelow()
  return { id: found.id, name: found.name }
}
