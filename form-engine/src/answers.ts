/** Any value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * One answer. Texts, codes and dates (`YYYY-MM-DD`; partial dates also `YYYY` or `YYYY-MM`) are strings, numbers and
 * đồng are numbers, a declaration is `true`, an address is an `Address`, a table is a list of rows,
 * a file is an `AttachedFile`.
 */
export type AnswerValue = Json

/** Answers by field id. What was typed is kept even when it is wrong; `judgeAnswers` says what is. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** An address by today's units: province and commune by name and code, the rest in words. */
export type Address = {
  province: string
  province_code: string
  commune: string
  commune_code: string
  detail?: string
}

/** A file handed in as an answer: its id in the document store and the name the person gave it. */
export type AttachedFile = { file: string; name: string }

/** A language of the product. */
export type Locale = 'vi' | 'en'

/** A calendar day, `YYYY-MM-DD`. */
export type PlainDate = string

/** One thing that is wrong: where (`/field-id`, `/table-id/0/column-id`), what, and a sentence that helps to mend it. */
export type Fault = { pointer: string; code: string; vi: string; en: string }

/** Where a prefilled answer came from, as of when (an ISO date or instant, `null` for another answer), and the value found. */
export type Origin = { source: string; asOf: string | null; value: AnswerValue }

/** Origins by field id. */
export type Origins = Readonly<Record<string, Origin>>

/** Whether a value counts as an answer: not absent, not blank, not an empty list or object. */
export function isFilled(value: unknown): boolean {
  return isFilledTo(3, value)
}

// Bounded, because what arrives may be nested deeper than a stack; no true answer is deeper than a table's address.
function isFilledTo(depth: number, value: unknown): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && depth > 0)
    return Object.values(value).some((part) => isFilledTo(depth - 1, part))
  return true
}

/** Whether the value is an object of JSON, neither list nor null. */
export function isRecord(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two answers are the same, member by member; members nested deeper than any true answer count as different. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  return sameTo(3, one, other)
}

function sameTo(depth: number, one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other || depth === 0) return false
  const [ones, others] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    ones.length === others.size &&
    Array.isArray(one) === Array.isArray(other) &&
    ones.every(([key, value]) => others.has(key) && sameTo(depth - 1, value, others.get(key)))
  )
}
