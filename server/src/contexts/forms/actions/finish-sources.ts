import type { Answers, FormDefinition } from '@mot-cua/form-engine'
import type { Tx } from '../../../kernel/app.ts'
import { consentedSources } from '../../identity/index.ts'
import { sharedAnswers } from '../rules/shared-answers.ts'
import { library } from '../rules/source-names.ts'
import { keepRemembered } from '../store/remembered-answer.ts'
import { forgetSourceAnswers } from '../store/source-answer.ts'

/**
 * The draft is handed in: what sources said for it is forgotten, and what the person answered to questions that forms
 * share is remembered for the next, if they agreed to that source in this procedure.
 */
export async function finishSources(
  tx: Tx,
  draft: { id: string; person: string; procedure: string },
  { form, answers }: { form: FormDefinition; answers: Answers },
): Promise<void> {
  await forgetSourceAnswers(tx, draft.id)
  const { person, procedure } = draft
  const agreed = await consentedSources(tx, person, procedure)
  if (agreed.includes(library))
    await keepRemembered(tx, { person, procedure, said: sharedAnswers(form, answers) })
}
