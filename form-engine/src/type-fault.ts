import { type Answers, type AnswerValue, isFilled, isRecord } from './answers.ts'
import { holds } from './condition.ts'
import type { Choice, CodeLists, Field } from './form.ts'
import { isPartialDate, isPlainDate } from './plain-date.ts'
import { isNameOfAny, isPersonName } from './rules/names.ts'
import { answersInRow } from './rules/tables.ts'

/** What is wrong with one answer, without its place. `at` is the way down into a table. */
export type Flaw = { code: string; vi: string; en: string; at?: string }

/** The values a field can take, its own or those of its code list; `undefined` when they are not known here. */
export function choicesOf(field: Field, lists: CodeLists = {}): readonly Choice[] | undefined {
  if (field.choices) return field.choices
  return field.codeList !== undefined && Object.hasOwn(lists, field.codeList)
    ? lists[field.codeList]
    : undefined
}

/** What about the answer contradicts the field's type, as sentences for the person; empty when nothing does. */
export function typeFlaws(
  field: Field,
  value: AnswerValue,
  lists?: CodeLists,
  counted: Answers = {},
): Flaw[] {
  switch (field.type) {
    case 'number':
    case 'money':
      return numberFlaws(field, value)
    case 'declaration':
      return value === true ? [] : [missingFlaw(field)]
    case 'address':
      return addressFlaws(value)
    case 'file':
      return fileFlaws(value)
    case 'table':
      return tableFlaws(field, value, lists, counted)
    default:
      return typeof value === 'string' ? textFlaws(field, value, lists) : [wrongType]
  }
}

/** That a required answer is not there, in the field's own sentence if it has one. */
export function missingFlaw(field: Field): Flaw {
  return {
    code: 'missing',
    vi: field.missing_vi ?? `Trả lời mục “${field.label_vi}”`,
    en: field.missing_en ?? `Answer “${field.label_en}”`,
  }
}

const wrongType: Flaw = {
  code: 'wrong-type',
  vi: 'Không đọc được câu trả lời này, nhập lại',
  en: 'This answer cannot be read; enter it again',
}

function textFlaws(field: Field, text: string, lists: CodeLists | undefined): Flaw[] {
  const limit = field.maxLength ?? (field.type === 'name' ? 100 : 500)
  if (text.length > limit) return [tooLong(text.length, limit)]
  const choices = choicesOf(field, lists)
  if (choices) return choices.some(({ id }) => id === text) ? [] : [notInList]
  const flaw = (field.orOrganisation ? organisationChecks : textChecks)[field.type]?.(text)
  return flaw ? [flaw] : []
}

type TextChecks = Partial<Record<Field['type'], (text: string) => Flaw | undefined>>

const textChecks: TextChecks = {
  name: (text) => (isPersonName(text) ? undefined : nameInvalid),
  date: dateFlaw,
  'date-partial': (text) => (isPartialDate(text) ? undefined : partialDateFlaw(text)),
  time: (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? undefined : timeInvalid),
  'identity-number': identityFlaw,
  phone: phoneFlaw,
  email: (text) => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text) ? undefined : emailInvalid),
}

const organisationChecks: TextChecks = {
  name: (text) => (isNameOfAny(text) ? undefined : anyNameInvalid),
  'identity-number': (text) => (/^\d{10}(-?\d{3})?$/.test(text) ? undefined : identityFlaw(text)),
}

const notInList: Flaw = {
  code: 'not-in-list',
  vi: 'Chọn một trong các mục đã cho',
  en: 'Choose one of the given items',
}
const nameInvalid: Flaw = {
  code: 'name-invalid',
  vi: 'Họ tên chỉ gồm chữ cái và dấu cách',
  en: 'A name has only letters and spaces',
}
const anyNameInvalid: Flaw = {
  code: 'name-invalid',
  vi: 'Tên bắt đầu bằng chữ hoặc số và không có ký hiệu lạ',
  en: 'A name begins with a letter or digit and has no unusual signs',
}
const timeInvalid: Flaw = {
  code: 'time-invalid',
  vi: 'Nhập giờ và phút, như 08:30',
  en: 'Enter hour and minute, such as 08:30',
}
const emailInvalid: Flaw = {
  code: 'email-invalid',
  vi: 'Thư điện tử có dạng ten@vidu.vn',
  en: 'An e-mail address looks like name@example.vn',
}

function tooLong(length: number, limit: number): Flaw {
  return {
    code: 'too-long',
    vi: `Viết nhiều nhất ${limit} ký tự, đang có ${length}`,
    en: `Write at most ${limit} characters, there are ${length}`,
  }
}

function dateFlaw(text: string): Flaw | undefined {
  const parts = text.split(/[/-]/)
  if (isPlainDate(text)) return undefined
  if (parts.length < 3 || parts.includes(''))
    return {
      code: 'date-incomplete',
      vi: 'Nhập đủ ngày, tháng và năm',
      en: 'Enter day, month and year',
    }
  if (!parts.some((part) => part.length === 4))
    return { code: 'date-incomplete', vi: 'Nhập năm gồm 4 chữ số', en: 'Enter the year in 4 digits' }
  const typed = (parts[0]!.length === 4 ? [...parts].reverse() : parts).slice(0, 3).join('/').slice(0, 20)
  return {
    code: 'date-invalid',
    vi: `Ngày ${typed} không có trong lịch`,
    en: `${typed} is not a day of the calendar`,
  }
}

function partialDateFlaw(text: string): Flaw {
  const day = /\d{4}/.test(text) ? dateFlaw(text) : undefined
  if (day?.code === 'date-invalid') return day
  return {
    code: 'date-incomplete',
    vi: 'Nhập năm, gồm 4 chữ số; biết ngày và tháng thì nhập thêm',
    en: 'Enter the year in 4 digits, and day and month if known',
  }
}

function identityFlaw(text: string): Flaw | undefined {
  const code = 'identity-number-invalid'
  if (!/^\d*$/.test(text))
    return { code, vi: 'Số định danh chỉ gồm chữ số', en: 'An identity number has only digits' }
  if (text.length !== 12) return digitsFlaw(code, text, 12, ['Số định danh', 'An identity number'])
  if (Number(text[3]) <= 3) return undefined
  return {
    code,
    vi: 'Chữ số thứ tư của số định danh là 0, 1, 2 hoặc 3; xem lại trên thẻ',
    en: 'The fourth digit of an identity number is 0, 1, 2 or 3; look at the card again',
  }
}

function phoneFlaw(text: string): Flaw | undefined {
  const code = 'phone-invalid'
  if (!/^0\d*$/.test(text))
    return {
      code,
      vi: 'Số điện thoại chỉ gồm chữ số, bắt đầu bằng 0',
      en: 'A phone number has only digits and begins with 0',
    }
  return text.length === 10 ? undefined : digitsFlaw(code, text, 10, ['Số điện thoại', 'A phone number'])
}

function digitsFlaw(code: string, text: string, digits: number, [vi, en]: [string, string]): Flaw {
  const [soFar, typed] = text.length < digits ? ['mới', 'only '] : ['đã', '']
  return {
    code,
    vi: `${vi} có ${digits} chữ số, ${soFar} nhập ${text.length}`,
    en: `${en} has ${digits} digits, ${typed}${text.length} entered`,
  }
}

function numberFlaws({ type, min = 0, max, decimals = 0 }: Field, value: AnswerValue): Flaw[] {
  if (typeof value !== 'number' && typeof value !== 'string') return [wrongType]
  const top = max ?? (type === 'money' ? 1e15 : 1e9)
  if (typeof value === 'number' && hasDecimals(value, decimals) && value >= min && value <= top) return []
  const [least, most] = [min, top].map((bound) => String(bound).replace('.', ','))
  const range =
    max === undefined
      ? [`từ ${least} trở lên`, `of ${min} or more`]
      : [`từ ${least} đến ${most}`, `from ${min} to ${max}`]
  const kind =
    decimals === 0
      ? ['số nguyên', 'a whole number']
      : [`số có nhiều nhất ${decimals} chữ số thập phân,`, `a number with at most ${decimals} decimals,`]
  return [
    {
      code: 'number-out-of-range',
      vi: `Nhập ${kind[0]} ${range[0]}`,
      en: `Enter ${kind[1]} ${range[1]}`,
    },
  ]
}

function hasDecimals(value: number, most: number): boolean {
  if (most === 0) return Number.isSafeInteger(value)
  return Number.isFinite(value) && Number(value.toFixed(Math.min(most, 6))) === value
}

function addressFlaws(value: AnswerValue): Flaw[] {
  if (!isRecord(value)) return [wrongType]
  const known = ['province', 'province_code', 'commune', 'commune_code', 'detail']
  const parts = Object.entries(value).filter(([, part]) => isFilled(part))
  if (parts.some(([key, part]) => !known.includes(key) || typeof part !== 'string')) return [wrongType]
  const long = parts.map(([, part]) => String(part).length).find((length) => length > 200)
  if (long !== undefined) return [tooLong(long, 200)]
  const codes = isCode(value.province_code, 2) && isCode(value.commune_code, 5)
  if (codes && isFilled(value.province) && isFilled(value.commune)) return []
  return [
    {
      code: 'address-incomplete',
      vi: 'Chọn tỉnh, thành phố rồi chọn xã, phường',
      en: 'Choose the province, then the commune or ward',
    },
  ]
}

function isCode(value: unknown, digits: number): boolean {
  return typeof value === 'string' && value.length === digits && /^\d+$/.test(value)
}

function fileFlaws(value: AnswerValue): Flaw[] {
  const files = Array.isArray(value) ? value : [value]
  const good = files.every(
    (file) => isRecord(file) && typeof file.file === 'string' && typeof file.name === 'string',
  )
  return good ? [] : [wrongType]
}

function tableFlaws(
  field: Field,
  value: AnswerValue,
  lists: CodeLists | undefined,
  counted: Answers,
): Flaw[] {
  if (!Array.isArray(value)) return [wrongType]
  const [least, most] = [field.min ?? 0, field.max ?? 200]
  if (value.length > most)
    return [
      {
        code: 'too-many-rows',
        vi: `Nhập nhiều nhất ${most} dòng, đang có ${value.length}`,
        en: `Enter at most ${most} rows, there are ${value.length}`,
      },
    ]
  const few: Flaw[] =
    value.length < least
      ? [{ code: 'too-few-rows', vi: `Nhập ít nhất ${least} dòng`, en: `Enter at least ${least} rows` }]
      : []
  return [...few, ...value.flatMap((row, index) => rowFlaws(field, row, String(index), lists, counted))]
}

function rowFlaws(
  table: Field,
  row: unknown,
  at: string,
  lists: CodeLists | undefined,
  counted: Answers,
): Flaw[] {
  if (!isRecord(row) || Object.keys(row).some((key) => !(table.columns ?? []).some(({ id }) => id === key)))
    return [{ ...wrongType, at }]
  const seen = answersInRow(row, counted)
  return columnsShown(table, seen).flatMap((column) => {
    const value = Object.hasOwn(row, column.id) ? row[column.id] : undefined
    const flaws =
      value !== undefined && isFilled(value)
        ? typeFlaws(column, value, lists)
        : isRequired(column, seen)
          ? [missingFlaw(column)]
          : []
    return flaws.map((flaw) => ({ ...flaw, at: [at, column.id, ...(flaw.at ? [flaw.at] : [])].join('/') }))
  })
}

/** The columns a row is asked, given the answers it sees (`answersInRow`). */
export function columnsShown(table: Field, seen: Answers): readonly Field[] {
  return (table.columns ?? []).filter(({ showWhen }) => !showWhen || holds(showWhen, seen))
}

/** Whether the field must be answered, given the answers that count. */
export function isRequired(field: Field, counted: unknown): boolean {
  return typeof field.required === 'boolean' ? field.required : holds(field.required, counted)
}
