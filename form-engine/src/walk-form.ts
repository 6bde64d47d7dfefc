import { type AnswerValue, isFilled, isRecord, type PlainDate } from './answers.ts'
import { computeValue } from './compute-value.ts'
import { holds } from './condition.ts'
import type { Field, FormDefinition } from './form.ts'

/**
 * A form gone through once in order: `shown` fields, `asked` ones among them (the rest are computed), and `counted`,
 * the answers of shown fields that are filled or computed. Conditions see only what is counted before them, so an
 * answer left behind in a hidden field decides nothing.
 */
export type Walk = {
  shown: readonly Field[]
  asked: readonly Field[]
  counted: Readonly<Record<string, AnswerValue>>
}

/** Goes through the form; never throws, whatever the answers are. */
export function walkForm(form: FormDefinition, answers: unknown, today: PlainDate): Walk {
  const given = isRecord(answers) ? answers : {}
  const shown: Field[] = []
  const asked: Field[] = []
  const counted: Record<string, AnswerValue> = {}
  for (const section of form.sections) {
    if (section.showWhen && !holds(section.showWhen, counted)) continue
    for (const field of section.fields) {
      if (field.showWhen && !holds(field.showWhen, counted)) continue
      shown.push(field)
      const computed = field.computed && computeValue(field.computed, counted, today)
      if (computed === undefined && (!field.computed || field.computed.askOtherwise)) asked.push(field)
      const value = computed ?? (asked.at(-1) === field ? given[field.id] : undefined)
      if (value !== undefined && isFilled(value)) counted[field.id] = value
    }
  }
  return { shown, asked, counted }
}
