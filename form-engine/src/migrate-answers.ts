import {
  type Answers,
  type AnswerValue,
  isFilled,
  isRecord,
  type Origins,
  type PlainDate,
  sameAnswer,
} from './answers.ts'
import { fieldsOf } from './compute-answers.ts'
import type { CodeLists, Field, FormDefinition } from './form.ts'
import { formatAnswer } from './format-answer.ts'
import { typeFlaws } from './type-fault.ts'
import { walkForm } from './walk-form.ts'

/** An answer that does not fit the new form: which it was, what it said in both languages, and why it could not be kept. */
export type Leftover = {
  field: string
  label_vi: string
  label_en: string
  text_vi: string
  text_en: string
  value: AnswerValue
  why_vi: string
  why_en: string
}

export type Migrated = {
  answers: Answers
  origins: Origins
  /** Reasons for corrections, by the new ids. */
  corrections: Readonly<Record<string, string>>
  leftover: readonly Leftover[]
}

type Given = { answers: Answers; origins?: Origins; corrections?: Readonly<Record<string, string>> }
type Options = { today: PlainDate; lists?: CodeLists }

/**
 * Moves what was answered under one version of a form to another. An answer is kept under its own id, or under the field that
 * replaces it, when it is no worse there than it was: what the person typed wrong stays as typed. Every other answer is named with
 * its reason; in a table this is said cell by cell. Nothing a person answered is in neither place. Values that only the system
 * computed are not answers: the new form computes its own.
 */
export function migrateAnswers(
  before: FormDefinition,
  after: FormDefinition,
  { answers, origins = {}, corrections = {} }: Given,
  { today, lists }: Options,
): Migrated {
  const old = new Map(fieldsOf(before).map((field) => [field.id, field]))
  const own = withoutComputed(before, answers, today)
  const { kept, leftover } = moveAll(own, { old, now: fieldsOf(after) }, lists)
  const moved: Record<string, AnswerValue> = {}
  const movedOrigins: Record<string, Origins[string]> = {}
  const movedCorrections: Record<string, string> = {}
  for (const { from, to, value } of kept) {
    moved[to] = value
    if (Object.hasOwn(origins, from)) movedOrigins[to] = origins[from]!
    if (Object.hasOwn(corrections, from)) movedCorrections[to] = corrections[from]!
  }
  return { answers: moved, origins: movedOrigins, corrections: movedCorrections, leftover }
}

/** Without what the system alone filled in. */
function withoutComputed(form: FormDefinition, answers: Answers, today: PlainDate): Answers {
  const asked = new Set(walkForm(form, answers, today).asked.map(({ id }) => id))
  const computed = new Set(
    fieldsOf(form)
      .filter(({ id, computed }) => computed && !asked.has(id))
      .map(({ id }) => id),
  )
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !computed.has(id)))
}

type Fields = { old: ReadonlyMap<string, Field>; now: readonly Field[] }
type Kept = { from: string; to: string; value: AnswerValue }

function moveAll(
  answers: Answers,
  { old, now }: Fields,
  lists: CodeLists | undefined,
): { kept: Kept[]; leftover: Leftover[] } {
  const kept: Kept[] = []
  const leftover: Leftover[] = []
  const taken = new Map<string, AnswerValue>()
  const entries = Object.entries(answers).filter(([, value]) => isFilled(value))
  // An answer under its own id goes before one that was renamed to it, and earlier names in the order of `replaces`.
  const targets = new Map(entries.map(([id]) => [id, targetOf(id, now)]))
  const rank = (id: string) => targets.get(id)?.rank ?? Number.MAX_SAFE_INTEGER
  for (const [id, value] of entries.sort(([a], [b]) => rank(a) - rank(b))) {
    const field = old.get(id)
    const target = targets.get(id)?.field
    const say = (why: Why, part: AnswerValue = value, column?: Field) =>
      leftover.push(nameLeftover(id, field, { value: part, why, lists, ...(column && { column }) }))
    if (!target || (target.computed && !target.computed.askOtherwise)) {
      say(target ? reasons.computed : reasons.gone)
      continue
    }
    const already = taken.get(target.id)
    if (already !== undefined) {
      if (!sameAnswer(already, value)) say(reasons.taken)
      continue
    }
    const fitted = fit(value, { field, target, lists, say })
    if (fitted === undefined) continue
    taken.set(target.id, fitted)
    kept.push({ from: id, to: target.id, value: fitted })
  }
  return { kept, leftover }
}

function targetOf(id: string, now: readonly Field[]): { field: Field; rank: number } | undefined {
  const own = now.find((field) => field.id === id)
  if (own) return { field: own, rank: 0 }
  for (const field of now) {
    const index = field.replaces?.indexOf(id) ?? -1
    if (index >= 0) return { field, rank: index + 1 }
  }
  return undefined
}

type Why = { vi: string; en: string }
const reasons = {
  gone: { vi: 'Tờ khai mới không hỏi mục này', en: 'The new form does not ask for this' },
  computed: {
    vi: 'Tờ khai mới tự tính mục này',
    en: 'The new form works this out itself',
  },
  taken: {
    vi: 'Tờ khai mới gộp mục này với mục khác đã có câu trả lời',
    en: 'The new form has one question instead of two, and the other is answered',
  },
}

type Fitting = {
  field: Field | undefined
  target: Field
  lists: CodeLists | undefined
  say: (why: Why, part?: AnswerValue, column?: Field) => void
}

/** The answer as the new field takes it; undefined when it does not, which is then said. */
function fit(value: AnswerValue, { field, target, lists, say }: Fitting): AnswerValue | undefined {
  if (target.type === 'table' && Array.isArray(value) && value.every(isRecord))
    return fitRows(value, { field, target, lists, say })
  const converted = convert(value, target)
  const known = new Set(field ? typeFlaws(field, value, lists).map(({ code }) => code) : [])
  const flaw = typeFlaws(target, converted, lists).find(({ code }) => !known.has(code))
  if (!flaw) return converted
  say({ vi: flaw.vi, en: flaw.en })
  return undefined
}

/** A whole number that was text becomes a number and the other way round; everything else stays what it is. */
function convert(value: AnswerValue, { type }: Field): AnswerValue {
  const numeric = type === 'number' || type === 'money'
  if (numeric && typeof value === 'string' && /^\d{1,15}$/.test(value.trim())) return Number(value)
  if (!numeric && typeof value === 'number') return String(value)
  return value
}

/** Row by row and cell by cell, so that a column that goes does not take the table with it. */
function fitRows(
  rows: readonly Readonly<Record<string, AnswerValue>>[],
  { field, target, lists, say }: Fitting,
): AnswerValue | undefined {
  const old = new Map((field?.columns ?? []).map((column) => [column.id, column]))
  const columns = target.columns ?? []
  const kept = rows.map((row) => {
    const { kept, leftover } = moveAll(row, { old, now: columns }, lists)
    for (const one of leftover)
      say({ vi: one.why_vi, en: one.why_en }, one.value, old.get(one.field) ?? { ...target, id: one.field })
    return Object.fromEntries(kept.map(({ to, value }) => [to, value]))
  })
  const filled = kept.filter((row) => Object.keys(row).length > 0)
  return filled.length > 0 ? filled : undefined
}

function nameLeftover(
  id: string,
  field: Field | undefined,
  {
    value,
    why,
    lists,
    column,
  }: { value: AnswerValue; why: Why; lists: CodeLists | undefined; column?: Field },
): Leftover {
  const label = (locale: 'vi' | 'en') => {
    const own = field?.[`label_${locale}`] ?? id
    return column ? `${own}: ${column[`label_${locale}`] || column.id}` : own
  }
  const shown = column ?? field
  const text = (locale: 'vi' | 'en') =>
    (shown && formatAnswer(shown, value, locale, lists)) ||
    (typeof value === 'string' ? value : JSON.stringify(value))
  return {
    field: column ? `${id}/${column.id}` : id,
    label_vi: label('vi'),
    label_en: label('en'),
    text_vi: text('vi'),
    text_en: text('en'),
    value,
    why_vi: why.vi,
    why_en: why.en,
  }
}
