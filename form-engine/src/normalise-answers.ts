import { type Answers, type AnswerValue, isFilled, isRecord, type Json, type PlainDate } from './answers.ts'
import { askedFields, fieldIdsOfPage, fieldsOf } from './compute-answers.ts'
import type { CodeLists, Field, FormDefinition } from './form.ts'
import { takeSuggested } from './take-suggested.ts'

/**
 * Answers from a posted HTML form: texts trimmed, with single spaces and composed letters, names in capitals, dates
 * from three boxes (a list day, month, year, or members `.day .month .year`), addresses from members (`id.province_code`),
 * numbers. What cannot be read stays as typed; empty fields and names that are not fields of the form are left out. With
 * `lists` the code of a suggestion that was taken follows.
 */
export function normaliseAnswers(form: FormDefinition, raw: unknown, lists: CodeLists = {}): Answers {
  const posted = gatherMembers(raw)
  const fields = fieldsOf(form)
  const typed = Object.fromEntries(
    fields
      .filter(({ id }) => Object.hasOwn(posted, id))
      .map((field) => [field.id, normaliseValue(field, posted[field.id]!)] as const)
      .filter(([, value]) => isFilled(value)),
  )
  return takeSuggested(fields, typed, lists)
}

/**
 * The answers after a page was posted: its posted fields replaced or emptied, its unticked declarations taken back,
 * everything else kept. On the page that checks every answer, any field may be posted.
 */
export function answerPage(
  form: FormDefinition,
  answers: Answers,
  { page, raw, today, lists }: { page: string; raw: unknown; today: PlainDate; lists?: CodeLists },
): Answers {
  // On the page that checks every answer, every answer may be given.
  const checks = form.pages.some(({ id, kind }) => id === page && kind === 'check')
  const onPage = checks ? new Set(fieldsOf(form).map(({ id }) => id)) : fieldIdsOfPage(form, page)
  const posted = gatherMembers(raw)
  const normal = normaliseAnswers(form, raw, lists)
  const result: Record<string, AnswerValue> = { ...answers }
  const unticked = askedFields(form, answers, today, page).filter(({ type }) => type === 'declaration')
  for (const id of [...Object.keys(posted), ...Object.keys(normal), ...unticked.map((field) => field.id)]) {
    if (!onPage.has(id)) continue
    if (Object.hasOwn(normal, id)) result[id] = normal[id]!
    else delete result[id]
  }
  return result
}

/** Day, month and year of an answer for three boxes, of a proper date as of what was typed instead. */
export function dateParts(value: unknown): { day: string; month: string; year: string } {
  const text = typeof value === 'string' ? value : ''
  if (text.includes('/')) {
    const [day = '', month = '', year = ''] = text.split('/')
    return { day, month, year }
  }
  const [year = '', month = '', day = ''] = text.split('-')
  return { day: unpadded(day), month: unpadded(month), year }
}

function gatherMembers(raw: unknown): Record<string, Json> {
  const gathered: Record<string, Json> = {}
  for (const [name, value] of Object.entries(isRecord(raw) ? raw : {})) {
    const [id, member] = name.split('.', 2)
    if (name === '__proto__' || id === undefined || id === '__proto__') continue
    if (member === undefined) gathered[id] = value
    else gathered[id] = { ...(isRecord(gathered[id]) ? gathered[id] : {}), [member]: value }
  }
  return gathered
}

/** One answer of a field from what was typed or posted for it. */
export function normaliseValue(field: Field, value: Json): AnswerValue {
  switch (field.type) {
    case 'date':
    case 'date-partial':
      return normaliseDate(value)
    case 'address':
      return isRecord(value) ? membersTidied(value) : oneText(value)
    case 'number':
    case 'money':
      return normaliseNumber(oneText(value), field)
    case 'declaration': {
      const answer = oneText(value)
      return answer === 'on' || answer === 'true' || answer === 'yes' ? true : answer
    }
    case 'table':
      return normaliseRows(field, value)
    case 'file':
      return value
    default:
      return normaliseText(field, oneText(value))
  }
}

function normaliseText(field: Field, value: AnswerValue): AnswerValue {
  if (typeof value !== 'string') return value
  if (field.type === 'name') return value.toLocaleUpperCase('vi')
  if (field.type === 'identity-number') return withoutGaps(value)
  if (field.type === 'phone') return withoutGaps(value).replace(/^\+?84(?=\d{9}$)/, '0')
  return value
}

function withoutGaps(text: string): string {
  const tight = text.replace(/[\s.-]/g, '')
  return /^\+?\d+$/.test(tight) ? tight : text
}

function normaliseNumber(value: AnswerValue, { type, decimals = 0 }: Field): AnswerValue {
  if (typeof value !== 'string') return value
  const digits = type === 'money' ? withoutGroups(value) : value
  if (/^\d{1,15}$/.test(digits)) return Number(digits)
  // Both marks are typed: "3,9" by Vietnamese custom, "3.9" on many keyboards.
  return decimals > 0 && /^\d{1,9}[.,]\d{1,6}$/.test(digits) ? Number(digits.replace(',', '.')) : value
}

// Separators count only between groups of three, so that "1.5" is not read as fifteen.
function withoutGroups(text: string): string {
  const amount = text.replace(/\s*đ$/, '')
  return /^\d{1,3}([.,\s]\d{3})+$/.test(amount) ? amount.replace(/[.,\s]/g, '') : amount
}

function normaliseDate(value: Json): AnswerValue {
  const boxes = Array.isArray(value)
    ? value
    : isRecord(value)
      ? [value.day, value.month, value.year]
      : undefined
  if (!boxes) return dateFromText(oneText(value))
  const [day, month, year] = [0, 1, 2].map((index) => textOf(boxes[index]))
  return dateFromBoxes(day!, month!, year!)
}

function dateFromText(value: AnswerValue): AnswerValue {
  if (typeof value !== 'string' || !value.includes('/')) return value
  const parts = value.split('/').map((part) => part.trim())
  return parts.length === 3 ? dateFromBoxes(parts[0]!, parts[1]!, parts[2]!) : value
}

function dateFromBoxes(day: string, month: string, year: string): string {
  if (day + month + year === '') return ''
  const readable = /^\d{4}$/.test(year) && /^\d{0,2}$/.test(month) && /^\d{0,2}$/.test(day)
  if (!readable || (month === '' && day !== '')) return `${day}/${month}/${year}`
  return [year, month, day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

function normaliseRows(field: Field, value: Json): AnswerValue {
  if (!Array.isArray(value)) return value
  return value
    .map((row) =>
      isRecord(row)
        ? Object.fromEntries(
            (field.columns ?? [])
              .filter(({ id }) => Object.hasOwn(row, id))
              .map((column) => [column.id, normaliseValue(column, row[column.id]!)] as const)
              .filter(([, cell]) => isFilled(cell)),
          )
        : row,
    )
    .filter((row) => isFilled(row))
}

function membersTidied(value: Record<string, Json>): AnswerValue {
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, oneText(part)] as const)
      .filter(([, part]) => isFilled(part)),
  )
}

function oneText(value: Json): AnswerValue {
  return tidied(Array.isArray(value) && value.length > 0 ? value.at(-1)! : value)
}

function tidied(value: Json): AnswerValue {
  return typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : value
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(tidied(value)) : ''
}

function unpadded(part: string): string {
  return part.replace(/^0(?=\d)/, '')
}
