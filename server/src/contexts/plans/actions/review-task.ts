import type { App, StaffActor } from '../../../kernel/app.ts'
import { moveTerm } from '../store/task-term.ts'
import { taskErrors } from '../task-errors.ts'
import { taskAccepted, taskReturned } from '../task-events.ts'
import { aboutTerm, lockTermFor } from './lock-task.ts'

export type Review = { work: string; term: string; accept: boolean; reason: string }

/** Somebody else than who handed a term in accepts it, or returns it with a reason: it is late again where its day has passed. */
export const reviewTask = (app: App, actor: StaffActor, { accept, reason, ...at }: Review): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const locked = await lockTermFor(tx, actor, at, 'review')
    const words = reason.trim()
    if (!accept && words === '') throw taskErrors.reasonMissing()
    if (accept)
      await moveTerm(tx, at, { state: 'accepted', asked: null }, { kind: 'accepted', by: actor, words })
    else
      await moveTerm(
        tx,
        at,
        { state: 'returned', reported: false, submittedOn: null, submittedBy: null },
        { kind: 'returned', by: actor, words },
      )
    tx.publish((accept ? taskAccepted : taskReturned).of(aboutTerm(locked)))
    tx.audit(accept ? 'plan-task.accept' : 'plan-task.return', at.work)
  })
