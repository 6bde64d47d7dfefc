import { type AnswerValue, computeAnswers } from '@mot-cua/form-engine'
import type { App, CitizenActor } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { type Device, withoutFields } from '../rules/set-aside.ts'
import { saveDraft } from '../store/draft.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/** By field: the page whose version is taken, or `kept` for what the draft says. */
export type Choices = Readonly<Record<string, string>>

/**
 * Takes the version that the person chose of each answer that two devices changed; fields without a choice go on waiting.
 * Refuses when the draft has changed since the versions were shown: nobody chooses between texts they have not seen.
 */
export const chooseVersions = (
  app: App,
  actor: CitizenActor,
  {
    draft: id,
    revision,
    choices,
    device,
  }: { draft: string; revision: number; choices: Choices; device: Device },
): Promise<{ left: number }> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, id)
    const chosen = Object.entries(choices).filter(([field]) => Object.hasOwn(draft.setAside, field))
    if (chosen.length === 0) return { left: Object.keys(draft.setAside).length }
    if (draft.revision !== revision) throw formErrors.changedElsewhere()
    const answers: Record<string, AnswerValue> = { ...draft.answers }
    const corrections = { ...draft.corrections }
    for (const [field, editor] of chosen) {
      const versions = draft.setAside[field] ?? {}
      const version = Object.hasOwn(versions, editor) ? versions[editor] : undefined
      if (!version) continue
      if (version.value === null) delete answers[field]
      else answers[field] = version.value
      if (version.reason) corrections[field] = version.reason
    }
    const { form } = await definitionOf(tx, draft.service)
    const setAside = withoutFields(
      draft.setAside,
      chosen.map(([field]) => field),
    )
    await saveDraft(tx, draft, {
      answers: computeAnswers(form, answers, tx.today),
      corrections,
      setAside,
      by: { editor: 'choice', device },
    })
    tx.audit('draft.choose-versions', id)
    return { left: Object.keys(setAside).length }
  })
