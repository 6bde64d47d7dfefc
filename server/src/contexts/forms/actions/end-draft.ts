import { type Answers, nextQuestion, type Origins } from '@mot-cua/form-engine'
import type { Tx } from '../../../kernel/app.ts'
import { draftEnded } from '../events.ts'
import { codeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { afterPages, prefilledShare } from '../rules/filling.ts'
import { closeDraft, type Draft, workUntil } from '../store/draft.ts'

export type End =
  /** What was submitted, and where; the dossier takes it from here. */
  | { outcome: 'submitted'; dossier: string; unit: string; answers: Answers; origins: Origins }
  | { outcome: 'discarded' | 'cleared' }

/**
 * Ends a locked draft and tells how its filling in went. Returns the time at work from the sign-in and the pauses, in ms.
 * Time since the last action counts only up to a submission: nobody is at work on what is put away.
 */
export async function endDraft(
  tx: Tx,
  draft: Draft,
  end: End,
): Promise<{ activeMs: number; idleMs: number }> {
  const submitted = end.outcome === 'submitted'
  const { form } = await definitionOf(tx, draft.service)
  const work = submitted ? workUntil(draft, tx.now, afterPages) : draft
  const { answers, origins, unit } = submitted ? end : draft
  await closeDraft(tx, draft.id, {
    stage: submitted ? 'submitted' : 'discarded',
    ...(submitted && { dossier: end.dossier }),
    cleared: end.outcome === 'cleared',
  })
  const next = submitted ? undefined : nextQuestion(form, answers, tx.today, codeLists())
  // What a clerk enters is not how a person's filling in went.
  if (draft.enteredBy !== null) return { activeMs: work.activeMs, idleMs: work.idleMs }
  tx.publish(
    draftEnded.of({
      draft: draft.id,
      procedure: draft.procedure,
      service: draft.service,
      unit,
      outcome: end.outcome,
      activeMs: work.activeMs,
      idleMs: work.idleMs,
      sittings: work.sittings,
      pageMs: work.pageMs,
      questionMs: draft.questionMs,
      ...prefilledShare(form, answers, origins, tx.today),
      lastPage: submitted ? null : (draft.lastPage ?? next?.page ?? null),
      lastQuestion: next?.field ?? null,
    }),
  )
  return { activeMs: work.activeMs, idleMs: work.idleMs }
}
