import { type Answers, type AnswerValue, type Fault, isFilled, isRecord, type PlainDate } from './answers.ts'
import { fieldIdsOfPage, fieldsOf } from './compute-answers.ts'
import type { CodeLists, Field, FormDefinition } from './form.ts'
import { accepts } from './rules/accepts.ts'
import { answersInRow } from './rules/tables.ts'
import { columnsShown, isRequired, missingFlaw, typeFlaws } from './type-fault.ts'
import { type Walk, walkForm } from './walk-form.ts'

/** The day, one page only if wanted, and the code lists against which coded answers are checked. */
export type JudgeOptions = { today: PlainDate; page?: string; lists?: CodeLists }

/**
 * Everything that hinders handing in: required answers that are missing, answers that contradict their field's type or
 * a rule, unknown fields (not when one page is judged). Hidden and computed fields are never at fault. Never throws.
 */
export function judgeAnswers(form: FormDefinition, answers: unknown, options: JudgeOptions): Fault[] {
  if (!isRecord(answers))
    return [{ pointer: '', code: 'wrong-type', vi: 'Không đọc được tờ khai', en: 'The form cannot be read' }]
  const walk = walkForm(form, answers, options.today)
  const unknown = options.page === undefined ? unknownFields(form, answers) : []
  return [
    ...unknown,
    ...askedOn(form, walk, options.page).flatMap((field) => judgeField(field, walk, options)),
  ]
}

/** What does not hinder handing in but is worth a second look: broken rules marked as advice, on answers otherwise right. */
export function adviseAnswers(form: FormDefinition, answers: unknown, options: JudgeOptions): Fault[] {
  const walk = walkForm(form, answers, options.today)
  return askedOn(form, walk, options.page).flatMap((field) =>
    judgeField(field, walk, options).length > 0
      ? []
      : [...brokenRules(field, walk, options, true), ...brokenInCells(field, walk, options, true)],
  )
}

function askedOn(form: FormDefinition, walk: Walk, page: string | undefined): readonly Field[] {
  if (page === undefined) return walk.asked
  const ids = fieldIdsOfPage(form, page)
  return walk.asked.filter(({ id }) => ids.has(id))
}

function judgeField(field: Field, walk: Walk, options: JudgeOptions): Fault[] {
  const value = walk.counted[field.id]
  if (value === undefined)
    return isRequired(field, walk.counted) ? [{ pointer: pointerTo(field.id), ...missingFlaw(field) }] : []
  const flaws = typeFlaws(field, value, options.lists, walk.counted).map(({ code, vi, en, at }) => ({
    pointer: pointerTo(field.id) + (at === undefined ? '' : `/${at}`),
    code,
    vi,
    en,
  }))
  const broken = flaws.length === 0 ? brokenRules(field, walk, options, false) : []
  const flawed = new Set(flaws.map(({ pointer }) => pointer))
  const inCells = brokenInCells(field, walk, options, false).filter(({ pointer }) => !flawed.has(pointer))
  return [...flaws, ...broken, ...inCells]
}

function brokenRules(field: Field, walk: Walk, options: JudgeOptions, advice: boolean): Fault[] {
  const value = walk.counted[field.id]
  if (value === undefined) return []
  return broken(field, value, pointerTo(field.id), walk.counted, options, advice)
}

/** Rules of a table's columns, judged in every row with the answers that the row sees. */
function brokenInCells(field: Field, walk: Walk, options: JudgeOptions, advice: boolean): Fault[] {
  if (field.type !== 'table') return []
  const rows = walk.counted[field.id]
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row, index) => {
    if (!isRecord(row)) return []
    const seen = answersInRow(row, walk.counted)
    return columnsShown(field, seen).flatMap((column) => {
      const value = Object.hasOwn(row, column.id) ? row[column.id] : undefined
      if (value === undefined || !isFilled(value)) return []
      return broken(column, value, `${pointerTo(field.id)}/${index}/${column.id}`, seen, options, advice)
    })
  })
}

function broken(
  field: Field,
  value: AnswerValue,
  pointer: string,
  counted: Answers,
  { today }: JudgeOptions,
  advice: boolean,
): Fault[] {
  return (field.rules ?? [])
    .filter((rule) => (rule.advice ?? false) === advice && !accepts(rule, value, { counted, today }))
    .map(({ rule, vi, en }) => ({ pointer, code: rule, vi, en }))
}

function unknownFields(form: FormDefinition, answers: Answers): Fault[] {
  const known = new Set(fieldsOf(form).map(({ id }) => id))
  return Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id) => ({
      pointer: pointerTo(id),
      code: 'unknown-field',
      vi: 'Tờ khai không có mục này',
      en: 'The form has no such field',
    }))
}

function pointerTo(id: string): string {
  return `/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
