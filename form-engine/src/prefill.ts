import {
  type Answers,
  type AnswerValue,
  isFilled,
  isRecord,
  type Origin,
  type Origins,
  sameAnswer,
} from './answers.ts'
import { holds } from './condition.ts'
import { fittingValue } from './fitting-value.ts'
import type { CodeLists, Field, FormDefinition, PrefillChoice } from './form.ts'
import { walkForm } from './walk-form.ts'
import { writeSentence } from './write-sentence.ts'

/** One thing to ask: this field of that source may answer the field of the form. */
export type PrefillStep = { field: string; source: string; sourceField: string }

/** What sources returned: by source, by its field, the value and its date (an ISO date or instant). */
export type Found = Readonly<Record<string, Readonly<Record<string, { value: AnswerValue; asOf: string }>>>>

/**
 * What to ask for which field, in order of preference, for shown fields not answered yet. A source asked about people
 * the answers do not name yet is left out: plan again when more is answered.
 */
export function prefillPlan(form: FormDefinition, answers: Answers): PrefillStep[] {
  const { asked, counted } = walkForm(form, answers, '')
  return asked
    .filter(({ id }) => counted[id] === undefined)
    .flatMap((field) =>
      choicesNow(field, counted)
        .filter(({ source }) => source !== 'answers')
        .map((choice) => ({ field: field.id, source: choice.source, sourceField: choice.field })),
    )
}

/**
 * The answers completed from what was found, and where each came from. What a person typed is never overwritten, and
 * a found value the field would refuse is not taken; of a table, the rows and cells that its columns would take are.
 * An answer prefilled before (`origins`) and left unchanged is taken back when its source is no longer right for it, such
 * as a father's data after "mother" replaced "father"; what came from another answer follows that answer.
 */
export function applyPrefill(
  form: FormDefinition,
  answers: Answers,
  found: Found,
  origins: Origins = {},
  lists?: CodeLists,
): { answers: Answers; origins: Origins } {
  const filled: Record<string, AnswerValue> = { ...answers }
  const from: Record<string, Origin> = {}
  // Field by field, as each answer may open the next question or decide which source is right for it.
  for (const { id } of form.sections.flatMap((section) => section.fields)) {
    const walk = walkForm(form, filled, '')
    const field = walk.asked.find((asked) => asked.id === id)
    const before = isRecord(origins) ? (origins[id] as Origin | undefined) : undefined
    const unchanged = isRecord(before) && sameAnswer(before.value, filled[id])
    if (!field) {
      if (unchanged) from[id] = before
      continue
    }
    const sources = choicesNow(field, walk.counted)
    const stands = unchanged && before.source !== 'answers'
    if (stands && sources.some(({ source }) => source === before.source)) from[id] = before
    else if (unchanged) delete filled[id]
    if (isFilled(filled[id])) continue
    const origin = firstFound(field, sources, { found, counted: walk.counted, form, lists })
    if (!origin) continue
    filled[id] = origin.value
    from[id] = origin
  }
  return { answers: filled, origins: from }
}

function choicesNow(field: Field, counted: Answers): PrefillChoice[] {
  return (field.prefill ?? []).filter(({ when }) => !when || holds(when, counted))
}

/** A value that its source has changed since it was fetched; `answer` is what the draft says. */
export type Changed = { field: string; origin: Origin; now: Origin; answer: AnswerValue }

/**
 * The prefilled answers of which the same source now says something else that the draft does not say. A source that no
 * longer knows has changed nothing.
 */
export function changedAtSource(
  form: FormDefinition,
  answers: Answers,
  found: Found,
  origins: Origins,
  lists?: CodeLists,
): Changed[] {
  const { asked, counted } = walkForm(form, answers, '')
  return asked.flatMap((field) => {
    const origin = isRecord(origins) ? (origins[field.id] as Origin | undefined) : undefined
    const answer = counted[field.id]
    if (!isRecord(origin) || answer === undefined) return []
    const same = choicesNow(field, counted).filter(
      ({ source }) => source === origin.source && source !== 'answers',
    )
    const now = firstFound(field, same, { found, counted, form, lists })
    if (!now || sameAnswer(now.value, origin.value)) return []
    return [{ field: field.id, origin, now, answer }]
  })
}

type Known = { found: Found; counted: Answers; form: FormDefinition; lists: CodeLists | undefined }

function firstFound(field: Field, choices: readonly PrefillChoice[], known: Known): Origin | undefined {
  for (const choice of choices) {
    const answer = choice.source === 'answers' ? fromAnswers(choice, known) : fromSource(choice, known.found)
    if (!answer || !isFilled(answer.value)) continue
    const said = choice.values ? translated(choice.values, answer.value) : answer.value
    const value = said === undefined ? undefined : fittingValue(field, said, known.lists)
    if (value !== undefined) return { source: choice.source, asOf: answer.asOf, value }
  }
  return undefined
}

function translated(values: Readonly<Record<string, string>>, value: AnswerValue): string | undefined {
  const key = typeof value === 'object' ? '' : String(value)
  return Object.hasOwn(values, key) ? values[key] : undefined
}

type Answer = { value: AnswerValue; asOf: string | null }

function fromAnswers(
  { field, sentence }: PrefillChoice,
  { counted, form }: { counted: Answers; form: FormDefinition },
): Answer | undefined {
  const value = sentence ? writeSentence(sentence, counted, form) : counted[field]
  return value === undefined ? undefined : { value, asOf: null }
}

function fromSource({ source, field }: PrefillChoice, found: unknown): Answer | undefined {
  const fields = isRecord(found) && Object.hasOwn(found, source) ? found[source] : undefined
  const answer = isRecord(fields) && Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!isRecord(answer) || answer.value === undefined) return undefined
  return { value: answer.value, asOf: typeof answer.asOf === 'string' ? answer.asOf : null }
}
