import { type Answers, type AnswerValue, isRecord } from './answers.ts'
import { fieldsOf } from './compute-answers.ts'
import type { CodeLists, Field, FormDefinition } from './form.ts'
import { formatAnswer } from './format-answer.ts'
import type { ResultPaper } from './service.ts'

/** What is made while processing, such as the number and the day, ready to be written. */
export type ResultFacts = Readonly<Record<string, string>>

/** A line of a result as it is printed; `table` where the answer is one, its columns without those nobody filled in. */
export type PrintedLine = {
  label: string
  value: string
  beside?: true
  /** A name: what the paper is about. */
  strong?: true
  heading?: string
  table?: { columns: string[]; rows: string[][] }
}

type Sources = { form: FormDefinition; answers: Answers; facts: ResultFacts; lists: CodeLists }

/**
 * The lines of a result paper in Vietnamese, in order. A line of answers that were not given keeps its label and stays blank; a
 * line that speaks only of facts nobody has made is left out, such as the signatory, who stands at the foot; so is a file, which no
 * line can show.
 */
export function resultLines(paper: Pick<ResultPaper, 'layout'>, sources: Sources): PrintedLine[] {
  const fields = fieldMap(sources.form)
  return paper.layout.flatMap(({ label_vi, value, type, beside, heading_vi }) => {
    const names = value.split(/ \+ |, /).map((name) => name.trim())
    const known = names.map((name) => textOf(name, fields, sources)).filter((part) => part !== undefined)
    if (known.length === 0) return []
    const field = fields.get(value)
    const table = field?.type === 'table' ? tableOf(field, sources) : undefined
    return [
      {
        label: label_vi,
        value: known.filter((part) => part !== '').join(', '),
        ...(type === 'name' && { strong: true as const }),
        ...(beside && { beside: true as const }),
        ...(heading_vi && { heading: heading_vi }),
        ...(table && { table }),
      },
    ]
  })
}

/** A sentence with answers and facts for the names in its braces; what nobody said stays an empty place. */
export function writeSentence(sentence: string, sources: Sources): string {
  const fields = fieldMap(sources.form)
  return sentence.replace(/\{([\w-]+)\}/g, (_, name: string) => textOf(name, fields, sources) || '……')
}

const fieldMap = (form: FormDefinition): ReadonlyMap<string, Field> =>
  new Map(fieldsOf(form).map((field) => [field.id, field]))

/** The text of one name in a layout; undefined when nothing that can be written has that name. */
function textOf(
  name: string,
  fields: ReadonlyMap<string, Field>,
  { answers, facts, lists }: Sources,
): string | undefined {
  if (Object.hasOwn(facts, name)) return facts[name]
  const id = name.replace(/\(year\)$/, '')
  const field = fields.get(id)
  if (!field || field.type === 'file') return undefined
  const text = formatAnswer(field, answers[id], 'vi', lists)
  return id === name ? text : text.slice(-4)
}

function tableOf(field: Field, { answers, lists }: Sources): PrintedLine['table'] {
  const value: AnswerValue | undefined = answers[field.id]
  const given = Array.isArray(value) ? value.filter(isRecord) : []
  const columns = (field.columns ?? []).filter(
    (column) =>
      column.type !== 'file' && given.some((row) => formatAnswer(column, row[column.id], 'vi', lists)),
  )
  if (given.length === 0) return undefined
  return {
    columns: columns.map(({ label_vi }) => label_vi),
    rows: given.map((row) => columns.map((column) => formatAnswer(column, row[column.id], 'vi', lists))),
  }
}
