import type { App, StaffActor } from '../../../kernel/app.ts'
import { moveTerm } from '../store/task-term.ts'
import { taskErrors } from '../task-errors.ts'
import { taskSubmitted } from '../task-events.ts'
import { aboutTerm, lockTermFor } from './lock-task.ts'

/** The head of the unit hands a reported term in for review; from this day on it is no longer late. */
export const submitTask = (app: App, actor: StaffActor, at: { work: string; term: string }): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const locked = await lockTermFor(tx, actor, at, 'submit')
    if (!locked.term.reported) throw taskErrors.nothingReported()
    await moveTerm(
      tx,
      at,
      { state: 'submitted', submittedOn: tx.today, submittedBy: actor.id },
      { kind: 'submitted', by: actor, percent: locked.term.percent },
    )
    tx.publish(taskSubmitted.of(aboutTerm(locked)))
    tx.audit('plan-task.submit', at.work)
  })
