import {
  type Answers,
  askedFields,
  countedAnswers,
  type FormDefinition,
  type Origins,
  type PlainDate,
  sameAnswer,
} from '@mot-cua/form-engine'
import { longestGap } from './time-at-work.ts'

/** Milliseconds by page or by question. */
export type Spent = Readonly<Record<string, number>>

/** Names among the pages: from the sign-in to the first page, and from the last save to the submission. */
export const [beforePages, afterPages] = ['_sign-in', '_submission']

/** Adds work on one page; a pause adds nothing. */
export const addSpent = (before: Spent, key: string, ms: number): Spent =>
  ms <= 0 ? before : { ...before, [key]: (before[key] ?? 0) + Math.round(ms) }

/**
 * Adds the time that a browser says its questions had the focus: only fields of the form, no single stretch longer than a
 * pause, and all together no longer than the time that has really passed.
 */
export function addFocus(
  before: Spent,
  posted: Readonly<Record<string, unknown>>,
  { fields, passed }: { fields: ReadonlySet<string>; passed: number },
): Spent {
  const stretches = Object.entries(posted).flatMap(([field, ms]): [string, number][] =>
    fields.has(field) && typeof ms === 'number' && ms > 0 ? [[field, Math.min(ms, longestGap)]] : [],
  )
  const sum = stretches.reduce((total, [, ms]) => total + ms, 0)
  const scale = sum > passed ? Math.max(0, passed) / sum : 1
  return stretches.reduce((spent, [field, ms]) => addSpent(spent, field, ms * scale), before)
}

/** Of the asked fields that count, how many a source filled in and the person left as they were. */
export function prefilledShare(
  form: FormDefinition,
  answers: Answers,
  origins: Origins,
  today: PlainDate,
): { counted: number; prefilled: number } {
  const counted = countedAnswers(form, answers, today)
  const fields = askedFields(form, answers, today).filter(({ id }) => counted[id] !== undefined)
  const prefilled = fields.filter(({ id }) => {
    const origin = Object.hasOwn(origins, id) ? origins[id] : undefined
    return origin !== undefined && sameAnswer(origin.value, answers[id])
  })
  return { counted: fields.length, prefilled: prefilled.length }
}
