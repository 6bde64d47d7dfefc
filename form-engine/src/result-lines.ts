import type { Answers } from './answers.ts'
import { fieldsOf } from './compute-answers.ts'
import type { CodeLists, Field, FormDefinition } from './form.ts'
import { formatAnswer } from './format-answer.ts'
import type { ResultPaper } from './service.ts'

/** What is made while processing, such as the number and the day, ready to be written. */
export type ResultFacts = Readonly<Record<string, string>>

/**
 * The lines of a result paper in Vietnamese, in order. A line of answers that were not given keeps its label and stays blank; a
 * line that speaks only of facts nobody has made is left out, such as the signatory, who stands at the foot.
 */
export function resultLines(
  paper: Pick<ResultPaper, 'layout'>,
  {
    form,
    answers,
    facts,
    lists,
  }: { form: FormDefinition; answers: Answers; facts: ResultFacts; lists: CodeLists },
): { label: string; value: string }[] {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]))
  return paper.layout.flatMap(({ label_vi, value }) => {
    const parts = value.split(/ \+ |, /).map((part) => textOf(part.trim(), { fields, answers, facts, lists }))
    const known = parts.filter((part) => part !== undefined)
    if (known.length === 0) return []
    return [{ label: label_vi, value: known.filter((part) => part !== '').join(', ') }]
  })
}

type Sources = {
  fields: ReadonlyMap<string, Field>
  answers: Answers
  facts: ResultFacts
  lists: CodeLists
}

/** The text of one name in a layout; undefined when nothing has that name. */
function textOf(name: string, { fields, answers, facts, lists }: Sources): string | undefined {
  if (Object.hasOwn(facts, name)) return facts[name]
  const id = name.replace(/\(year\)$/, '')
  const field = fields.get(id)
  if (!field) return undefined
  const text = formatAnswer(field, answers[id], 'vi', lists)
  return id === name ? text : text.slice(-4)
}
