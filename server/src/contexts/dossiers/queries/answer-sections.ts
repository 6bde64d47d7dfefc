import {
  type Answers,
  formatAnswer,
  type Origins,
  type ServiceDefinition,
  sameAnswer,
  visibleFields,
} from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import { codeLists } from '../../forms/index.ts'

export type AnswerRow = {
  id: string
  label: Text
  value: Text
  /** Where the value came from, when a source filled it in; `agrees` is false after the person changed it. */
  origin: { source: string; asOf: string | null; agrees: boolean; value: Text } | null
  correction: string | null
}
export type AnswerSection = { id: string; title: Text; rows: AnswerRow[] }

/** The answers as people read them, section by section, each with its source beside it. */
export function answerSections(
  service: ServiceDefinition,
  content: { answers: Answers; origins: Origins; corrections: Record<string, string> },
  today: string,
): AnswerSection[] {
  const { form } = service
  const shown = new Set(visibleFields(form, content.answers, today).map(({ id }) => id))
  const lists = codeLists()
  return form.sections
    .map((section) => ({
      id: section.id,
      title: { vi: section.title_vi, en: section.title_en },
      rows: section.fields
        .filter(({ id, type }) => shown.has(id) && type !== 'declaration')
        .map((field): AnswerRow => {
          const format = (value: Answers[string] | undefined) => ({
            vi: formatAnswer(field, value, 'vi', lists),
            en: formatAnswer(field, value, 'en', lists),
          })
          const value = content.answers[field.id]
          const origin = content.origins[field.id]
          return {
            id: field.id,
            label: { vi: field.label_vi, en: field.label_en },
            value: format(value),
            origin: origin
              ? {
                  source: origin.source,
                  asOf: origin.asOf,
                  agrees: sameAnswer(origin.value, value),
                  value: format(origin.value),
                }
              : null,
            correction: content.corrections[field.id] ?? null,
          }
        })
        .filter((row) => row.value.vi !== ''),
    }))
    .filter(({ rows }) => rows.length > 0)
}
