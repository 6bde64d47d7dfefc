import { type Answers, type AnswerValue, type FormDefinition, isFilled } from '@mot-cua/form-engine'
import { library } from './source-names.ts'

/** What was answered to questions that the form shares with others, by the name of the question; the first field counts. */
export function sharedAnswers(form: FormDefinition, answers: Answers): Map<string, AnswerValue> {
  const said = new Map<string, AnswerValue>()
  for (const { id, prefill = [] } of form.sections.flatMap(({ fields }) => fields))
    for (const { source, field, values } of prefill) {
      const value = answers[id]
      // A choice that translates what is found would have to be read backwards: such an answer is not shared.
      if (source !== library || values || said.has(field) || value === undefined || !isFilled(value)) continue
      said.set(field, value)
    }
  return said
}
