import { type Fault, isFilled, type Json, type PlainDate } from './answers.ts'
import type { Field, Rule } from './form.ts'
import { normaliseValue } from './normalise-answers.ts'
import { accepts } from './rules/accepts.ts'
import { typeFlaws } from './type-fault.ts'

/** What of a field decides about an answer by itself, small enough to stand beside its control in a page. */
export type TypedField = Pick<Field, 'type' | 'min' | 'max' | 'decimals' | 'maxLength'> & {
  rules?: readonly Rule[]
}

const needsNoOther: readonly Rule['rule'][] = [
  'not-future',
  'at-least-age',
  'given-name',
  'one-of',
  'paper-number',
]

/** The part of a field that can be judged while somebody types: rules that look at other answers are left to the whole form. */
export function typedField({ type, min, max, decimals, maxLength, rules = [] }: Field): TypedField {
  const alone = rules.filter(({ rule, when, advice }) => !when && !advice && needsNoOther.includes(rule))
  return {
    type,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(decimals !== undefined && { decimals }),
    ...(maxLength !== undefined && { maxLength }),
    ...(alone.length > 0 && { rules: alone }),
  }
}

/**
 * The first thing wrong with one answer as it was typed, by the same functions that judge the whole form; `undefined`
 * when nothing is, or nothing was typed. An answer it faults, `judgeAnswers` faults.
 */
export function judgeTyped(
  { type, rules = [], ...limits }: TypedField,
  typed: Json,
  today: PlainDate,
): Pick<Fault, 'vi' | 'en'> | undefined {
  if (type === 'declaration' || type === 'table' || type === 'file') return undefined
  const field: Field = {
    id: '',
    label_vi: '',
    label_en: '',
    ask_vi: '',
    ask_en: '',
    required: false,
    type,
    ...limits,
  }
  const value = normaliseValue(field, typed)
  if (!isFilled(value)) return undefined
  const [flaw] = typeFlaws(field, value)
  return flaw ?? rules.find((rule) => !accepts(rule, value, { counted: {}, today }))
}
