import { type Answers, type AnswerValue, isFilled, isRecord } from './answers.ts'
import type { CodeLists, Field } from './form.ts'

/**
 * The answers with the code of every suggestion that was taken as it is worded, where its question says so (`suggest.idTo`): if
 * that text is empty or holds the code of another item. A code of somebody's own stays. Doing it twice changes nothing.
 */
export function takeSuggested(fields: readonly Field[], answers: Answers, lists: CodeLists): Answers {
  const taken = fields.flatMap((field): [string, AnswerValue][] =>
    field.type === 'table' ? rowsTaken(field, answers, lists) : codeTaken(field, fields, answers, lists),
  )
  return taken.length === 0 ? answers : { ...answers, ...Object.fromEntries(taken) }
}

function codeTaken(
  { id, suggest }: Field,
  fields: readonly Field[],
  answers: Answers,
  lists: CodeLists,
): [string, string][] {
  const { codeList, idTo } = suggest ?? {}
  if (!codeList || !idTo || !Object.hasOwn(lists, codeList)) return []
  const items = lists[codeList]!
  const item = items.find(({ vi }) => vi === answers[id])
  const code = answers[idTo]
  const isOwn = isFilled(code ?? '') && !items.some((one) => one.id === code)
  if (!item || isOwn || code === item.id || !fields.some((field) => field.id === idTo)) return []
  return [[idTo, item.id]]
}

function rowsTaken({ id, columns = [] }: Field, answers: Answers, lists: CodeLists): [string, AnswerValue][] {
  const rows: unknown = answers[id]
  if (!Array.isArray(rows) || !columns.some(({ suggest }) => suggest)) return []
  const taken = rows.map((row) => (isRecord(row) ? takeSuggested(columns, row, lists) : row))
  return taken.some((row, index) => row !== rows[index]) ? [[id, taken as AnswerValue]] : []
}
