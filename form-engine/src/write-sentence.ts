import type { Answers } from './answers.ts'
import { fieldsOf } from './compute-answers.ts'
import { holds } from './condition.ts'
import type { FormDefinition, SentencePart } from './form.ts'
import { formatAnswer } from './format-answer.ts'
import { rowsOf } from './rules/tables.ts'

const placeholder = /\{([a-z0-9-]+)(?:\.([a-z0-9-]+))?\}/g

/** The parts that hold, one after the other with the answers put in; undefined while one of these is missing. */
export function writeSentence(
  parts: readonly SentencePart[],
  counted: Answers,
  form: FormDefinition,
): string | undefined {
  const written = parts
    .filter(({ when }) => !when || holds(when, counted))
    .map(({ vi }) => writePart(vi, counted, form))
  return written.every((part) => part !== undefined) ? written.join(' ') : undefined
}

/** What a part names: ids of fields, and of tables with the column. */
export function namedInPart({ vi }: SentencePart): { field: string; column?: string }[] {
  return [...vi.matchAll(placeholder)].map(([, field = '', column]) =>
    column === undefined ? { field } : { field, column },
  )
}

function writePart(text: string, counted: Answers, form: FormDefinition): string | undefined {
  let complete = true
  const written = text.replace(placeholder, (_, id: string, column?: string) => {
    const answer = textOf({ id, column }, counted, form)
    complete &&= answer !== ''
    return answer
  })
  return complete ? written : undefined
}

function textOf(
  { id, column: columnId }: { id: string; column: string | undefined },
  counted: Answers,
  form: FormDefinition,
): string {
  const field = fieldsOf(form).find((one) => one.id === id)
  if (!field) return ''
  if (columnId === undefined) return formatAnswer(field, counted[id], 'vi')
  const column = field.columns?.find((one) => one.id === columnId)
  const cells = column ? rowsOf(counted[id]).map((row) => formatAnswer(column, row[columnId], 'vi')) : []
  return cells.filter((cell) => cell !== '').join(', ')
}
