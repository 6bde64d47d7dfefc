import { type Answers, computeAnswers, normaliseAnswers } from '@mot-cua/form-engine'
import type { Tx } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { codeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { saveDraft } from '../store/draft.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/**
 * Saves the whole form that a clerk enters, as typed, also what is wrong; `revision` is the one it was made from. Returns the
 * answers as they are kept and the new revision.
 */
export async function enterAnswers(
  tx: Tx,
  entered: {
    draft: string
    revision: number
    answers: Record<string, unknown>
    corrections: Record<string, string>
  },
): Promise<{ answers: Answers; revision: number }> {
  const draft = await lockOpenDraft(tx, entered.draft)
  if (entered.revision !== draft.revision) throw formErrors.changedElsewhere()
  const { form } = await definitionOf(tx, draft.service)
  const answers = computeAnswers(form, normaliseAnswers(form, entered.answers, codeLists()), tx.today)
  const by = { editor: tx.actor.id, device: 'computer' } as const
  await saveDraft(tx, draft, { answers, corrections: entered.corrections, by })
  return { answers, revision: draft.revision + 1 }
}
