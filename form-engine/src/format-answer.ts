import { type AnswerValue, isFilled, isRecord, type Locale } from './answers.ts'
import type { CodeLists, Field } from './form.ts'
import { isPartialDate } from './plain-date.ts'
import { choicesOf } from './type-fault.ts'

/** The answer as text for people: 04/11/2026, 16.000 đ, the name of a code, an address in one line. Empty for no answer. */
export function formatAnswer(
  field: Field,
  value: AnswerValue | undefined,
  locale: Locale,
  lists?: CodeLists,
): string {
  if (value === undefined || !isFilled(value)) return ''
  switch (field.type) {
    case 'date':
    case 'date-partial':
      return isPartialDate(value) ? value.split('-').reverse().join('/') : asText(value)
    case 'number':
      return typeof value === 'number' ? grouped(value, locale) : asText(value)
    case 'money':
      return typeof value === 'number' ? `${grouped(value, locale)} đ` : asText(value)
    case 'declaration':
      return value === true ? { vi: 'Đã cam đoan', en: 'Declared' }[locale] : asText(value)
    case 'address':
      return isRecord(value) ? joined([value.detail, value.commune, value.province]) : asText(value)
    case 'file':
      return joined((Array.isArray(value) ? value : [value]).map((file) => (isRecord(file) ? file.name : '')))
    case 'table':
      return tableText(field, value, locale, lists)
    default:
      return choiceText(field, value, locale, lists)
  }
}

function choiceText(field: Field, value: AnswerValue, locale: Locale, lists: CodeLists | undefined): string {
  const choice = choicesOf(field, lists)?.find(({ id }) => id === value)
  return choice ? ((locale === 'en' ? choice.en : undefined) ?? choice.vi) : asText(value)
}

function tableText(field: Field, value: AnswerValue, locale: Locale, lists: CodeLists | undefined): string {
  const rows = Array.isArray(value) ? value.filter(isRecord) : []
  return rows
    .map((row) =>
      joined((field.columns ?? []).map((column) => formatAnswer(column, row[column.id], locale, lists))),
    )
    .join('; ')
}

function grouped(number: number, locale: Locale): string {
  const [whole = '', part] = String(number).split('.')
  const [thousands, point] = locale === 'vi' ? ['.', ','] : [',', '.']
  return whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (part === undefined ? '' : point + part)
}

function joined(parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ')
}

function asText(value: AnswerValue): string {
  return typeof value === 'object' ? '' : String(value)
}
