import { type Answers, answerPage, computeAnswers, type Fault, judgeAnswers } from '@mot-cua/form-engine'
import type { App, CitizenActor } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { codeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { saveDraft } from '../store.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

export type PagePosted = {
  draft: string
  page: string
  /** As an HTML form posts it: texts by field name. */
  raw: Record<string, unknown>
  /** Reasons for changing what a source had filled in, by field. */
  corrections?: Record<string, string>
  /** The revision the page was made from; absent: whatever stands is overwritten. */
  revision?: number
}

/** Saves a page as it was typed, also what is wrong, and says what is wrong with it. Nothing typed is ever lost. */
export const saveAnswers = (
  app: App,
  actor: CitizenActor,
  posted: PagePosted,
): Promise<{ answers: Answers; faults: Fault[]; revision: number }> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, posted.draft)
    if (posted.revision !== undefined && posted.revision !== draft.revision)
      throw formErrors.changedElsewhere()
    const { form } = await definitionOf(tx, draft.service)
    if (!form.pages.some(({ id }) => id === posted.page)) throw formErrors.unknownPage()
    const { page, raw } = posted
    const answers = computeAnswers(
      form,
      answerPage(form, draft.answers, { page, raw, today: tx.today }),
      tx.today,
    )
    const corrections = { ...draft.corrections, ...posted.corrections }
    await saveDraft(tx, draft, { answers, corrections })
    const faults = judgeAnswers(form, answers, { today: tx.today, page, lists: codeLists() })
    return { answers, faults, revision: draft.revision + 1 }
  })
