import { changedAtSource, computeAnswers } from '@mot-cua/form-engine'
import type { App, CitizenActor } from '../../../kernel/app.ts'
import { codeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { saveDraft } from '../store/draft.ts'
import { sourceAnswersOf } from '../store/source-answer.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/**
 * The person says what to do with a value that its source has changed: `take` the new one, or `keep` the draft's, with
 * the reason, beside which the source's new value then stands. Nothing to settle: nothing happens.
 */
export const settleChangedValue = (
  app: App,
  actor: CitizenActor,
  {
    draft: id,
    field,
    choice,
    reason,
  }: { draft: string; field: string; choice: 'take' | 'keep'; reason: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, id)
    const { form } = await definitionOf(tx, draft.service)
    const found = Object.fromEntries(
      (await sourceAnswersOf(tx, id)).map(({ source, knowledge }) => [source, knowledge]),
    )
    const { answers, origins, corrections } = draft
    const changed = changedAtSource(form, answers, found, origins, codeLists()).find(
      (one) => one.field === field,
    )
    if (!changed) return
    const taken = choice === 'take' ? { ...answers, [field]: changed.now.value } : answers
    await saveDraft(tx, draft, {
      answers: computeAnswers(form, taken, tx.today),
      origins: { ...origins, [field]: changed.now },
      corrections: { ...corrections, [field]: choice === 'take' ? '' : reason },
      by: { editor: 'choice', device: 'computer' },
    })
    tx.audit(`draft.${choice}-changed-value`, id)
  })
