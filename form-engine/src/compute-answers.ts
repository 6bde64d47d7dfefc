import type { Answers, AnswerValue, PlainDate } from './answers.ts'
import type { Field, FormDefinition } from './form.ts'
import { walkForm } from './walk-form.ts'

/** The fields that are shown, in order. `today` matters only where a condition depends on a value computed from the day. */
export function visibleFields(form: FormDefinition, answers: Answers, today: PlainDate = ''): Field[] {
  return [...walkForm(form, answers, today).shown]
}

/** The shown fields a person has to answer: not those the system computes. With `page`, only those of that page. */
export function askedFields(
  form: FormDefinition,
  answers: Answers,
  today: PlainDate,
  page?: string,
): Field[] {
  const onPage = page === undefined ? undefined : fieldIdsOfPage(form, page)
  return walkForm(form, answers, today).asked.filter((field) => !onPage || onPage.has(field.id))
}

/**
 * The answers with every computed value filled in, and taken out where it cannot be computed. What was typed elsewhere
 * stays, hidden or not. Doing it twice changes nothing.
 */
export function computeAnswers(form: FormDefinition, answers: Answers, today: PlainDate): Answers {
  const { asked, counted } = walkForm(form, answers, today)
  const askedIds = new Set(asked.map((field) => field.id))
  const computed = fieldsOf(form).filter((field) => field.computed && !askedIds.has(field.id))
  const result: Record<string, AnswerValue> = { ...answers }
  for (const { id } of computed) {
    const value = counted[id]
    if (value === undefined) delete result[id]
    else result[id] = value
  }
  return result
}

/**
 * The answers that count: those of shown fields, filled or computed. This is what a dossier keeps, and what
 * `casesOf`, `amountDue` and `requiredComponents` are to be asked with.
 */
export function countedAnswers(form: FormDefinition, answers: Answers, today: PlainDate): Answers {
  return walkForm(form, answers, today).counted
}

/** Every field of the form in order, shown or not. */
export function fieldsOf(form: FormDefinition): Field[] {
  return form.sections.flatMap((section) => section.fields)
}

/** The ids of the fields on a page; none when there is no such page. */
export function fieldIdsOfPage(form: FormDefinition, page: string): ReadonlySet<string> {
  const sections = form.pages.find(({ id }) => id === page)?.sections ?? []
  const fields = form.sections.filter(({ id }) => sections.includes(id)).flatMap((section) => section.fields)
  return new Set(fields.map(({ id }) => id))
}
