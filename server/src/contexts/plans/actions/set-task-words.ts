import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { unitsOn } from '../../organisation/index.ts'
import { readTasks } from '../queries/task-parties.ts'
import { taskSeat } from '../queries/task-seat.ts'
import { mayAssignTasks } from '../rules/task-permissions.ts'
import { setWords } from '../store/task.ts'
import { taskErrors } from '../task-errors.ts'

/** The office of the province says which units the words of a plan mean; none: nobody who works with this system. */
export const setTaskWords = (
  app: App,
  actor: StaffActor,
  { plan, words, units }: { plan: string; words: string; units: readonly string[] },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (!mayAssignTasks(await taskSeat(tx, actor))) throw kernelErrors.notAllowed()
    const { tasks } = await readTasks(tx, plan)
    if (!tasks.some(({ lead, cooperating }) => [...lead, ...cooperating].includes(words)))
      throw taskErrors.wordsNotFound()
    const standing = new Set((await unitsOn(tx, tx.today)).map(({ id }) => id))
    if (!units.every((unit) => standing.has(unit))) throw taskErrors.unitUnknown()
    await setWords(tx, { plan, words, units: [...new Set(units)], by: actor })
    tx.audit('plan-tasks.set-words', plan)
  })
