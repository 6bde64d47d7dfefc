import { type AnswerValue, type Field, formatAnswer } from '@mot-cua/form-engine'
import { codeLists } from '../../contexts/forms/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { groupIdentityNumber } from '../format.ts'

const isRow = (row: unknown): row is Record<string, AnswerValue> =>
  typeof row === 'object' && row !== null && !Array.isArray(row)

/** An answer as somebody reads it over, one line for each row of a table; nothing for no answer. */
export function answerLines(field: Field, value: AnswerValue | undefined, locale: Locale): string[] {
  if (field.type === 'table')
    return (Array.isArray(value) ? value : [])
      .filter(isRow)
      .map((row) =>
        (field.columns ?? []).flatMap((column) => answerLines(column, row[column.id], locale)).join(' · '),
      )
  const text = formatAnswer(field, value, locale, codeLists())
  if (text === '') return []
  return [field.type === 'identity-number' ? groupIdentityNumber(text) : text]
}

export const answerText = (field: Field, value: AnswerValue | undefined, locale: Locale): string =>
  answerLines(field, value, locale).join('\n')
