import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { moveTerm, termsOfWorks } from '../store/task-term.ts'
import { taskErrors } from '../task-errors.ts'
import { taskExtensionAsked, taskExtensionDecided } from '../task-events.ts'
import { aboutTerm, type LockedTerm, lockTermFor } from './lock-task.ts'

export type AskedExtension = { work: string; term: string; due: PlainDate; reason: string }

/** The head of a unit asks for more time, before the term is overdue; a part never gets more than the whole has. */
export const askTaskExtension = (
  app: App,
  actor: StaffActor,
  { due, reason, ...at }: AskedExtension,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const locked = await lockTermFor(tx, actor, at, 'ask-extension')
    const words = reason.trim()
    if (words === '') throw taskErrors.reasonMissing()
    if (due <= locked.term.due) throw taskErrors.extensionNotLater(locked.term.due)
    await withinParent(tx, locked, due)
    await moveTerm(
      tx,
      at,
      { asked: { due, reason: words, by: actor } },
      { kind: 'extension-asked', by: actor, words, day: due },
    )
    tx.publish(taskExtensionAsked.of({ ...aboutTerm(locked), due }))
    tx.audit('plan-task.ask-extension', at.work)
  })

export type ExtensionDecision = { work: string; term: string; grant: boolean; reason: string }

/** Who issued the due day grants the extension that was asked for, or refuses it with a reason. */
export const decideTaskExtension = (
  app: App,
  actor: StaffActor,
  { grant, reason, ...at }: ExtensionDecision,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const locked = await lockTermFor(tx, actor, at, 'decide-extension')
    const words = reason.trim()
    const due = locked.term.askedDue ?? locked.term.due
    if (!grant && words === '') throw taskErrors.reasonMissing()
    if (grant) await withinParent(tx, locked, due)
    await moveTerm(
      tx,
      at,
      { ...(grant && { due }), asked: null },
      { kind: grant ? 'extension-granted' : 'extension-refused', by: actor, words, day: due },
    )
    tx.publish(taskExtensionDecided.of({ ...aboutTerm(locked), granted: grant, due }))
    tx.audit('plan-task.decide-extension', at.work)
  })

async function withinParent(tx: Tx, { work }: LockedTerm, due: PlainDate): Promise<void> {
  if (work.parent === null) return
  const last = await lastDueOf(tx, work.parent, work.toOn)
  if (due > last) throw taskErrors.afterParent(last)
}

/** The last day that a part of the piece of work may be due; for what is reported period after period the end of the plan. */
export async function lastDueOf(tx: Tx, work: string, planEnd: PlainDate): Promise<PlainDate> {
  const dues = (await termsOfWorks(tx, [work])).map(({ due }) => due)
  return dues.sort().at(-1) ?? planEnd
}
