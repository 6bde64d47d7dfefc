import type { Answers, PlainDate } from './answers.ts'
import { fieldIdsOfPage } from './compute-answers.ts'
import type { CodeLists, FormDefinition } from './form.ts'
import { judgeAnswers } from './judge-answers.ts'
import { isRequired } from './type-fault.ts'
import { walkForm } from './walk-form.ts'

/**
 * How far a page is: `open` are the ids of fields with something missing or wrong, in order; `required` counts the
 * questions that must be answered now, `answered` those of them that are and rightly.
 */
export type PageState = {
  page: string
  done: boolean
  open: readonly string[]
  required: number
  answered: number
}

/** The state of every page in order. Papers to hand in are not questions: see `requiredComponents`. */
export function pageStates(
  form: FormDefinition,
  answers: Answers,
  today: PlainDate,
  lists?: CodeLists,
): PageState[] {
  const walk = walkForm(form, answers, today)
  const faults = judgeAnswers(form, answers, lists ? { today, lists } : { today })
  const wrong = new Set(faults.map(({ pointer }) => pointer.split('/')[1]))
  return form.pages.map((page) => {
    const ids = fieldIdsOfPage(form, page.id)
    const asked = walk.asked.filter(({ id }) => ids.has(id))
    const open = asked.filter(({ id }) => wrong.has(id)).map(({ id }) => id)
    const required = asked.filter((field) => isRequired(field, walk.counted))
    const answered = required.filter(({ id }) => !wrong.has(id)).length
    return { page: page.id, done: open.length === 0, open, required: required.length, answered }
  })
}

/** The first question that is missing or wrong, and its page; `undefined` when every question is answered. */
export function nextQuestion(
  form: FormDefinition,
  answers: Answers,
  today: PlainDate,
  lists?: CodeLists,
): { page: string; field: string } | undefined {
  const state = pageStates(form, answers, today, lists).find(({ done }) => !done)
  return state && { page: state.page, field: state.open[0]! }
}
